import { type CaseFile, order, withAction } from "../case.ts";

const TALKS = order("mediate", { one: "moscow", other: "tbilisi" });

export const cases: CaseFile = {
  rule: "5 mediate",
  shows: ["mediate"],
  cases: [
    {
      id: "mediate.1",
      story: "Trust both ways, prestige for the mediator, and calm and ties in the states of the two.",
      turns: [{ sheets: { beijing: [TALKS] } }],
      expected: `
        engagement/beijing/geo/political +1.5 mediate of beijing: mediated (open)
        seat/beijing/capital -2 mediate of beijing: cost (beijing)
        seat/beijing/prestige +1 mediate of beijing: mediated (open)
        state/geo/stability +0.5 mediate of beijing: mediated (open)
        trust/moscow/tbilisi +8 mediate of beijing: mediated (moscow, tbilisi)
        trust/tbilisi/moscow +8 mediate of beijing: mediated (moscow, tbilisi)
        fact mediate: mediated {one moscow, other tbilisi, seat beijing} (open)
      `,
    },
    {
      id: "mediate.2",
      story: "A state mediates as well, and gains no ties.",
      turns: [{ sheets: { astana: [TALKS] } }],
      expected: `
        seat/astana/capital -2 mediate of astana: cost (astana)
        seat/astana/prestige +1 mediate of astana: mediated (open)
        state/geo/stability +0.5 mediate of astana: mediated (open)
        trust/moscow/tbilisi +8 mediate of astana: mediated (moscow, tbilisi)
        trust/tbilisi/moscow +8 mediate of astana: mediated (moscow, tbilisi)
        fact mediate: mediated {one moscow, other tbilisi, seat astana} (open)
      `,
    },
    {
      id: "mediate.3",
      story:
        "Two who trust each other enough need nobody: the mediator learns it at the close and pays nothing.",
      position: { numbers: { "trust/tbilisi/moscow": 40 } },
      turns: [{ sheets: { beijing: [TALKS] } }],
      expected: `
        fact mediate: needless {one moscow, other tbilisi, seat beijing} (beijing)
      `,
    },
    {
      id: "mediate.3b",
      story: "One who trusts the other a little less than that is enough.",
      position: { numbers: { "trust/tbilisi/moscow": 39.9 } },
      turns: [{ sheets: { beijing: [TALKS] } }],
      expected: `
        engagement/beijing/geo/political +1.5 mediate of beijing: mediated (open)
        seat/beijing/capital -2 mediate of beijing: cost (beijing)
        seat/beijing/prestige +1 mediate of beijing: mediated (open)
        state/geo/stability +0.5 mediate of beijing: mediated (open)
        trust/moscow/tbilisi +8 mediate of beijing: mediated (moscow, tbilisi)
        trust/tbilisi/moscow +8 mediate of beijing: mediated (moscow, tbilisi)
        fact mediate: mediated {one moscow, other tbilisi, seat beijing} (open)
      `,
    },
    {
      id: "mediate.6",
      story: "Who mediates beside another shares what comes of it.",
      turns: [{ sheets: { beijing: [TALKS], astana: [TALKS] } }],
      expected: `
        engagement/beijing/geo/political +0.75 mediate of beijing: mediated (open)
        seat/astana/capital -2 mediate of astana: cost (astana)
        seat/astana/prestige +0.5 mediate of astana: mediated (open)
        seat/beijing/capital -2 mediate of beijing: cost (beijing)
        seat/beijing/prestige +0.5 mediate of beijing: mediated (open)
        state/geo/stability +0.25 mediate of astana: mediated (open)
        state/geo/stability +0.25 mediate of beijing: mediated (open)
        trust/moscow/tbilisi +4 mediate of astana: mediated (moscow, tbilisi)
        trust/moscow/tbilisi +4 mediate of beijing: mediated (moscow, tbilisi)
        trust/tbilisi/moscow +4 mediate of astana: mediated (moscow, tbilisi)
        trust/tbilisi/moscow +4 mediate of beijing: mediated (moscow, tbilisi)
        fact mediate: mediated {one moscow, other tbilisi, seat astana} (open)
        fact mediate: mediated {one moscow, other tbilisi, seat beijing} (open)
      `,
    },
    {
      id: "mediate.7",
      story: "Two states between which a power mediates: calm and ties in both.",
      position: { numbers: { "trust/baku/yerevan": 10, "trust/yerevan/baku": 10 } },
      turns: [{ sheets: { moscow: [order("mediate", { one: "baku", other: "yerevan" })] } }],
      expected: `
        engagement/moscow/arm/political +1.35 mediate of moscow: mediated (open)
        engagement/moscow/aze/political +1.5 mediate of moscow: mediated (open)
        seat/moscow/capital -2 mediate of moscow: cost (moscow)
        seat/moscow/prestige +1 mediate of moscow: mediated (open)
        state/arm/stability +0.45 mediate of moscow: mediated (open)
        state/aze/stability +0.45 mediate of moscow: mediated (open)
        trust/baku/yerevan +8 mediate of moscow: mediated (baku, yerevan)
        trust/yerevan/baku +8 mediate of moscow: mediated (baku, yerevan)
        fact mediate: mediated {one baku, other yerevan, seat moscow} (open)
      `,
    },
    {
      id: "mediate.8",
      story:
        "Where a scenario asks for eight turns between two mediations of a pair, the first is remembered as long.",
      position: {
        scenario: withAction("mediation", { turnsBetween: 8 }),
        before: [{ sheets: { beijing: [TALKS] } }, {}, {}, {}],
      },
      turns: [{}, {}, {}, {}, {}],
      shows: ["recent/"],
      expected: `
        turn 5:
        nothing
        turn 6:
        nothing
        turn 7:
        nothing
        turn 8:
        nothing
        turn 9:
        recent/beijing.mediate.geo is gone (open)
        recent/moscow.mediated.tbilisi.1 is gone (open)
      `,
    },
    {
      id: "mediate.9",
      story:
        "With the same state and another partner a turn later: ties and calm are tired there, nothing else is.",
      rule: "3 Fatigue",
      position: {
        numbers: { "trust/tbilisi/yerevan": 10 },
        before: [{ sheets: { beijing: [TALKS] } }],
      },
      turns: [{ sheets: { beijing: [order("mediate", { one: "tbilisi", other: "yerevan" })] } }],
      expected: `
        engagement/beijing/arm/political +1.5 mediate of beijing: mediated (open)
        engagement/beijing/geo/political +0.75 mediate of beijing: mediated (open)
        seat/beijing/capital -2 mediate of beijing: cost (beijing)
        seat/beijing/prestige +1 mediate of beijing: mediated (open)
        state/arm/stability +0.438 mediate of beijing: mediated (open)
        state/geo/stability +0.25 mediate of beijing: mediated (open)
        trust/tbilisi/yerevan +8 mediate of beijing: mediated (tbilisi, yerevan)
        trust/yerevan/tbilisi +8 mediate of beijing: mediated (tbilisi, yerevan)
        fact mediate: mediated {one tbilisi, other yerevan, seat beijing} (open)
      `,
    },
    {
      id: "mediate.10",
      story:
        "A power that mediated with a government can be turned to a turn later: it did something in that state.",
      rule: "5 balance",
      position: { before: [{ sheets: { beijing: [TALKS] } }] },
      turns: [
        {
          sheets: { tbilisi: [order("balance", { toward: "beijing", domain: "political", from: "moscow" })] },
        },
      ],
      shows: ["balance@engagement"],
      expected: `
        engagement/beijing/geo/political +2 balance of tbilisi: turned (open)
        engagement/moscow/geo/political -3 balance of tbilisi: turned (open)
      `,
    },
    {
      id: "mediate.11",
      story: "Who mediates between two others at the same close shares nothing.",
      position: { numbers: { "trust/baku/yerevan": 10 } },
      turns: [
        { sheets: { beijing: [TALKS], moscow: [order("mediate", { one: "baku", other: "yerevan" })] } },
      ],
      shows: ["mediate@prestige"],
      expected: `
        seat/beijing/prestige +1 mediate of beijing: mediated (open)
        seat/moscow/prestige +1 mediate of moscow: mediated (open)
      `,
    },
  ],
};
