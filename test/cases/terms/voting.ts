import type { Order } from "../../../shared/world/order.ts";
import { type CaseFile, order, type Pact, type Turn } from "../case.ts";

const pledge = (fields: Readonly<Record<string, string>> = {}): Pact => ({
  parties: ["astana", "moscow"],
  terms: [
    {
      kind: "voting",
      fields: { seat: "astana", institution: "csto", state: "kgz", choice: "yes", ...fields },
    },
  ],
  turns: 9,
});
/** A motion for Bishkek's zone before the alliance, and Astana's vote on it. */
const voted = (choice: string | null, pact: Pact = pledge()): Turn => ({
  sheets: {
    moscow: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 })],
    ...(choice === null ? {} : { astana: [order("vote", { motion: "motion-1-moscow-csto-kgz", choice })] }),
  },
  agreements: [pact],
});
/** Astana puts the motion to the vote itself, though it pledged a no. */
const tabledByAstana = (...more: readonly Order[]): Turn => ({
  sheets: { astana: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 }), ...more] },
  agreements: [pledge({ choice: "no" })],
});
const position = { crises: { kgz: {} } };

export const cases: CaseFile = {
  rule: "6",
  shows: ["agreements", "agreements/a1@state"],
  cases: [
    {
      id: "pledges.5",
      story: "Voting otherwise than pledged breaks the agreement.",
      position,
      turns: [voted("no")],
      expected: `
        seat/astana/prestige -5 agreements: brokeLoss {agreement a1, seat astana} (open)
        trust/moscow/astana -20 agreements: brokeLoss {agreement a1, seat astana} (astana, moscow)
        fact agreements: broke {others moscow, seat astana} (open)
        agreements/a1 is new: {brokenBy [astana], fromTurn 1, parties [astana, moscow], state broken, terms [{fields {choice yes, institution csto, seat astana, state kgz}, kind voting}], untilTurn 9} (open)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.5b",
      story: "An abstention breaks it as well.",
      position,
      turns: [voted("abstain")],
      expected: `
        seat/astana/prestige -5 agreements: brokeLoss {agreement a1, seat astana} (open)
        trust/moscow/astana -20 agreements: brokeLoss {agreement a1, seat astana} (astana, moscow)
        fact agreements: broke {others moscow, seat astana} (open)
        agreements/a1 is new: {brokenBy [astana], fromTurn 1, parties [astana, moscow], state broken, terms [{fields {choice yes, institution csto, seat astana, state kgz}, kind voting}], untilTurn 9} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.5c",
      story: "Voting as pledged keeps it.",
      position,
      turns: [voted("yes")],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [astana, moscow], state in-force, terms [{fields {choice yes, institution csto, seat astana, state kgz}, kind voting}], untilTurn 9} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.5d",
      story: "Not to vote breaks nothing.",
      position,
      turns: [voted(null)],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [astana, moscow], state in-force, terms [{fields {choice yes, institution csto, seat astana, state kgz}, kind voting}], untilTurn 9} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.6",
      story: "A pledge binds about one state.",
      position,
      turns: [voted("no", pledge({ state: "uzb" }))],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [astana, moscow], state in-force, terms [{fields {choice yes, institution csto, seat astana, state uzb}, kind voting}], untilTurn 9} (open)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.6b",
      story: "A pledge binds in one institution.",
      position,
      turns: [voted("no", pledge({ institution: "pfp" }))],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [astana, moscow], state in-force, terms [{fields {choice yes, institution pfp, seat astana, state kgz}, kind voting}], untilTurn 9} (open)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.12",
      story: "Another member that votes otherwise breaks no word of the one that pledged.",
      position,
      turns: [
        {
          sheets: {
            moscow: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 })],
            yerevan: [order("vote", { motion: "motion-1-moscow-csto-kgz", choice: "no" })],
          },
          agreements: [pledge()],
        },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [astana, moscow], state in-force, terms [{fields {choice yes, institution csto, seat astana, state kgz}, kind voting}], untilTurn 9} (open)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.14",
      story:
        "Who tables a motion that it pledged to vote against, and does not vote, has said yes and broken its word.",
      position,
      turns: [tabledByAstana()],
      expected: `
        seat/astana/prestige -5 agreements: brokeLoss {agreement a1, seat astana} (open)
        trust/moscow/astana -20 agreements: brokeLoss {agreement a1, seat astana} (astana, moscow)
        fact agreements: broke {others moscow, seat astana} (open)
        agreements/a1 is new: {brokenBy [astana], fromTurn 1, parties [astana, moscow], state broken, terms [{fields {choice no, institution csto, seat astana, state kgz}, kind voting}], untilTurn 9} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.14b",
      story: "Who tables it and votes against it as pledged keeps its word.",
      position,
      turns: [tabledByAstana(order("vote", { motion: "motion-1-astana-csto-kgz", choice: "no" }))],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [astana, moscow], state in-force, terms [{fields {choice no, institution csto, seat astana, state kgz}, kind voting}], untilTurn 9} (open)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
  ],
};
