import { type CaseFile, consent, order } from "../case.ts";

const step = (state: string, route: string) =>
  order("deepen-partnership", { institution: "pfp", state, route });
const host = (seat: string, state: string) => consent(seat, "deepen-partnership", "nato", state);

/** The chair is Astana's at the start: a turn later it is Moscow's. */
const atMoscowsChair = { before: [{}] };
const framed = { ...atMoscowsChair, framework: true };

export const cases: CaseFile = {
  rule: "5 deepen-partnership",
  shows: ["deepen-partnership", "institutions/pfp"],
  cases: [
    {
      id: "partnership.1",
      story:
        "A state outside the gatekeeper climbs directly: political and security ties, and some openness.",
      turns: [{ sheets: { nato: [step("uzb", "direct")] }, agreements: [host("tashkent", "uzb")] }],
      expected: `
        engagement/nato/uzb/political +6 deepen-partnership of nato: step (open)
        engagement/nato/uzb/security +2 deepen-partnership of nato: step (open)
        seat/nato/capital -2 deepen-partnership of nato: cost (nato)
        state/uzb/openness +1 deepen-partnership of nato: step (open)
        fact deepen-partnership: step {institution pfp, seat nato, state uzb, step IPAP} (open)
        institutions/pfp levels.uzb: 2 -> 3 (open)
      `,
    },
    {
      id: "partnership.2",
      story: "Without the host's consent there is no step, and nothing is paid.",
      turns: [{ sheets: { nato: [step("uzb", "direct")] } }],
      expected: `
        fact turn: voidConsent {action deepen-partnership, by tashkent} (nato)
      `,
    },
    {
      id: "partnership.3",
      story:
        "Around the chair costs more, the chair's trust in the host, and the host's peace with the offended power.",
      rule: "4 Gatekeeping",
      position: atMoscowsChair,
      turns: [{ sheets: { nato: [step("kaz", "around")] }, agreements: [host("astana", "kaz")] }],
      expected: `
        engagement/nato/kaz/political +6 deepen-partnership of nato: step (open)
        engagement/nato/kaz/security +2 deepen-partnership of nato: step (open)
        seat/nato/capital -3 deepen-partnership of nato: cost (nato)
        state/kaz/openness +1 deepen-partnership of nato: step (open)
        state/kaz/regime -1.21 deepen-partnership of nato: around (open)
        state/kaz/stability -1.21 deepen-partnership of nato: around (open)
        trust/moscow/astana -15 deepen-partnership of nato: trust (astana, moscow)
        fact deepen-partnership: step {institution pfp, seat nato, state kaz, step IPAP} (open)
        institutions/pfp levels.kaz: 2 -> 3 (open)
      `,
    },
    {
      id: "partnership.5",
      story:
        "Through the chair: prestige for the host, floors for NATO, and for the chair a share of the political gain.",
      rule: "4 Gatekeeping",
      position: framed,
      turns: [
        {
          sheets: { nato: [step("kaz", "through")] },
          agreements: [host("astana", "kaz"), host("moscow", "kaz")],
        },
      ],
      expected: `
        engagement/moscow/kaz/political +4.5 deepen-partnership of nato: gate (open)
        engagement/nato/kaz/political +6 deepen-partnership of nato: step (open)
        engagement/nato/kaz/security +2 deepen-partnership of nato: step (open)
        floor/nato/kaz/political +5 deepen-partnership of nato: gate (open)
        floor/nato/kaz/security +2.5 deepen-partnership of nato: gate (open)
        seat/astana/prestige +3 deepen-partnership of nato: gate (open)
        seat/nato/capital -2 deepen-partnership of nato: cost (nato)
        state/kaz/openness +1 deepen-partnership of nato: step (open)
        fact deepen-partnership: step {institution pfp, seat nato, state kaz, step IPAP} (open)
        institutions/pfp levels.kaz: 2 -> 3 (open)
      `,
    },
    {
      id: "partnership.6",
      story: "Through the chair needs the chair's yes beside the host's.",
      rule: "4 Gatekeeping",
      position: framed,
      turns: [{ sheets: { nato: [step("kaz", "through")] }, agreements: [host("astana", "kaz")] }],
      expected: `
        fact turn: voidConsent {action deepen-partnership, by moscow} (nato)
      `,
    },
    {
      id: "partnership.7",
      story: "A member that holds the chair itself gives one consent.",
      rule: "4 Gatekeeping",
      position: { framework: true },
      turns: [{ sheets: { nato: [step("kaz", "through")] }, agreements: [host("astana", "kaz")] }],
      expected: `
        engagement/nato/kaz/political +6 deepen-partnership of nato: step (open)
        engagement/nato/kaz/security +2 deepen-partnership of nato: step (open)
        floor/nato/kaz/political +5 deepen-partnership of nato: gate (open)
        floor/nato/kaz/security +2.5 deepen-partnership of nato: gate (open)
        seat/astana/prestige +3 deepen-partnership of nato: gate (open)
        seat/nato/capital -2 deepen-partnership of nato: cost (nato)
        state/kaz/openness +1 deepen-partnership of nato: step (open)
        fact deepen-partnership: step {institution pfp, seat nato, state kaz, step IPAP} (open)
        institutions/pfp levels.kaz: 2 -> 3 (open)
      `,
    },
    {
      id: "partnership.9",
      story: "Through and around for one state in one turn: one step.",
      position: framed,
      unfiled: "one order for one state",
      turns: [
        {
          sheets: { nato: [step("kaz", "through"), step("kaz", "around")] },
          agreements: [host("astana", "kaz"), host("moscow", "kaz")],
        },
      ],
      expected: `
        engagement/nato/kaz/political +6 deepen-partnership of nato: step (open)
        engagement/nato/kaz/security +2 deepen-partnership of nato: step (open)
        seat/nato/capital -3 deepen-partnership of nato: cost (nato)
        state/kaz/openness +1 deepen-partnership of nato: step (open)
        state/kaz/regime -1.21 deepen-partnership of nato: around (open)
        state/kaz/stability -1.21 deepen-partnership of nato: around (open)
        trust/moscow/astana -15 deepen-partnership of nato: trust (astana, moscow)
        fact deepen-partnership: step {institution pfp, seat nato, state kaz, step IPAP} (open)
        institutions/pfp levels.kaz: 2 -> 3 (open)
        fact turn: voidState {action deepen-partnership, state kaz} (nato)
      `,
    },
    {
      id: "partnership.11",
      story: "Steps of two states in one turn both count.",
      turns: [
        {
          sheets: { nato: [step("uzb", "direct"), step("tkm", "direct")] },
          agreements: [host("tashkent", "uzb"), host("ashgabat", "tkm")],
        },
      ],
      expected: `
        engagement/nato/tkm/political +6 deepen-partnership of nato: step (open)
        engagement/nato/tkm/security +2 deepen-partnership of nato: step (open)
        engagement/nato/uzb/political +6 deepen-partnership of nato: step (open)
        engagement/nato/uzb/security +2 deepen-partnership of nato: step (open)
        seat/nato/capital -2 deepen-partnership of nato: cost (nato)
        seat/nato/capital -2 deepen-partnership of nato: cost (nato)
        state/tkm/openness +1 deepen-partnership of nato: step (open)
        state/uzb/openness +1 deepen-partnership of nato: step (open)
        fact deepen-partnership: step {institution pfp, seat nato, state tkm, step PARP} (open)
        fact deepen-partnership: step {institution pfp, seat nato, state uzb, step IPAP} (open)
        institutions/pfp levels.tkm: 1 -> 2 (open)
        institutions/pfp levels.uzb: 2 -> 3 (open)
      `,
    },
    {
      id: "partnership.12",
      story:
        "Consents that were given for long let a member climb around the chair two turns running; the second gains half.",
      rule: "3 Fatigue",
      position: atMoscowsChair,
      turns: [
        { sheets: { nato: [step("kgz", "around")] }, agreements: [{ ...host("bishkek", "kgz"), turns: 2 }] },
        { sheets: { nato: [step("kgz", "around")] } },
      ],
      expected: `
        turn 2:
        engagement/nato/kgz/political +6 deepen-partnership of nato: step (open)
        engagement/nato/kgz/security +2 deepen-partnership of nato: step (open)
        seat/nato/capital -3 deepen-partnership of nato: cost (nato)
        state/kgz/openness +1 deepen-partnership of nato: step (open)
        state/kgz/regime -1.665 deepen-partnership of nato: around (open)
        state/kgz/stability -1.665 deepen-partnership of nato: around (open)
        trust/moscow/bishkek -15 deepen-partnership of nato: trust (bishkek, moscow)
        fact deepen-partnership: step {institution pfp, seat nato, state kgz, step PARP} (open)
        institutions/pfp levels.kgz: 1 -> 2 (open)
        turn 3:
        engagement/nato/kgz/political +3 deepen-partnership of nato: step (open)
        engagement/nato/kgz/security +1 deepen-partnership of nato: step (open)
        seat/nato/capital -3 deepen-partnership of nato: cost (nato)
        state/kgz/openness +0.5 deepen-partnership of nato: step (open)
        state/kgz/regime -1.592 deepen-partnership of nato: around (open)
        state/kgz/stability -1.592 deepen-partnership of nato: around (open)
        trust/moscow/bishkek -15 deepen-partnership of nato: trust (bishkek, moscow)
        fact deepen-partnership: step {institution pfp, seat nato, state kgz, step IPAP} (open)
        institutions/pfp levels.kgz: 2 -> 3 (open)
      `,
    },
    {
      id: "partnership.13",
      story:
        "Around a chair that is not the offended power: both lose their trust, and the power lets it be felt.",
      rule: "4 Gatekeeping",
      turns: [{ sheets: { nato: [step("kgz", "around")] }, agreements: [host("bishkek", "kgz")] }],
      shows: ["deepen-partnership@trust", "deepen-partnership@around"],
      expected: `
        state/kgz/regime -1.667 deepen-partnership of nato: around (open)
        state/kgz/stability -1.667 deepen-partnership of nato: around (open)
        trust/astana/bishkek -15 deepen-partnership of nato: trust (astana, bishkek)
        trust/moscow/bishkek -15 deepen-partnership of nato: trust (bishkek, moscow)
      `,
    },
    {
      id: "partnership.15",
      story: "A chair's consent goes with the chair: once it has passed on, the next one must agree anew.",
      rule: "4 Gatekeeping",
      position: {
        framework: true,
        before: [
          {
            agreements: [
              { ...host("astana", "kgz"), turns: 9 },
              { ...host("bishkek", "kgz"), turns: 9 },
            ],
          },
        ],
      },
      turns: [{ sheets: { nato: [step("kgz", "through")] } }],
      expected: `
        fact turn: voidConsent {action deepen-partnership, by moscow} (nato)
      `,
    },
    {
      id: "partnership.16",
      story:
        "A chair that leaves at this close still opens the gate at it; its successor has the gain of the next steps.",
      rule: "4 Gatekeeping",
      position: { framework: true },
      turns: [
        {
          sheets: {
            astana: [order("leave-institution", { institution: "csto" })],
            nato: [step("kgz", "through")],
          },
          agreements: [host("astana", "kgz"), host("bishkek", "kgz")],
        },
      ],
      shows: ["deepen-partnership", "institutions/"],
      expected: `
        engagement/nato/kgz/political +6 deepen-partnership of nato: step (open)
        engagement/nato/kgz/security +2 deepen-partnership of nato: step (open)
        floor/nato/kgz/political +5 deepen-partnership of nato: gate (open)
        floor/nato/kgz/security +2.5 deepen-partnership of nato: gate (open)
        seat/bishkek/prestige +3 deepen-partnership of nato: gate (open)
        seat/nato/capital -2 deepen-partnership of nato: cost (nato)
        state/kgz/openness +1 deepen-partnership of nato: step (open)
        fact deepen-partnership: step {institution pfp, seat nato, state kgz, step PARP} (open)
        institutions/csto members: -astana (open)
        institutions/csto chair: astana -> moscow (open)
        institutions/csto chairName: Nazarbayev -> Putin (open)
        institutions/pfp levels.kgz: 1 -> 2 (open)
      `,
    },
  ],
};
