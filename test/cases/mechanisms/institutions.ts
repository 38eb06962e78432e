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
        fact institutions: chairFor {by moscow, institution csto, name Lukashenko} (open)
        institutions/csto chairName: Putin -> Lukashenko (open)
      `,
    },
    {
      id: "institutions.3",
      story: "The scenario may name another who exercises it.",
      position: { ...alliance({ chairProxy: "yerevan" }), before: [{}, {}, {}, {}, {}, {}] },
      turns: [{}],
      expected: `
        fact institutions: chairFor {by yerevan, institution csto, name Lukashenko} (open)
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
        fact institutions: chairFor {by moscow, institution csto, name Lukashenko} (open)
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
        fact institutions: commanderFor {by moscow, institution csto, name Bordyuzha} (open)
        institutions/csto commander: astana -> moscow (open)
        institutions/csto commanderName: Darbekov -> Bordyuzha (open)
        turn 3:
        nothing
      `,
    },
    {
      id: "institutions.10",
      story: "A term that begins for a member that leaves at this very close is exercised for it.",
      position: alliance({
        chairProxy: "bishkek",
        chairs: [
          { name: "Putin", seat: "moscow", until: "2005-07-23" },
          { name: "Nazarbayev", seat: "astana", until: "2007-01-01" },
        ],
      }),
      turns: [{ sheets: { astana: [order("leave-institution", { institution: "csto" })] } }, {}],
      shows: ["institutions", "institutions/", "leave-institution@fact"],
      expected: `
        turn 1:
        fact leave-institution: left {institution csto, state kaz} (open)
        fact institutions: chairFor {by bishkek, institution csto, name Nazarbayev} (open)
        institutions/csto members: -astana (open)
        institutions/csto chair: moscow -> bishkek (open)
        institutions/csto chairName: Putin -> Nazarbayev (open)
        turn 2:
        nothing
      `,
    },
    {
      id: "institutions.11",
      story:
        "A chair that tables a motion and passes on with its term at the same close has tabled it all the same.",
      position: { crises: { kgz: {} } },
      turns: [
        { sheets: { astana: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 })] } },
      ],
      shows: ["institutions", "institutions/csto@chair", "motions/"],
      expected: `
        fact institutions: chair {institution csto, name Putin} (open)
        institutions/csto chair: astana -> moscow (open)
        institutions/csto chairName: Nazarbayev -> Putin (open)
        motions/motion-1-astana-csto-kgz is new: {by astana, crisis crisis-kgz, institution csto, result passed, size 2, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "institutions.12",
      story:
        "Where the leader decides, a motion waits through the end of its mover's term: the leader's word still passes it.",
      rule: "3 Votes",
      position: {
        ...alliance({ decision: "leader" }),
        crises: { kgz: {} },
        before: [
          { sheets: { astana: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 })] } },
        ],
      },
      turns: [{ sheets: { moscow: [order("vote", { motion: "motion-1-astana-csto-kgz", choice: "yes" })] } }],
      shows: ["institutions", "institutions/csto@chair", "motions/"],
      expected: `
        motions/motion-1-astana-csto-kgz result: open -> passed (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "institutions.13",
      story: "A motion outlives its mover's membership: the leader can still pass it.",
      rule: "3 Votes",
      position: {
        ...alliance({ decision: "leader" }),
        crises: { kgz: {} },
        before: [
          { sheets: { bishkek: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 })] } },
          { sheets: { bishkek: [order("leave-institution", { institution: "csto" })] } },
        ],
      },
      turns: [
        { sheets: { moscow: [order("vote", { motion: "motion-1-bishkek-csto-kgz", choice: "yes" })] } },
      ],
      shows: ["institutions", "motions/"],
      expected: `
        motions/motion-1-bishkek-csto-kgz result: open -> passed (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
  ],
};
