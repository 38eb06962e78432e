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
    {
      id: "public-statement.6",
      story: "Praise of the same one in the next turn moves half: a compliment wears off.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { moscow: [say("astana", "praise")] } }] },
      turns: [{ sheets: { moscow: [say("astana", "praise")] } }],
      expected: `
        seat/astana/prestige +0.25 public-statement of moscow: praise (open)
        trust/astana/moscow +1 public-statement of moscow: praise (astana, moscow)
        fact public-statement: praise {about astana, seat moscow} (open)
      `,
    },
    {
      id: "public-statement.7",
      story:
        "Blame again takes half of the other's name, and still costs the speaker all of its own part and of the trust.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { moscow: [say("tbilisi", "blame")] } }] },
      turns: [{ sheets: { moscow: [say("tbilisi", "blame")] } }],
      expected: `
        seat/moscow/prestige -0.25 public-statement of moscow: blame (open)
        seat/tbilisi/prestige -0.25 public-statement of moscow: blame (open)
        trust/tbilisi/moscow -2 public-statement of moscow: blame (moscow, tbilisi)
        fact public-statement: blame {about tbilisi, seat moscow} (open)
      `,
    },
    {
      id: "public-statement.8",
      story:
        "Whoever was not spoken of a turn ago hears a fresh word, and so does the same one after a turn of silence.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { moscow: [say("astana", "praise")] } }] },
      turns: [
        { sheets: { moscow: [say("washington", "praise")] } },
        { sheets: { moscow: [say("astana", "praise")] } },
      ],
      expected: `
        turn 2:
        seat/washington/prestige +0.5 public-statement of moscow: praise (open)
        trust/washington/moscow +2 public-statement of moscow: praise (moscow, washington)
        fact public-statement: praise {about washington, seat moscow} (open)
        turn 3:
        seat/astana/prestige +0.5 public-statement of moscow: praise (open)
        trust/astana/moscow +2 public-statement of moscow: praise (astana, moscow)
        fact public-statement: praise {about astana, seat moscow} (open)
      `,
    },
  ],
};
