import { type CaseFile, consent, order } from "../case.ts";

const train = (state: string) => order("train-forces", { state });
const TRAIN = train("kgz");
const yes = (trainer = "washington") => consent("bishkek", "train-forces", trainer, "kgz");

export const cases: CaseFile = {
  rule: "5 train-forces",
  shows: ["train-forces"],
  cases: [
    {
      id: "training.1",
      story: "With the host's consent the trainer gains in security and the units in quality.",
      turns: [{ sheets: { washington: [TRAIN] }, agreements: [yes()] }],
      expected: `
        engagement/washington/kgz/security +4 train-forces of washington: trained (open)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/kgz/quality +1 train-forces of washington: trained (open)
        fact train-forces: dual {institution csto, seat washington, state kgz} (open)
        fact train-forces: trained {seat washington, state kgz} (open)
      `,
    },
    {
      id: "training.2",
      story: "Without consent the order is void, its seat alone learns it, and nothing is paid.",
      turns: [{ sheets: { washington: [TRAIN] } }],
      expected: `
        fact turn: voidConsent {action train-forces, by bishkek} (washington)
      `,
    },
    {
      id: "training.3",
      story: "Consent to another seat, or for another state, is no consent.",
      turns: [
        {
          sheets: { washington: [TRAIN] },
          agreements: [yes("nato"), consent("astana", "train-forces", "washington", "kaz")],
        },
      ],
      expected: `
        fact turn: voidConsent {action train-forces, by bishkek} (washington)
      `,
    },
    {
      id: "training.4",
      story: "Units of a collective force are dual-trained; those of a state outside, as here, are not.",
      turns: [
        {
          sheets: { washington: [train("uzb")] },
          agreements: [consent("tashkent", "train-forces", "washington", "uzb")],
        },
      ],
      expected: `
        engagement/washington/uzb/security +4 train-forces of washington: trained (open)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/uzb/quality +1 train-forces of washington: trained (open)
        fact train-forces: trained {seat washington, state uzb} (open)
      `,
    },
    {
      id: "training.5",
      story: "The leader of the alliance trains its own: nothing is dual.",
      turns: [{ sheets: { moscow: [TRAIN] }, agreements: [yes("moscow")] }],
      expected: `
        engagement/moscow/kgz/security +4 train-forces of moscow: trained (open)
        seat/moscow/capital -2 train-forces of moscow: cost (moscow)
        seat/moscow/funds -5 train-forces of moscow: cost (moscow)
        state/kgz/quality +1 train-forces of moscow: trained (open)
        fact train-forces: trained {seat moscow, state kgz} (open)
      `,
    },
    {
      id: "training.6",
      story: "The same training in the next turn yields half, at the same price.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { washington: [TRAIN] }, agreements: [yes()] }] },
      turns: [{ sheets: { washington: [TRAIN] }, agreements: [yes()] }],
      expected: `
        engagement/washington/kgz/security +2 train-forces of washington: trained (open)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/kgz/quality +0.5 train-forces of washington: trained (open)
        fact train-forces: dual {institution csto, seat washington, state kgz} (open)
        fact train-forces: trained {seat washington, state kgz} (open)
      `,
    },
    {
      id: "training.7",
      story: "A turn later it yields all again.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { washington: [TRAIN] }, agreements: [yes()] }, {}] },
      turns: [{ sheets: { washington: [TRAIN] }, agreements: [yes()] }],
      expected: `
        engagement/washington/kgz/security +4 train-forces of washington: trained (open)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/kgz/quality +1 train-forces of washington: trained (open)
        fact train-forces: dual {institution csto, seat washington, state kgz} (open)
        fact train-forces: trained {seat washington, state kgz} (open)
      `,
    },
    {
      id: "training.8",
      story: "A threat that has risen enough makes it cheaper.",
      rule: "4 Threat",
      position: { numbers: { "state/kgz/threat": 50 } },
      turns: [{ sheets: { washington: [TRAIN] }, agreements: [yes()] }],
      expected: `
        engagement/washington/kgz/security +4 train-forces of washington: trained (open)
        seat/washington/capital -1 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/kgz/quality +1 train-forces of washington: trained (open)
        fact train-forces: dual {institution csto, seat washington, state kgz} (open)
        fact train-forces: trained {seat washington, state kgz} (open)
      `,
    },
    {
      id: "training.8b",
      story: "A threat that has risen by a little less does not.",
      rule: "4 Threat",
      position: { numbers: { "state/kgz/threat": 49.9 } },
      turns: [{ sheets: { washington: [TRAIN] }, agreements: [yes()] }],
      expected: `
        engagement/washington/kgz/security +4 train-forces of washington: trained (open)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/kgz/quality +1 train-forces of washington: trained (open)
        fact train-forces: dual {institution csto, seat washington, state kgz} (open)
        fact train-forces: trained {seat washington, state kgz} (open)
      `,
    },
    {
      id: "training.10",
      story:
        "Two patrons with a consent each train in one state: both count in full, and the units learn from both.",
      turns: [{ sheets: { washington: [TRAIN], moscow: [TRAIN] }, agreements: [yes(), yes("moscow")] }],
      expected: `
        engagement/moscow/kgz/security +4 train-forces of moscow: trained (open)
        engagement/washington/kgz/security +4 train-forces of washington: trained (open)
        seat/moscow/capital -2 train-forces of moscow: cost (moscow)
        seat/moscow/funds -5 train-forces of moscow: cost (moscow)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/kgz/quality +1 train-forces of moscow: trained (open)
        state/kgz/quality +1 train-forces of washington: trained (open)
        fact train-forces: dual {institution csto, seat washington, state kgz} (open)
        fact train-forces: trained {seat moscow, state kgz} (open)
        fact train-forces: trained {seat washington, state kgz} (open)
      `,
    },
    {
      id: "training.11",
      story: "Two patrons and one consent: only whom it names may train.",
      rule: "6",
      turns: [{ sheets: { washington: [TRAIN], moscow: [TRAIN] }, agreements: [yes("moscow")] }],
      expected: `
        engagement/moscow/kgz/security +4 train-forces of moscow: trained (open)
        seat/moscow/capital -2 train-forces of moscow: cost (moscow)
        seat/moscow/funds -5 train-forces of moscow: cost (moscow)
        state/kgz/quality +1 train-forces of moscow: trained (open)
        fact train-forces: trained {seat moscow, state kgz} (open)
        fact turn: voidConsent {action train-forces, by bishkek} (washington)
      `,
    },
  ],
};
