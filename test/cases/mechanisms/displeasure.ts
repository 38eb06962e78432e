import { basing, type CaseFile, order } from "../case.ts";

const FIELDS = { state: "kaz", site: "aktau", size: 1, rent: 0 };
const opened = (patron: string) => ({
  sheets: { [patron]: [order("open-base", FIELDS)] },
  agreements: [basing("astana", { patron, ...FIELDS })],
});
const sites = { aktau: "kaz" };

export const cases: CaseFile = {
  rule: "4 Displeasure",
  shows: ["displeasure"],
  cases: [
    {
      id: "displeasure.1",
      story:
        "A rival's new base costs the host by its political dependence on who minds, and that one's trust.",
      position: { sites },
      turns: [opened("nato")],
      expected: `
        state/kaz/regime -3.872 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        state/kaz/stability -3.872 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        trust/moscow/astana -15 displeasure: trust {deployment aktau, patron moscow, state kaz} (astana, moscow)
      `,
    },
    {
      id: "displeasure.2",
      story: "The more the host depends on who minds, the dearer.",
      position: { sites, numbers: { "engagement/moscow/kaz/political": 80 } },
      turns: [opened("nato")],
      expected: `
        state/kaz/regime -6.169 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        state/kaz/stability -6.169 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        trust/moscow/astana -15 displeasure: trust {deployment aktau, patron moscow, state kaz} (astana, moscow)
      `,
    },
    {
      id: "displeasure.3",
      story: "Whom nobody minds may come: the scenario says who minds whom.",
      position: { sites, scenario: (scenario) => ({ ...scenario, displeasure: [] }) },
      turns: [opened("nato")],
      expected: `
        nothing
      `,
    },
    {
      id: "displeasure.4",
      story: "A base that stood at the start displeases nobody any more.",
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "displeasure.5",
      story: "Who minds two powers does not mind the base of a third.",
      position: { sites, numbers: { "seat/beijing/forces": 1 } },
      turns: [opened("beijing")],
      shows: ["displeasure", "=state/kaz/regime", "deployments/"],
      expected: `
        deployments/base-1-order-beijing-open-base-kaz is new: {kind base, mandate none, name aktau, seat beijing, sinceTurn 1, site aktau, size 1, state kaz} (open)
        state/kaz/regime is 75.78
      `,
    },
  ],
};
