import { type CaseFile, consent, order } from "../case.ts";

const arm = (state: string) => order("transfer-arms", { state });
const armed = (seat: string, host: string, state: string) => ({
  sheets: { [seat]: [arm(state)] },
  agreements: [consent(host, "transfer-arms", seat, state)],
});

export const cases: CaseFile = {
  rule: "5 transfer-arms",
  shows: ["transfer-arms"],
  cases: [
    {
      id: "transfer-arms.1",
      story: "Security and regime gain, the threat falls, and the other powers trust the giver less.",
      position: { numbers: { "state/kgz/threat": 50 } },
      turns: [armed("moscow", "bishkek", "kgz")],
      expected: `
        engagement/moscow/kgz/security +5 transfer-arms of moscow: armed (open)
        seat/moscow/capital -2 transfer-arms of moscow: cost (moscow)
        seat/moscow/funds -20 transfer-arms of moscow: cost (moscow)
        state/kgz/regime +2 transfer-arms of moscow: armed (open)
        state/kgz/threat -1.5 transfer-arms of moscow: armed (open)
        trust/beijing/moscow -5 transfer-arms of moscow: rivals (beijing, moscow)
        trust/nato/moscow -5 transfer-arms of moscow: rivals (moscow, nato)
        trust/washington/moscow -5 transfer-arms of moscow: rivals (moscow, washington)
        fact transfer-arms: armed {seat moscow, state kgz} (open)
      `,
    },
    {
      id: "transfer-arms.3",
      story: "Washington loses prestige by arming a closed state.",
      position: { numbers: { "state/uzb/openness": 24.9 } },
      turns: [armed("washington", "tashkent", "uzb")],
      expected: `
        engagement/washington/uzb/security +5 transfer-arms of washington: armed (open)
        seat/washington/capital -2 transfer-arms of washington: cost (washington)
        seat/washington/funds -20 transfer-arms of washington: cost (washington)
        seat/washington/prestige -2 transfer-arms of washington: home (open)
        state/uzb/regime +1.6 transfer-arms of washington: armed (open)
        state/uzb/threat -1.5 transfer-arms of washington: armed (open)
        trust/beijing/washington -5 transfer-arms of washington: rivals (beijing, washington)
        trust/moscow/washington -5 transfer-arms of washington: rivals (moscow, washington)
        trust/nato/washington -5 transfer-arms of washington: rivals (nato, washington)
        fact transfer-arms: armed {seat washington, state uzb} (open)
      `,
    },
    {
      id: "transfer-arms.3b",
      story: "It loses none where the state is open enough.",
      position: { numbers: { "state/uzb/openness": 25 } },
      turns: [armed("washington", "tashkent", "uzb")],
      expected: `
        engagement/washington/uzb/security +5 transfer-arms of washington: armed (open)
        seat/washington/capital -2 transfer-arms of washington: cost (washington)
        seat/washington/funds -20 transfer-arms of washington: cost (washington)
        state/uzb/regime +1.6 transfer-arms of washington: armed (open)
        state/uzb/threat -1.5 transfer-arms of washington: armed (open)
        trust/beijing/washington -5 transfer-arms of washington: rivals (beijing, washington)
        trust/moscow/washington -5 transfer-arms of washington: rivals (moscow, washington)
        trust/nato/washington -5 transfer-arms of washington: rivals (nato, washington)
        fact transfer-arms: armed {seat washington, state uzb} (open)
      `,
    },
    {
      id: "transfer-arms.3c",
      story: "Moscow has no Congress: it loses none in a closed state either.",
      position: { numbers: { "state/uzb/openness": 10 } },
      turns: [armed("moscow", "tashkent", "uzb")],
      expected: `
        engagement/moscow/uzb/security +5 transfer-arms of moscow: armed (open)
        seat/moscow/capital -2 transfer-arms of moscow: cost (moscow)
        seat/moscow/funds -20 transfer-arms of moscow: cost (moscow)
        state/uzb/regime +1.6 transfer-arms of moscow: armed (open)
        state/uzb/threat -1.5 transfer-arms of moscow: armed (open)
        trust/beijing/moscow -5 transfer-arms of moscow: rivals (beijing, moscow)
        trust/nato/moscow -5 transfer-arms of moscow: rivals (moscow, nato)
        trust/washington/moscow -5 transfer-arms of moscow: rivals (moscow, washington)
        fact transfer-arms: armed {seat moscow, state uzb} (open)
      `,
    },
    {
      id: "transfer-arms.4",
      story: "It needs the state's agreement.",
      turns: [{ sheets: { moscow: [arm("kgz")] } }],
      expected: `
        fact turn: voidConsent {action transfer-arms, by bishkek} (moscow)
      `,
    },
    {
      id: "transfer-arms.5",
      story: "Again in the next turn: half the gain.",
      rule: "3 Fatigue",
      position: { before: [armed("moscow", "tashkent", "uzb")] },
      turns: [armed("moscow", "tashkent", "uzb")],
      expected: `
        engagement/moscow/uzb/security +2.5 transfer-arms of moscow: armed (open)
        seat/moscow/capital -2 transfer-arms of moscow: cost (moscow)
        seat/moscow/funds -20 transfer-arms of moscow: cost (moscow)
        state/uzb/regime +0.772 transfer-arms of moscow: armed (open)
        state/uzb/threat -0.723 transfer-arms of moscow: armed (open)
        trust/beijing/moscow -5 transfer-arms of moscow: rivals (beijing, moscow)
        trust/nato/moscow -5 transfer-arms of moscow: rivals (moscow, nato)
        trust/washington/moscow -5 transfer-arms of moscow: rivals (moscow, washington)
        fact transfer-arms: armed {seat moscow, state uzb} (open)
      `,
    },
  ],
};
