import { type CaseFile, consent, letIn, order, type Position } from "../case.ts";

const guarded = (seat: string, mandate: "csto" | "nato" | "host"): Position => ({
  crises: { kgz: {} },
  missions: [{ seat, state: "kgz", mandate }],
});
const trained = (seat: string) => ({
  sheets: { [seat]: [order("train-forces", { state: "kgz" })] },
  agreements: [consent("bishkek", "train-forces", seat, "kgz")],
});

export const cases: CaseFile = {
  rule: "4 Outside interference",
  shows: ["train-forces@security"],
  cases: [
    {
      id: "interference.1",
      story: "Under a mission of the gatekeeping alliance others gain half in security.",
      position: guarded("moscow", "csto"),
      turns: [trained("washington")],
      expected: `
        engagement/washington/kgz/security +2 train-forces of washington: trained (open)
      `,
    },
    {
      id: "interference.1b",
      story: "Its owner gains all.",
      position: guarded("moscow", "csto"),
      turns: [trained("moscow")],
      expected: `
        engagement/moscow/kgz/security +4 train-forces of moscow: trained (open)
      `,
    },
    {
      id: "interference.2",
      story: "The alliance's leader is not an outsider where another member keeps the peace.",
      position: guarded("astana", "csto"),
      turns: [trained("moscow")],
      expected: `
        engagement/moscow/kgz/security +4 train-forces of moscow: trained (open)
      `,
    },
    {
      id: "interference.2b",
      story: "A rival is one.",
      position: guarded("astana", "csto"),
      turns: [trained("washington")],
      expected: `
        engagement/washington/kgz/security +2 train-forces of washington: trained (open)
      `,
    },
    {
      id: "interference.3",
      story: "A mission under the host's own mandate shelters nobody.",
      position: guarded("moscow", "host"),
      turns: [trained("washington")],
      expected: `
        engagement/washington/kgz/security +4 train-forces of washington: trained (open)
      `,
    },
    {
      id: "interference.3b",
      story: "A mission of an alliance that keeps no gate shelters nobody.",
      position: guarded("nato", "nato"),
      turns: [trained("moscow")],
      expected: `
        engagement/moscow/kgz/security +4 train-forces of moscow: trained (open)
      `,
    },
    {
      id: "interference.4",
      story:
        "A mission that comes at this close halves from the next one on: all read the world at the close.",
      position: { crises: { kgz: {} } },
      turns: [
        {
          sheets: {
            moscow: [order("deploy-peacekeepers", { state: "kgz", mandate: "host", size: 1 })],
            ...trained("washington").sheets,
          },
          agreements: [
            ...trained("washington").agreements,
            letIn("bishkek", { seat: "moscow", state: "kgz", mandate: "host", size: 1 }),
          ],
        },
      ],
      expected: `
        engagement/washington/kgz/security +4 train-forces of washington: trained (open)
      `,
    },
    {
      id: "interference.5",
      story: "What an outsider loses is not halved.",
      position: guarded("moscow", "csto"),
      turns: [{ sheets: { washington: [order("withdraw-forces", { deployment: "manas" })] } }],
      shows: ["notices@security"],
      expected: `
        engagement/washington/kgz/security -7 notices: lost {deployment manas, state kgz} (open)
        floor/washington/kgz/security -12 notices: floor {deployment manas, state kgz} (open)
      `,
    },
  ],
};
