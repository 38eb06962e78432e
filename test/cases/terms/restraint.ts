import { type CaseFile, order, type Pact } from "../case.ts";

const AID = order("offer-aid", { state: "kgz", amount: 10 });
const pledge = (seat: string, action: string, state: string): Pact => ({
  parties: ["bishkek", "moscow"],
  terms: [{ kind: "restraint", fields: { seat, action, state } }],
  turns: 9,
});
const NO_AID = pledge("moscow", "offer-aid", "kgz");

export const cases: CaseFile = {
  rule: "6",
  shows: ["agreements", "agreements/a1@state"],
  cases: [
    {
      id: "pledges.1",
      story: "Doing what one pledged not to do there breaks the agreement: prestige, and the other's trust.",
      turns: [{ sheets: { moscow: [AID] }, agreements: [NO_AID] }],
      expected: `
        seat/moscow/prestige -5 agreements: brokeLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: brokeLoss {agreement a1, seat moscow} (bishkek, moscow)
        fact agreements: broke {others bishkek, seat moscow} (open)
        agreements/a1 is new: {brokenBy [moscow], fromTurn 1, parties [bishkek, moscow], state broken, terms [{fields {action offer-aid, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.2",
      story: "The same in another state breaks nothing.",
      turns: [
        { sheets: { moscow: [order("offer-aid", { state: "uzb", amount: 10 })] }, agreements: [NO_AID] },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action offer-aid, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.2b",
      story: "The same by another breaks nothing.",
      turns: [{ sheets: { washington: [AID] }, agreements: [NO_AID] }],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action offer-aid, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.2c",
      story: "Something else there breaks nothing.",
      turns: [{ sheets: { moscow: [order("back-regime", { state: "kgz" })] }, agreements: [NO_AID] }],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action offer-aid, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.3",
      story: "An order that names no place is done at home.",
      turns: [
        { sheets: { bishkek: [order("crack-down")] }, agreements: [pledge("bishkek", "crack-down", "kgz")] },
      ],
      expected: `
        seat/bishkek/prestige -5 agreements: brokeLoss {agreement a1, seat bishkek} (open)
        trust/moscow/bishkek -20 agreements: brokeLoss {agreement a1, seat bishkek} (bishkek, moscow)
        fact agreements: broke {others moscow, seat bishkek} (open)
        agreements/a1 is new: {brokenBy [bishkek], fromTurn 1, parties [bishkek, moscow], state broken, terms [{fields {action crack-down, seat bishkek, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.3b",
      story: "It is not done elsewhere.",
      turns: [
        { sheets: { bishkek: [order("crack-down")] }, agreements: [pledge("bishkek", "crack-down", "uzb")] },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action crack-down, seat bishkek, state uzb}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.3c",
      story: "One that names troops is done where they stand.",
      turns: [
        {
          sheets: { bishkek: [order("evict-base", { deployment: "manas", notice: 2 })] },
          agreements: [pledge("bishkek", "evict-base", "kgz")],
        },
      ],
      expected: `
        seat/bishkek/prestige -5 agreements: brokeLoss {agreement a1, seat bishkek} (open)
        trust/moscow/bishkek -20 agreements: brokeLoss {agreement a1, seat bishkek} (bishkek, moscow)
        fact agreements: broke {others moscow, seat bishkek} (open)
        agreements/a1 is new: {brokenBy [bishkek], fromTurn 1, parties [bishkek, moscow], state broken, terms [{fields {action evict-base, seat bishkek, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.4",
      story: "An order that was void breaks nothing.",
      turns: [
        {
          sheets: { moscow: [order("train-forces", { state: "kgz" })] },
          agreements: [pledge("moscow", "train-forces", "kgz")],
        },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action train-forces, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
        fact turn: voidConsent {action train-forces, by bishkek} (moscow)
      `,
    },
    {
      id: "pledges.9",
      story: "Who leaves and breaks at one close is counted as leaving, once.",
      position: { before: [{ agreements: [NO_AID] }] },
      turns: [{ sheets: { moscow: [AID] }, left: [["a1", "moscow"]] }],
      expected: `
        seat/moscow/prestige -5 agreements: leftLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: leftLoss {agreement a1, seat moscow} (bishkek, moscow)
        fact agreements: left {others bishkek, seat moscow} (open)
        agreements/a1 state: in-force -> left (open)
      `,
    },
    {
      id: "pledges.10",
      story: "Manoeuvres with an alliance are held in the state of each member, whether it is named or not.",
      turns: [
        {
          sheets: { moscow: [order("joint-exercise", { with: "csto" })] },
          agreements: [pledge("moscow", "joint-exercise", "kgz")],
        },
      ],
      expected: `
        seat/moscow/prestige -5 agreements: brokeLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: brokeLoss {agreement a1, seat moscow} (bishkek, moscow)
        fact agreements: broke {others bishkek, seat moscow} (open)
        agreements/a1 is new: {brokenBy [moscow], fromTurn 1, parties [bishkek, moscow], state broken, terms [{fields {action joint-exercise, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.10b",
      story: "No member has its state where the pledge is about.",
      turns: [
        {
          sheets: { moscow: [order("joint-exercise", { with: "csto" })] },
          agreements: [pledge("moscow", "joint-exercise", "uzb")],
        },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action joint-exercise, seat moscow, state uzb}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.11",
      story: "What is told to a government is told in its state.",
      turns: [
        {
          sheets: { moscow: [order("share-intelligence", { with: "tashkent" })] },
          agreements: [pledge("moscow", "share-intelligence", "uzb")],
        },
      ],
      expected: `
        seat/moscow/prestige -5 agreements: brokeLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: brokeLoss {agreement a1, seat moscow} (bishkek, moscow)
        fact agreements: broke {others bishkek, seat moscow} (open)
        agreements/a1 is new: {brokenBy [moscow], fromTurn 1, parties [bishkek, moscow], state broken, terms [{fields {action share-intelligence, seat moscow, state uzb}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.13",
      story: "An order that is about no state, as to leave an alliance, is its government's at home.",
      turns: [
        {
          sheets: { bishkek: [order("leave-institution", { institution: "csto" })] },
          agreements: [pledge("bishkek", "leave-institution", "kgz")],
        },
      ],
      expected: `
        seat/bishkek/prestige -5 agreements: brokeLoss {agreement a1, seat bishkek} (open)
        trust/moscow/bishkek -20 agreements: brokeLoss {agreement a1, seat bishkek} (bishkek, moscow)
        fact agreements: broke {others moscow, seat bishkek} (open)
        agreements/a1 is new: {brokenBy [bishkek], fromTurn 1, parties [bishkek, moscow], state broken, terms [{fields {action leave-institution, seat bishkek, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.13b",
      story: "It is in no other state.",
      turns: [
        {
          sheets: { bishkek: [order("leave-institution", { institution: "csto" })] },
          agreements: [pledge("bishkek", "leave-institution", "uzb")],
        },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action leave-institution, seat bishkek, state uzb}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.15",
      story:
        "A word about a government is one about its state: who pledged not to speak of it breaks the pledge by praise.",
      turns: [
        {
          sheets: { moscow: [order("public-statement", { about: "bishkek", tone: "praise" })] },
          agreements: [pledge("moscow", "public-statement", "kgz")],
        },
      ],
      expected: `
        seat/moscow/prestige -5 agreements: brokeLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: brokeLoss {agreement a1, seat moscow} (bishkek, moscow)
        fact agreements: broke {others bishkek, seat moscow} (open)
        agreements/a1 is new: {brokenBy [moscow], fromTurn 1, parties [bishkek, moscow], state broken, terms [{fields {action public-statement, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.15b",
      story: "A word about another breaks nothing.",
      turns: [
        {
          sheets: { moscow: [order("public-statement", { about: "tashkent", tone: "praise" })] },
          agreements: [pledge("moscow", "public-statement", "kgz")],
        },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action public-statement, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
      `,
    },
    {
      id: "pledges.16",
      story:
        "What a power does in no state in particular it has pledged not to do anywhere: it offers a framework, and breaks its word.",
      turns: [
        {
          sheets: {
            nato: [order("offer-framework", { institution: "pfp" })],
            astana: [order("offer-framework", { institution: "pfp" })],
          },
          agreements: [
            {
              parties: ["bishkek", "nato"],
              terms: [
                { kind: "restraint", fields: { seat: "nato", action: "offer-framework", state: "kgz" } },
              ],
            },
          ],
        },
      ],
      expected: `
        seat/nato/prestige -5 agreements: brokeLoss {agreement a1, seat nato} (open)
        trust/bishkek/nato -20 agreements: brokeLoss {agreement a1, seat nato} (bishkek, nato)
        fact agreements: broke {others bishkek, seat nato} (open)
        agreements/a1 is new: {brokenBy [nato], fromTurn 1, parties [bishkek, nato], state broken, terms [{fields {action offer-framework, seat nato, state kgz}, kind restraint}], untilTurn 1} (open)
      `,
    },
    {
      id: "pledges.17",
      story:
        "A vote is cast about the state of its motion: who pledged not to vote about that state breaks it by voting.",
      position: { crises: { tjk: {}, kgz: {} } },
      turns: [
        {
          sheets: {
            dushanbe: [order("table-mandate", { institution: "csto", state: "tjk", size: 2 })],
            moscow: [order("vote", { motion: "motion-1-dushanbe-csto-tjk", choice: "yes" })],
          },
          agreements: [pledge("moscow", "vote", "tjk")],
        },
      ],
      expected: `
        seat/moscow/prestige -5 agreements: brokeLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: brokeLoss {agreement a1, seat moscow} (bishkek, moscow)
        fact agreements: broke {others bishkek, seat moscow} (open)
        agreements/a1 is new: {brokenBy [moscow], fromTurn 1, parties [bishkek, moscow], state broken, terms [{fields {action vote, seat moscow, state tjk}, kind restraint}], untilTurn 9} (open)
        fact turn: motionPassed {institution csto, state tjk} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "pledges.17b",
      story: "A vote about another state breaks nothing.",
      position: { crises: { tjk: {}, kgz: {} } },
      turns: [
        {
          sheets: {
            dushanbe: [order("table-mandate", { institution: "csto", state: "tjk", size: 2 })],
            moscow: [order("vote", { motion: "motion-1-dushanbe-csto-tjk", choice: "yes" })],
          },
          agreements: [pledge("moscow", "vote", "kgz")],
        },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {action vote, seat moscow, state kgz}, kind restraint}], untilTurn 9} (open)
        fact turn: motionPassed {institution csto, state tjk} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
  ],
};
