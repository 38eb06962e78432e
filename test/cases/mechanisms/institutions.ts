import type { Scenario } from "../../../shared/scenario/format.ts";
import { type CaseFile, order } from "../case.ts";

type Institution = Scenario["institutions"][number];

const alliance = (given: Partial<Institution>) => ({
  scenario: (scenario: Scenario) => ({
    ...scenario,
    institutions: scenario.institutions.map((one) => (one.id === "csto" ? { ...one, ...given } : one)),
  }),
});

export const cases: CaseFile = {
  rule: "3 Offices",
  shows: ["institutions", "institutions/"],
  cases: [
    {
      id: "institutions.1",
      story: "The chair passes when its term ends before the next turn begins; after that nothing is told.",
      turns: [{}, {}],
      expected: `
        turn 1:
        fact institutions: chair {institution csto, name Putin} (open)
        institutions/csto chair: astana -> moscow (open)
        institutions/csto chairName: Nazarbayev -> Putin (open)
        turn 2:
        nothing
      `,
    },
    {
      id: "institutions.2",
      story: "A chair whose holder has no seat is exercised by the leader.",
      position: { before: [{}, {}, {}, {}, {}, {}] },
      turns: [{}],
      shows: ["institutions", "institutions/"],
      expected: `
        fact institutions: chair {institution csto, name Lukashenko} (open)
        institutions/csto chairName: Putin -> Lukashenko (open)
      `,
    },
    {
      id: "institutions.3",
      story: "The scenario may name another who exercises it.",
      position: { ...alliance({ chairProxy: "yerevan" }), before: [{}, {}, {}, {}, {}, {}] },
      turns: [{}],
      expected: `
        fact institutions: chair {institution csto, name Lukashenko} (open)
        institutions/csto chair: moscow -> yerevan (open)
        institutions/csto chairName: Putin -> Lukashenko (open)
      `,
    },
    {
      id: "institutions.5",
      story: "Commanders serve for a term as well.",
      position: alliance({
        commanders: [
          { name: "Darbekov", seat: "astana", until: "2005-06-23" },
          { name: "Baluyevsky", seat: "moscow", until: "2008-06-03" },
        ],
      }),
      turns: [{}],
      expected: `
        fact institutions: chair {institution csto, name Putin} (open)
        fact institutions: commander {institution csto, name Baluyevsky} (open)
        institutions/csto chair: astana -> moscow (open)
        institutions/csto chairName: Nazarbayev -> Putin (open)
        institutions/csto commander: astana -> moscow (open)
        institutions/csto commanderName: Darbekov -> Baluyevsky (open)
      `,
    },
    {
      id: "institutions.6",
      story: "After the last term that the scenario knows its holder stays.",
      position: {
        ...alliance({ chairs: [{ name: "Putin", seat: "moscow", until: "2005-10-01" }] }),
        before: [{}],
      },
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "institutions.7",
      story: "In turns of four months an office passes at the close of the turn in which its term ends.",
      position: { ...alliance({}), variant: "short", before: [{}, {}] },
      turns: [{}, {}],
      expected: `
        turn 3:
        nothing
        turn 4:
        fact institutions: chair {institution csto, name Lukashenko} (open)
        institutions/csto chairName: Putin -> Lukashenko (open)
      `,
    },
    {
      id: "institutions.8",
      story:
        "Who holds the chair and has left the institution is followed at once by who exercises an empty chair.",
      position: alliance({
        chairProxy: "dushanbe",
        chairs: [{ name: "Kocharyan", seat: "yerevan", until: "2007-01-01" }],
      }),
      turns: [{ sheets: { yerevan: [order("leave-institution", { institution: "csto" })] } }],
      shows: ["leave-institution@chair", "institutions/"],
      expected: `
        fact leave-institution: chair {by dushanbe, institution csto, state arm} (open)
        institutions/csto members: -yerevan (open)
        institutions/csto chair: yerevan -> dushanbe (open)
      `,
    },
    {
      id: "institutions.9",
      story: "A command that passes by itself is told by itself; the chair stays.",
      position: {
        ...alliance({
          chairs: [{ name: "Putin", seat: "moscow", until: "2008-06-23" }],
          commanders: [
            { name: "Darbekov", seat: "astana", until: "2005-09-01" },
            { name: "Bordyuzha", until: "2008-06-03" },
          ],
        }),
        before: [{}],
      },
      turns: [{}, {}],
      expected: `
        turn 2:
        fact institutions: commander {institution csto, name Bordyuzha} (open)
        institutions/csto commander: astana -> moscow (open)
        institutions/csto commanderName: Darbekov -> Bordyuzha (open)
        turn 3:
        nothing
      `,
    },
  ],
};
