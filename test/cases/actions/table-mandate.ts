import { type CaseFile, order } from "../case.ts";

const table = (institution: string, size = 3) => order("table-mandate", { institution, state: "kgz", size });
const position = { crises: { kgz: {} } };

export const cases: CaseFile = {
  rule: "5 table-mandate",
  shows: ["table-mandate", "motions/"],
  cases: [
    {
      id: "table-mandate.1",
      story: "It puts a motion before the members, and only they hear of it.",
      position,
      turns: [{ sheets: { moscow: [table("csto")] } }],
      expected: `
        seat/moscow/capital -2 table-mandate of moscow: cost (moscow)
        fact table-mandate: tabled {institution csto, seat moscow, size 3, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "table-mandate.5",
      story: "Where the white cell decides, the motion stays open until its word.",
      position,
      turns: [
        { sheets: { washington: [table("un")] } },
        { answered: { "motion-1-washington-un-kgz": "grant" } },
      ],
      expected: `
        turn 1:
        seat/washington/capital -2 table-mandate of washington: cost (washington)
        fact table-mandate: tabled {institution un, seat washington, size 3, state kgz} (beijing, moscow, washington)
        motions/motion-1-washington-un-kgz is new: {by washington, crisis crisis-kgz, institution un, result open, size 3, state kgz, tabledTurn 1} (beijing, moscow, washington)
        turn 2:
        motions/motion-1-washington-un-kgz result: open -> passed (beijing, moscow, washington)
        fact turn: motionPassed {institution un, state kgz} (beijing, moscow, washington)
      `,
    },
    {
      id: "table-mandate.6",
      story: "Two members that table one crisis at once: two motions, each with its votes and its mandate.",
      unfiled: "who files later is refused: the zone is before the institution",
      position,
      turns: [{ sheets: { moscow: [table("csto")], bishkek: [table("csto", 1)] } }],
      expected: `
        seat/bishkek/capital -2 table-mandate of bishkek: cost (bishkek)
        seat/moscow/capital -2 table-mandate of moscow: cost (moscow)
        fact table-mandate: tabled {institution csto, seat bishkek, size 1, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        fact table-mandate: tabled {institution csto, seat moscow, size 3, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-1-bishkek-csto-kgz is new: {by bishkek, crisis crisis-kgz, institution csto, result passed, size 1, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "table-mandate.7",
      story: "A motion about a zone that closes in the same turn has lapsed.",
      position: { crises: { kgz: { untilTurn: 1 } } },
      turns: [{ sheets: { moscow: [table("csto")] } }],
      expected: `
        seat/moscow/capital -2 table-mandate of moscow: cost (moscow)
        fact table-mandate: tabled {institution csto, seat moscow, size 3, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result lapsed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "table-mandate.8",
      story: "A motion that a member's no stopped may be tabled again.",
      position: {
        ...position,
        before: [
          {
            sheets: {
              moscow: [table("csto")],
              astana: [order("vote", { motion: "motion-1-moscow-csto-kgz", choice: "no" })],
            },
          },
        ],
      },
      turns: [{ sheets: { moscow: [table("csto")] } }],
      expected: `
        seat/moscow/capital -2 table-mandate of moscow: cost (moscow)
        fact table-mandate: tabled {institution csto, seat moscow, size 3, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-2-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 2} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
  ],
};
