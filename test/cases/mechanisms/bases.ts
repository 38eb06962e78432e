import { type CaseFile, order } from "../case.ts";

/** Washington with so many M$ left and no income. */
const poor = (funds: number) =>
  ({ withoutIncome: ["washington"], numbers: { "seat/washington/funds": funds } }) as const;
const WASHINGTON = ["bases@washington", "bases@k2", "bases@manas", "deployments/k2", "deployments/manas"];

export const cases: CaseFile = {
  rule: "4 Bases",
  shows: ["bases"],
  cases: [
    {
      id: "bases.1",
      story:
        "A base costs its upkeep and the rent beside it, and no capital; old peacekeepers cost their upkeep as well.",
      turns: [{}],
      expected: `
        seat/bishkek/funds +0.5 bases: rentReceived {deployment kant} (bishkek)
        seat/bishkek/funds +2 bases: rentReceived {deployment manas} (bishkek)
        seat/dushanbe/funds +0.5 bases: rentReceived {deployment dushanbe-french} (dushanbe)
        seat/moscow/funds -0.5 bases: rentPaid {deployment kant} (moscow)
        seat/moscow/funds -3 bases: upkeep {deployment gyumri} (moscow)
        seat/moscow/funds -1 bases: upkeep {deployment kant} (moscow)
        seat/moscow/funds -2 bases: upkeep {deployment moscow-geo} (moscow)
        seat/moscow/funds -2 bases: upkeep {deployment moscow-geo-old} (moscow)
        seat/moscow/funds -5 bases: upkeep {deployment moscow-tjk} (moscow)
        seat/nato/funds -0.5 bases: rentPaid {deployment dushanbe-french} (nato)
        seat/nato/funds -1 bases: rentPaid {deployment termez} (nato)
        seat/nato/funds -1 bases: upkeep {deployment dushanbe-french} (nato)
        seat/nato/funds -1 bases: upkeep {deployment termez} (nato)
        seat/tashkent/funds +2 bases: rentReceived {deployment k2} (tashkent)
        seat/tashkent/funds +1 bases: rentReceived {deployment termez} (tashkent)
        seat/washington/funds -2 bases: rentPaid {deployment k2} (washington)
        seat/washington/funds -2 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment k2} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
      `,
    },
    {
      id: "bases.2",
      story: "In turns of four months both are paid for two base turns.",
      position: { variant: "short" },
      turns: [{}],
      shows: WASHINGTON,
      expected: `
        seat/bishkek/funds +4 bases: rentReceived {deployment manas} (bishkek)
        seat/tashkent/funds +4 bases: rentReceived {deployment k2} (tashkent)
        seat/washington/funds -4 bases: rentPaid {deployment k2} (washington)
        seat/washington/funds -4 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -4 bases: upkeep {deployment k2} (washington)
        seat/washington/funds -4 bases: upkeep {deployment manas} (washington)
      `,
    },
    {
      id: "bases.3",
      story: "Where funds are short rent is paid before upkeep.",
      rule: "4 Unpaid",
      position: poor(5),
      turns: [{}],
      shows: WASHINGTON,
      expected: `
        seat/bishkek/funds +2 bases: rentReceived {deployment manas} (bishkek)
        seat/tashkent/funds +2 bases: rentReceived {deployment k2} (tashkent)
        seat/washington/funds -2 bases: rentPaid {deployment k2} (washington)
        seat/washington/funds -2 bases: rentPaid {deployment manas} (washington)
        fact bases: upkeepUnpaid {deployment k2, seat washington} (washington)
        fact bases: upkeepUnpaid {deployment manas, seat washington} (washington)
        deployments/k2 unpaid: none -> {rent false, turn 1, upkeep true} (open)
        deployments/manas unpaid: none -> {rent false, turn 1, upkeep true} (open)
      `,
    },
    {
      id: "bases.4",
      story: "Unpaid upkeep halves what the base does for the host in the next turn.",
      rule: "4 Unpaid",
      position: {
        ...poor(0),
        numbers: { ...poor(0).numbers, "trust/tashkent/washington": 80, "trust/tashkent/nato": 40 },
        before: [{}],
      },
      turns: [{ set: { "state/uzb/stability": 45, "trust/tashkent/washington": 80 } }],
      shows: ["returns@state/uzb/stability"],
      expected: `
        state/uzb/stability +0.69 returns: settled (open)
      `,
    },
    {
      id: "bases.4b",
      story: "A base that was paid for does all of it.",
      rule: "4 Bases",
      position: { numbers: { "trust/tashkent/washington": 80, "trust/tashkent/nato": 40 }, before: [{}] },
      turns: [{ set: { "state/uzb/stability": 45, "trust/tashkent/washington": 80 } }],
      shows: ["returns@state/uzb/stability"],
      expected: `
        state/uzb/stability +0.84 returns: settled (open)
      `,
    },
    {
      id: "bases.5",
      story: "Unpaid rent: nothing is paid, and the host may evict without loss at the next close.",
      rule: "4 Unpaid",
      position: poor(1),
      turns: [{}, { sheets: { tashkent: [order("evict-base", { deployment: "k2", notice: 1 })] } }],
      shows: [...WASHINGTON, "evict-base"],
      expected: `
        turn 1:
        fact bases: rentUnpaid {deployment k2, seat washington, state uzb} (open)
        fact bases: rentUnpaid {deployment manas, seat washington, state kgz} (open)
        fact bases: upkeepUnpaid {deployment k2, seat washington} (washington)
        fact bases: upkeepUnpaid {deployment manas, seat washington} (washington)
        deployments/k2 unpaid: none -> {rent true, turn 1, upkeep true} (open)
        deployments/manas unpaid: none -> {rent true, turn 1, upkeep true} (open)
        turn 2:
        seat/tashkent/capital -1 evict-base of tashkent: cost (tashkent)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 3} (open)
        fact bases: rentUnpaid {deployment k2, seat washington, state uzb} (open)
        fact bases: rentUnpaid {deployment manas, seat washington, state kgz} (open)
        fact bases: upkeepUnpaid {deployment k2, seat washington} (washington)
        fact bases: upkeepUnpaid {deployment manas, seat washington} (washington)
        deployments/k2 leaves: none -> {evicted true, turn 3} (open)
        deployments/k2 unpaid.turn: 1 -> 2 (open)
        deployments/manas unpaid.turn: 1 -> 2 (open)
      `,
    },
    {
      id: "bases.6",
      story: "What orders cost is not there for rent any more.",
      rule: "4 Unpaid",
      position: poor(20),
      turns: [{ sheets: { washington: [order("offer-aid", { state: "kaz", amount: 20 })] } }],
      shows: WASHINGTON,
      expected: `
        fact bases: rentUnpaid {deployment k2, seat washington, state uzb} (open)
        fact bases: rentUnpaid {deployment manas, seat washington, state kgz} (open)
        fact bases: upkeepUnpaid {deployment k2, seat washington} (washington)
        fact bases: upkeepUnpaid {deployment manas, seat washington} (washington)
        deployments/k2 unpaid: none -> {rent true, turn 1, upkeep true} (open)
        deployments/manas unpaid: none -> {rent true, turn 1, upkeep true} (open)
      `,
    },
    {
      id: "bases.7",
      story: "Rent that was owed and is paid again: the host's cheap eviction is over.",
      rule: "4 Unpaid",
      position: { ...poor(1), before: [{}, { set: { "seat/washington/funds": 50 } }] },
      turns: [{ sheets: { tashkent: [order("evict-base", { deployment: "k2", notice: 1 })] } }],
      shows: ["evict-base"],
      expected: `
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        state/uzb/regime -0.919 evict-base of tashkent: loss (open)
        state/uzb/stability -0.919 evict-base of tashkent: loss (open)
        trust/washington/tashkent -25 evict-base of tashkent: trust (tashkent, washington)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 4} (open)
      `,
    },
    {
      id: "bases.8",
      story:
        "What is there to the last million is enough, and goes to the upkeep of bases in the order of their names.",
      rule: "4 Unpaid",
      position: poor(6),
      turns: [{}],
      shows: WASHINGTON,
      expected: `
        seat/bishkek/funds +2 bases: rentReceived {deployment manas} (bishkek)
        seat/tashkent/funds +2 bases: rentReceived {deployment k2} (tashkent)
        seat/washington/funds -2 bases: rentPaid {deployment k2} (washington)
        seat/washington/funds -2 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment k2} (washington)
        fact bases: upkeepUnpaid {deployment manas, seat washington} (washington)
        deployments/manas unpaid: none -> {rent false, turn 1, upkeep true} (open)
      `,
    },
    {
      id: "bases.9",
      story: "A mission's upkeep is paid once, as a mission's, and an old one's as a base's.",
      position: { crises: { geo: {} }, missions: [{ seat: "moscow", state: "geo", mandate: "un", size: 2 }] },
      turns: [{}],
      shows: ["bases@geo", "peacekeeping@funds", "bases@Mission"],
      expected: `
        seat/moscow/funds -2 bases: upkeep {deployment moscow-geo} (moscow)
        seat/moscow/funds -2 bases: upkeep {deployment moscow-geo-old} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
      `,
    },
    {
      id: "bases.10",
      story: "In turns of four months the income of both spans is there to pay with.",
      rule: "4 Unpaid",
      position: {
        variant: "short",
        numbers: { "seat/nato/funds": 0 },
        scenario: (scenario) => ({
          ...scenario,
          seats: scenario.seats.map((one) => (one.id === "nato" ? { ...one, fundsIncome: 2.6 } : one)),
        }),
      },
      turns: [{}],
      shows: ["bases@nato"],
      expected: `
        seat/nato/funds -1 bases: rentPaid {deployment dushanbe-french} (nato)
        seat/nato/funds -2 bases: rentPaid {deployment termez} (nato)
        seat/nato/funds -2 bases: upkeep {deployment dushanbe-french} (nato)
        fact bases: upkeepUnpaid {deployment termez, seat nato} (nato)
      `,
    },
  ],
};
