import { type CaseFile, order } from "../case.ts";

const say = (about: string, tone: string) => order("public-statement", { about, tone });

export const cases: CaseFile = {
  rule: "5 public-statement",
  shows: ["public-statement"],
  cases: [
    {
      id: "public-statement.1",
      story: "Praise warms the one that is praised, costs nothing, and everybody hears it.",
      turns: [{ sheets: { moscow: [say("astana", "praise")] } }],
      expected: `
        seat/astana/prestige +0.5 public-statement of moscow: praise (open)
        trust/astana/moscow +2 public-statement of moscow: praise (astana, moscow)
        fact public-statement: praise {about astana, seat moscow} (open)
      `,
    },
    {
      id: "public-statement.2",
      story: "Blame costs the blamed trust and name, and the speaker half as much name.",
      turns: [{ sheets: { moscow: [say("tbilisi", "blame")] } }],
      expected: `
        seat/moscow/prestige -0.25 public-statement of moscow: blame (open)
        seat/tbilisi/prestige -0.5 public-statement of moscow: blame (open)
        trust/tbilisi/moscow -2 public-statement of moscow: blame (moscow, tbilisi)
        fact public-statement: blame {about tbilisi, seat moscow} (open)
      `,
    },
    {
      id: "public-statement.5",
      story: "Two that blame each other both lose by what each said.",
      turns: [{ sheets: { moscow: [say("tbilisi", "blame")], tbilisi: [say("moscow", "blame")] } }],
      expected: `
        seat/moscow/prestige -0.25 public-statement of moscow: blame (open)
        seat/moscow/prestige -0.5 public-statement of tbilisi: blame (open)
        seat/tbilisi/prestige -0.5 public-statement of moscow: blame (open)
        seat/tbilisi/prestige -0.25 public-statement of tbilisi: blame (open)
        trust/moscow/tbilisi -2 public-statement of tbilisi: blame (moscow, tbilisi)
        trust/tbilisi/moscow -2 public-statement of moscow: blame (moscow, tbilisi)
        fact public-statement: blame {about moscow, seat tbilisi} (open)
        fact public-statement: blame {about tbilisi, seat moscow} (open)
      `,
    },
  ],
};
