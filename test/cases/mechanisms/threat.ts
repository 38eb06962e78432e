import type { CaseFile } from "../case.ts";

export const cases: CaseFile = {
  rule: "4 Threat",
  shows: ["threat"],
  cases: [
    {
      id: "threat.1",
      story: "It grows by each state's drift and evens out with the neighbours' mean.",
      turns: [{}],
      expected: `
        state/arm/threat +0.9 threat: crossed (open)
        state/arm/threat +0.2 threat: grew (open)
        state/aze/threat +0.3 threat: grew (open)
        state/geo/threat -0.9 threat: crossed (open)
        state/geo/threat +0.3 threat: grew (open)
        state/kaz/threat +1 threat: crossed (open)
        state/kaz/threat +0.5 threat: grew (open)
        state/kgz/threat -0.4 threat: crossed (open)
        state/kgz/threat +0.8 threat: grew (open)
        state/tjk/threat +0.15 threat: crossed (open)
        state/tjk/threat +0.8 threat: grew (open)
        state/tkm/threat +1.2 threat: crossed (open)
        state/tkm/threat +0.2 threat: grew (open)
        state/uzb/threat -1.125 threat: crossed (open)
        state/uzb/threat +0.8 threat: grew (open)
      `,
    },
    {
      id: "threat.3",
      story: "Near the end of the scale it grows less.",
      rule: "3 Room",
      position: { numbers: { "state/uzb/threat": 90 } },
      turns: [{}],
      shows: ["threat@uzb"],
      expected: `
        state/uzb/threat -3.525 threat: crossed (open)
        state/uzb/threat +0.16 threat: grew (open)
      `,
    },
    {
      id: "threat.4",
      story: "A turn of four months brings twice the drift.",
      position: { variant: "short" },
      turns: [{}],
      shows: ["threat@kaz"],
      expected: `
        state/kaz/threat +1.94 threat: crossed (open)
        state/kaz/threat +1 threat: grew (open)
      `,
    },
    {
      id: "threat.5",
      story: "At the top of the scale nothing is added.",
      rule: "3 Room",
      position: { numbers: { "state/uzb/threat": 100 } },
      turns: [{}],
      shows: ["threat@uzb", "bound@uzb"],
      expected: `
        state/uzb/threat -4.125 threat: crossed (open)
      `,
    },
  ],
};
