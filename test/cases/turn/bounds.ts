import { type CaseFile, order } from "../case.ts";

export const cases: CaseFile = {
  rule: "3 Sums",
  shows: ["override", "bound"],
  cases: [
    {
      id: "bounds.1",
      story: "Each scale of a state ends at 0 and at 100; the bound is an entry by itself.",
      turns: [
        {
          overrides: {
            "state/kaz/stability": 200,
            "state/kaz/threat": -200,
            "state/kaz/openness": 200,
            "state/kaz/quality": -9,
            "reliance/kaz/economic": 200,
          },
        },
      ],
      shows: [
        "override",
        "bound@kaz",
        "=state/kaz/stability",
        "=state/kaz/threat",
        "=state/kaz/openness",
        "=state/kaz/quality",
        "=reliance/kaz/economic",
      ],
      expected: `
        reliance/kaz/economic -145 bound (open)
        reliance/kaz/economic +200 override: the case (open)
        state/kaz/openness -135 bound (open)
        state/kaz/openness +200 override: the case (open)
        state/kaz/quality +9 bound (open)
        state/kaz/quality -9 override: the case (open)
        state/kaz/stability -165.78 bound (open)
        state/kaz/stability +200 override: the case (open)
        state/kaz/threat +178.5 bound (open)
        state/kaz/threat -200 override: the case (open)
        state/kaz/stability is 100
        state/kaz/threat is 0
        state/kaz/openness is 100
        state/kaz/quality is 0
        reliance/kaz/economic is 100
      `,
    },
    {
      id: "bounds.2",
      story: "Engagement and its floor end at 0 and at 100.",
      turns: [
        {
          overrides: {
            "engagement/moscow/kaz/security": 200,
            "floor/moscow/kaz/security": 200,
            "engagement/nato/kaz/political": -200,
            "floor/nato/kaz/political": -200,
          },
        },
      ],
      shows: [
        "override",
        "bound@kaz",
        "=engagement/moscow/kaz/security",
        "=floor/moscow/kaz/security",
        "=engagement/nato/kaz/political",
        "=floor/nato/kaz/political",
      ],
      expected: `
        engagement/moscow/kaz/security -144.73 bound (open)
        engagement/moscow/kaz/security +200 override: the case (open)
        engagement/nato/kaz/political +180.12 bound (open)
        engagement/nato/kaz/political -200 override: the case (open)
        floor/moscow/kaz/security -138.25 bound (open)
        floor/moscow/kaz/security +200 override: the case (open)
        floor/nato/kaz/political +183 bound (open)
        floor/nato/kaz/political -200 override: the case (open)
        engagement/moscow/kaz/security is 100
        floor/moscow/kaz/security is 100
        engagement/nato/kaz/political is 0
        floor/nato/kaz/political is 0
      `,
    },
    {
      id: "bounds.3",
      story: "A seat's capital ends at 0 and at the scenario's most, prestige and trust at 0 and 100.",
      turns: [
        {
          overrides: {
            "seat/moscow/capital": -99,
            "seat/nato/capital": 99,
            "seat/astana/prestige": 99,
            "seat/nato/prestige": -99,
            "trust/astana/moscow": 99,
            "trust/moscow/astana": -99,
          },
        },
      ],
      shows: [
        "override",
        "bound",
        "=seat/moscow/capital",
        "=seat/nato/capital",
        "=seat/astana/prestige",
        "=seat/nato/prestige",
        "=trust/astana/moscow",
        "=trust/moscow/astana",
      ],
      expected: `
        seat/astana/prestige -54 bound (open)
        seat/astana/prestige +99 override: the case (open)
        seat/moscow/capital +82 bound (moscow)
        seat/moscow/capital -99 override: the case (moscow)
        seat/moscow/prestige +32 bound (open)
        seat/nato/capital -92 bound (nato)
        seat/nato/capital +99 override: the case (nato)
        seat/nato/prestige +49 bound (open)
        seat/nato/prestige -99 override: the case (open)
        trust/astana/moscow -64 bound (astana, moscow)
        trust/astana/moscow +99 override: the case (astana, moscow)
        trust/moscow/astana +49 bound (astana, moscow)
        trust/moscow/astana -99 override: the case (astana, moscow)
        seat/moscow/capital is 0
        seat/nato/capital is 20
        seat/astana/prestige is 100
        seat/nato/prestige is 0
        trust/astana/moscow is 100
        trust/moscow/astana is 0
      `,
    },
    {
      id: "bounds.4",
      story: "Funds, battalions and orders are never less than nothing.",
      turns: [{ overrides: { "seat/baku/funds": -900, "seat/baku/forces": -9, "seat/baku/orders": -9 } }],
      shows: ["override", "bound@baku", "=seat/baku/funds", "=seat/baku/forces", "=seat/baku/orders"],
      expected: `
        seat/baku/forces +8 bound (baku)
        seat/baku/forces -9 override: the case (baku)
        seat/baku/funds +800 bound (baku)
        seat/baku/funds -900 override: the case (baku)
        seat/baku/orders +6 bound (baku)
        seat/baku/orders -9 override: the case (baku)
        seat/baku/funds is 0
        seat/baku/forces is 0
        seat/baku/orders is 0
      `,
    },
    {
      id: "bounds.5",
      story: "Gains and losses are summed first and cut once: what is gained pays for what is lost.",
      position: { numbers: { "seat/washington/prestige": 1 } },
      turns: [
        {
          sheets: { washington: [order("public-statement", { about: "moscow", tone: "blame" })] },
          overrides: { "seat/washington/prestige": -5 },
        },
      ],
      shows: [
        "override",
        "public-statement@seat/washington",
        "returns@seat/washington",
        "bound@washington/prestige",
        "=seat/washington/prestige",
      ],
      expected: `
        seat/washington/prestige +1.31 bound (open)
        seat/washington/prestige +2.94 returns: settled (open)
        seat/washington/prestige -0.25 public-statement of washington: blame (open)
        seat/washington/prestige -5 override: the case (open)
        seat/washington/prestige is 0
      `,
    },
    {
      id: "bounds.6",
      story: "A capital that is full takes no income: the bound takes it all.",
      position: { numbers: { "seat/baku/capital": 20 } },
      turns: [{}],
      shows: ["income@baku/capital", "bound@baku", "=seat/baku/capital"],
      expected: `
        seat/baku/capital -3.8 bound (baku)
        seat/baku/capital +4 income: capital (baku)
        seat/baku/capital -0.2 income: prestige (baku)
        seat/baku/capital is 20
      `,
    },
  ],
};
