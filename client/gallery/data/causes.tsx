import { CauseTable } from "../../look/cause-table.tsx";
import { WORLD_SIGN } from "../../look/roundel.tsx";
import type { WaterfallCause } from "../../look/waterfall.tsx";

const OWN = { letter: "Ta", own: true };
const MOSCOW = { letter: "M", slot: "moscow" as const };

export const CAUSES: readonly WaterfallCause[] = [
  { id: "1", sign: OWN, cause: "Border secured with Dushanbe", kind: "your order 1", points: 2.2 },
  { id: "2", sign: MOSCOW, cause: "Moscow backed your rule", kind: "Moscow's order, announced", points: 1.9 },
  {
    id: "3",
    sign: OWN,
    cause: "You evicted K2",
    kind: "your order 2",
    points: 0.3,
    detail: (
      <CauseTable
        caption="What it did"
        entries={[
          { id: "a", what: "Autonomy", how: "84.1 to 84.9", points: 1.1 },
          {
            id: "b",
            what: "Regime",
            how: "−0.8 = 8 × 0.10, Washington's hold on your politics",
            points: -0.6,
          },
          { id: "c", what: "Stability", how: "−0.8, same rule", points: -0.2 },
        ]}
      />
    ),
  },
  {
    id: "4",
    sign: { letter: "W", slot: "washington" },
    cause: "Washington's rent ended",
    kind: "follows from K2",
    points: 0.3,
  },
  {
    id: "5",
    sign: WORLD_SIGN,
    cause: "Return toward settling values",
    kind: "rule, every turn",
    points: 0.3,
  },
  { id: "6", sign: OWN, cause: "Income", kind: "rule, every turn", points: 0.3 },
  {
    id: "7",
    sign: WORLD_SIGN,
    cause: "Unrest in Osh spilled over",
    kind: "open crisis, Kyrgyzstan",
    points: -1.1,
  },
  { id: "8", sign: WORLD_SIGN, cause: "Two movements drew together", kind: "inject", points: -0.9 },
];
