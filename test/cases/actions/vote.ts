import { type CaseFile, order } from "../case.ts";

const TABLE = order("table-mandate", { institution: "csto", state: "kgz", size: 2 });
const vote = (choice: string) => order("vote", { motion: "motion-1-moscow-csto-kgz", choice });
const position = { crises: { kgz: {} } };

export const cases: CaseFile = {
  rule: "5 vote",
  shows: ["vote", "motions/"],
  cases: [
    {
      id: "vote.1",
      story: "A no under consensus stops a motion; it costs nothing, and the members hear it.",
      position,
      turns: [{ sheets: { moscow: [TABLE], astana: [vote("no")] } }],
      expected: `
        fact vote: no {institution csto, seat astana, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result failed, size 2, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "vote.1b",
      story: "An abstention stops nothing.",
      position,
      turns: [{ sheets: { moscow: [TABLE], astana: [vote("abstain")] } }],
      expected: `
        fact vote: abstain {institution csto, seat astana, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result passed, size 2, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "vote.1c",
      story: "A yes is told as well.",
      position,
      turns: [{ sheets: { moscow: [TABLE], astana: [vote("yes")] } }],
      expected: `
        fact vote: yes {institution csto, seat astana, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result passed, size 2, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "vote.5",
      story: "The mover may vote against its own motion.",
      position,
      turns: [{ sheets: { moscow: [TABLE, vote("no")] } }],
      expected: `
        fact vote: no {institution csto, seat moscow, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result failed, size 2, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "vote.6",
      story: "A vote on a motion that an earlier close decided changes nothing.",
      position: { ...position, before: [{ sheets: { moscow: [TABLE] } }] },
      unfiled: "the motion is not open any more",
      turns: [{ sheets: { astana: [vote("no")] } }],
      expected: `
        fact vote: no {institution csto, seat astana, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
  ],
};
