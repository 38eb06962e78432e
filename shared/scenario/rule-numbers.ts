import { z } from "zod";
import { count, countFromOne, divisor, number, said, share } from "./number-kinds.ts";
import { ORDER_RULES } from "./rule-numbers-orders.ts";
import { STANDING_RULES } from "./rule-numbers-standing.ts";

const domainWeights = z.strictObject(
  said(
    { security: number(0.4), economic: number(0.35), political: number(0.25) },
    {
      security: "How much security counts in influence and autonomy.",
      economic: "How much the economy counts in influence and autonomy.",
      political: "How much politics counts in influence and autonomy.",
    },
  ),
);

const breach = z.strictObject(
  said(
    { prestige: number(-5), trust: number(-20) },
    {
      prestige: "Points by which the prestige of whoever leaves or breaks an agreement moves.",
      trust: "Points by which each other party's trust in whoever leaves or breaks an agreement moves.",
    },
  ),
);

const transit = z.strictObject(
  said(
    { feeMost: number(10), security: number(0.5) },
    {
      feeMost: "The highest fee for transit that can be agreed on, in M$ a turn.",
      security:
        "Points of security engagement that a power gains each turn in a state through which it passes.",
    },
  ),
);

const arms = z.strictObject(
  said(
    { amountMost: number(20), security: number(3), halfAt: divisor(15) },
    {
      amountMost: "The most in weapons that can be agreed on, in M$ a turn.",
      security: "Points of security engagement that a very large delivery would bring each turn.",
      halfAt: "The value of weapons a turn, in M$, at which half of that comes.",
    },
  ),
);

const energy = z.strictObject(
  said(
    { amountMost: number(30), economic: number(4), halfAt: divisor(30), reliance: number(-0.2) },
    {
      amountMost: "The most that cheap energy can be agreed to be worth, in M$ a turn.",
      economic: "Points of economic engagement that a very large sale would bring each turn.",
      halfAt: "The worth of energy a turn, in M$, at which half of that comes.",
      reliance: "Points by which the state's economic self-reliance moves each turn by cheap energy.",
    },
  ),
);

/**
 * The numbers of the model, in points, points per base turn of two months, M$ or shares, with the values that the
 * balance runs were made with. A scenario overrides those it wants to in its `rules` section. The words behind each
 * number stand in the docstring of the formula that uses it.
 */
export const ruleNumbersSchema = z.strictObject(
  said(
    {
      domainWeights: domainWeights.prefault({}),
      roomWidth: divisor(50),
      fatigue: share(0.5),
      acceptancesPerTurn: count(2),
      acceptanceCapital: number(1),
      breach: breach.prefault({}),
      unpaidShare: share(0.5),
      engagement: STANDING_RULES.engagement,
      returns: STANDING_RULES.returns,
      bases: STANDING_RULES.bases,
      peacekeeping: STANDING_RULES.peacekeeping,
      overstretch: STANDING_RULES.overstretch,
      interferenceShare: share(0.5),
      membership: STANDING_RULES.membership,
      gatekeeping: STANDING_RULES.gatekeeping,
      displeasure: STANDING_RULES.displeasure,
      threat: STANDING_RULES.threat,
      crises: STANDING_RULES.crises,
      backlash: STANDING_RULES.backlash,
      income: STANDING_RULES.income,
      actions: z.strictObject(ORDER_RULES).prefault({}),
      terms: z
        .strictObject(
          said(
            { transit: transit.prefault({}), arms: arms.prefault({}), energy: energy.prefault({}) },
            {
              transit: "What a right of passage for a fee is worth.",
              arms: "What weapons of a fixed value each turn do.",
              energy: "What energy below its price does each turn.",
            },
          ),
        )
        .prefault({}),
      scoreTurns: countFromOne(3),
    },
    {
      domainWeights: "How much each domain counts in influence and autonomy; the three sum to 1.",
      roomWidth:
        "How many points below 100 a gain begins to shrink, down to nothing at 100; a loss of openness likewise near 0.",
      fatigue: "What the same order by the same seat in the same state still yields in the next turn.",
      acceptancesPerTurn: "How many proposals a seat may accept in one turn.",
      acceptanceCapital:
        "Political capital that each accepted proposal costs a state's government; powers pay nothing.",
      breach: "What a seat loses that leaves an agreement early or breaks a pledge.",
      unpaidShare: "How much of what they could do troops still do whose upkeep was not paid.",
      engagement: "How ties slip back to a floor when nobody keeps them up.",
      returns: "How fast numbers that were pushed away drift back to their usual level.",
      bases: "What bases hold for their owner, do to their host, and take along when they end.",
      peacekeeping: "What missions in the zone of a crisis cost, do, and bring their owners.",
      overstretch: "What it costs to have more battalions abroad than a seat can sustain.",
      interferenceShare:
        "What is left of outsiders' security gains in a state where a gatekeeper's mission stands.",
      membership: "What being in, joining and leaving an institution with `openToMembers` means.",
      gatekeeping: "What partnership steps through, or around, a gatekeeper's chair cost and bring.",
      displeasure: "What a state pays for a base or step that a power minds (the section `displeasure`).",
      threat: "How threat spreads across borders, and when it brings rivals together.",
      crises: "How often crises break out, how long they last, and how a government begins after a fall.",
      backlash: "What happens where one power alone keeps a state safe.",
      income: "How much political capital prestige brings, and how much a seat can keep.",
      actions: "What the kinds of orders cost and do, in groups.",
      terms: "What passage, weapons and energy do where agreements promise them for each turn.",
      scoreTurns: "How many last turns the score at the end is the mean of.",
    },
  ),
);

export type RuleNumbers = z.infer<typeof ruleNumbersSchema>;
