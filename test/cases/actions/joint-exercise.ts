import { type CaseFile, order } from "../case.ts";

const drill = (fields: Record<string, string>) => order("joint-exercise", fields);

export const cases: CaseFile = {
  rule: "5 joint-exercise",
  shows: ["joint-exercise"],
  cases: [
    {
      id: "joint-exercise.1",
      story: "Security ties, the host's trust, and units that know each other.",
      turns: [{ sheets: { washington: [drill({ with: "uzb" })] } }],
      expected: `
        engagement/washington/uzb/security +2 joint-exercise of washington: together (open)
        seat/washington/capital -2 joint-exercise of washington: cost (washington)
        seat/washington/funds -10 joint-exercise of washington: cost (washington)
        state/uzb/quality +0.5 joint-exercise of washington: together (open)
        trust/tashkent/washington +2 joint-exercise of washington: together (tashkent, washington)
        fact joint-exercise: held {seat washington, with uzb} (open)
      `,
    },
    {
      id: "joint-exercise.2",
      story: "With two states the same in each, for one price, and everybody sees with whom.",
      turns: [{ sheets: { washington: [drill({ with: "kgz", also: "uzb" })] } }],
      expected: `
        engagement/washington/kgz/security +2 joint-exercise of washington: together (open)
        engagement/washington/uzb/security +2 joint-exercise of washington: together (open)
        seat/washington/capital -2 joint-exercise of washington: cost (washington)
        seat/washington/funds -10 joint-exercise of washington: cost (washington)
        state/kgz/quality +0.5 joint-exercise of washington: together (open)
        state/uzb/quality +0.5 joint-exercise of washington: together (open)
        trust/bishkek/washington +2 joint-exercise of washington: together (bishkek, washington)
        trust/tashkent/washington +2 joint-exercise of washington: together (tashkent, washington)
        fact joint-exercise: held {seat washington, with kgz, uzb} (open)
      `,
    },
    {
      id: "joint-exercise.3",
      story: "With an alliance that the seat leads: in the states of all its members.",
      turns: [{ sheets: { moscow: [drill({ with: "csto" })] } }],
      expected: `
        engagement/moscow/arm/security +1.4 joint-exercise of moscow: together (open)
        engagement/moscow/kaz/security +2 joint-exercise of moscow: together (open)
        engagement/moscow/kgz/security +2 joint-exercise of moscow: together (open)
        engagement/moscow/tjk/security +1.4 joint-exercise of moscow: together (open)
        seat/moscow/capital -2 joint-exercise of moscow: cost (moscow)
        seat/moscow/funds -10 joint-exercise of moscow: cost (moscow)
        state/arm/quality +0.5 joint-exercise of moscow: together (open)
        state/kaz/quality +0.5 joint-exercise of moscow: together (open)
        state/kgz/quality +0.5 joint-exercise of moscow: together (open)
        state/tjk/quality +0.5 joint-exercise of moscow: together (open)
        trust/astana/moscow +2 joint-exercise of moscow: together (astana, moscow)
        trust/bishkek/moscow +2 joint-exercise of moscow: together (bishkek, moscow)
        trust/dushanbe/moscow +2 joint-exercise of moscow: together (dushanbe, moscow)
        trust/yerevan/moscow +2 joint-exercise of moscow: together (moscow, yerevan)
        fact joint-exercise: held {seat moscow, with csto} (open)
      `,
    },
    {
      id: "joint-exercise.7",
      story: "Again in the next turn: half of it, at the same price.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { washington: [drill({ with: "uzb" })] } }] },
      turns: [{ sheets: { washington: [drill({ with: "uzb" })] } }],
      expected: `
        engagement/washington/uzb/security +1 joint-exercise of washington: together (open)
        seat/washington/capital -2 joint-exercise of washington: cost (washington)
        seat/washington/funds -10 joint-exercise of washington: cost (washington)
        state/uzb/quality +0.25 joint-exercise of washington: together (open)
        trust/tashkent/washington +1 joint-exercise of washington: together (tashkent, washington)
        fact joint-exercise: held {seat washington, with uzb} (open)
      `,
    },
    {
      id: "joint-exercise.8",
      story: "An alliance's manoeuvres held again tire in the state of each member.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { moscow: [drill({ with: "csto" })] } }] },
      turns: [{ sheets: { moscow: [drill({ with: "csto" })] } }],
      expected: `
        engagement/moscow/arm/security +0.68 joint-exercise of moscow: together (open)
        engagement/moscow/kaz/security +1 joint-exercise of moscow: together (open)
        engagement/moscow/kgz/security +1 joint-exercise of moscow: together (open)
        engagement/moscow/tjk/security +0.68 joint-exercise of moscow: together (open)
        seat/moscow/capital -2 joint-exercise of moscow: cost (moscow)
        seat/moscow/funds -10 joint-exercise of moscow: cost (moscow)
        state/arm/quality +0.25 joint-exercise of moscow: together (open)
        state/kaz/quality +0.25 joint-exercise of moscow: together (open)
        state/kgz/quality +0.25 joint-exercise of moscow: together (open)
        state/tjk/quality +0.25 joint-exercise of moscow: together (open)
        trust/astana/moscow +1 joint-exercise of moscow: together (astana, moscow)
        trust/bishkek/moscow +1 joint-exercise of moscow: together (bishkek, moscow)
        trust/dushanbe/moscow +1 joint-exercise of moscow: together (dushanbe, moscow)
        trust/yerevan/moscow +1 joint-exercise of moscow: together (moscow, yerevan)
        fact joint-exercise: held {seat moscow, with csto} (open)
      `,
    },
    {
      id: "joint-exercise.9",
      story: "Each state tires by itself: the second of last turn's two, and not the one that is new.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { washington: [drill({ with: "kgz", also: "uzb" })] } }] },
      turns: [{ sheets: { washington: [drill({ with: "kaz", also: "uzb" })] } }],
      expected: `
        engagement/washington/kaz/security +2 joint-exercise of washington: together (open)
        engagement/washington/uzb/security +1 joint-exercise of washington: together (open)
        seat/washington/capital -2 joint-exercise of washington: cost (washington)
        seat/washington/funds -10 joint-exercise of washington: cost (washington)
        state/kaz/quality +0.5 joint-exercise of washington: together (open)
        state/uzb/quality +0.25 joint-exercise of washington: together (open)
        trust/astana/washington +2 joint-exercise of washington: together (astana, washington)
        trust/tashkent/washington +1 joint-exercise of washington: together (tashkent, washington)
        fact joint-exercise: held {seat washington, with kaz, uzb} (open)
      `,
    },
    {
      id: "joint-exercise.10",
      story: "With an alliance after its one member: only there it is tired.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { moscow: [drill({ with: "kgz" })] } }] },
      turns: [{ sheets: { moscow: [drill({ with: "csto" })] } }],
      shows: ["joint-exercise@engagement"],
      expected: `
        engagement/moscow/arm/security +1.416 joint-exercise of moscow: together (open)
        engagement/moscow/kaz/security +2 joint-exercise of moscow: together (open)
        engagement/moscow/kgz/security +1 joint-exercise of moscow: together (open)
        engagement/moscow/tjk/security +1.416 joint-exercise of moscow: together (open)
      `,
    },
    {
      id: "joint-exercise.11",
      story:
        "Two exercises of one sheet that meet in a state only at the close: the first counts, the other is void.",
      rule: "3 Orders",
      turns: [{ sheets: { moscow: [drill({ with: "csto" }), drill({ with: "kaz", also: "uzb" })] } }],
      unfiled: "a sheet has one order of an action for a state",
      shows: ["joint-exercise@engagement"],
      expected: `
        engagement/moscow/kaz/security +2 joint-exercise of moscow: together (open)
        engagement/moscow/uzb/security +2 joint-exercise of moscow: together (open)
        fact turn: voidState {action joint-exercise, state kaz} (moscow)
      `,
    },
  ],
};
