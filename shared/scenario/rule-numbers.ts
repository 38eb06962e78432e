import { z } from "zod";

/**
 * The numbers of the model, in points, points per base turn of two months, M$ or shares, with the values that the
 * balance runs were made with. A scenario overrides those it wants to in its `rules` section. The words behind each
 * number stand in the docstring of the formula that uses it.
 */
const number = (value: number) => z.number().min(-1_000_000).max(1_000_000).default(value);
/** A part of something. */
const share = (value: number) => z.number().min(0).max(1).default(value);
/** Turns, battalions or acceptances: whole ones. */
const count = (value: number) => z.number().int().min(0).max(100).default(value);
const countFromOne = (value: number) => z.number().int().min(1).max(100).default(value);
/** What is divided by. */
const divisor = (value: number) => z.number().positive().max(1_000_000).default(value);

export const ruleNumbersSchema = z.strictObject({
  /** Weights of the domains in influence and autonomy; they sum to 1. */
  domainWeights: z
    .strictObject({ security: number(0.4), economic: number(0.35), political: number(0.25) })
    .prefault({}),
  /** A gain is full up to (100 - roomWidth) and then shrinks linearly to nothing at 100. */
  roomWidth: divisor(50),
  /** What the same action by the same seat in the same state yields in the next turn. */
  fatigue: share(0.5),
  /** Acceptances of proposals that one seat may give in a turn, and what each costs a state in capital. */
  acceptancesPerTurn: count(2),
  acceptanceCapital: number(1),
  /** What a party that leaves or breaks an agreement loses: prestige, and the trust of each other party. */
  breach: z.strictObject({ prestige: number(-5), trust: number(-20) }).prefault({}),
  /** What deployments do whose upkeep is not paid, of what they could. */
  unpaidShare: share(0.5),
  engagement: z.strictObject({ decay: share(0.04), floorShare: share(0.85) }).prefault({}),
  returns: z
    .strictObject({
      stability: share(0.06),
      regime: share(0.06),
      openness: share(0.05),
      threat: share(0.04),
      trust: share(0.04),
      prestige: share(0.06),
      regimeAboveStart: number(7),
      stabilityAboveStart: number(9),
    })
    .prefault({}),
  bases: z
    .strictObject({
      floorPerBattalion: number(6),
      battalionsCounted: count(4),
      lossSecurity: number(15),
      lossPoliticalIfEvicted: number(10),
      withdrawalLossSecurity: number(7),
      withdrawalTurns: count(2),
      trustForComfort: number(50),
      trustForUnease: number(35),
      settlingPerBattalion: number(2.5),
      settlingUnease: number(-5),
      fundsPerBattalion: number(1),
      evictionTrust: number(-25),
      evictionDependence: number(8),
      oldPeacekeepersFloorShare: share(0.3),
    })
    .prefault({}),
  peacekeeping: z
    .strictObject({
      capitalPerBattalion: number(0.25),
      fundsPerBattalion: number(1.5),
      leaderCapitalShare: share(0.5),
      stability: number(2),
      threat: number(-4),
      battalionsFull: count(2),
      battalionsBeyondShare: share(0.5),
      mandates: z
        .strictObject({
          csto: number(1),
          nato: number(1),
          un: number(1.25),
          host: number(0.75),
          none: number(0.5),
        })
        .prefault({}),
      security: number(2),
      securityBattalions: count(3),
      political: number(1.5),
      politicalTurns: count(3),
      hostTrust: number(6),
      successAboveStart: number(10),
      successAtMost: number(60),
      successPrestige: number(5),
      successPolitical: number(4),
      prestigeInstitution: number(1.5),
      prestigeHost: number(-0.5),
      prestigeNone: number(-3),
      noneRegime: number(-4),
      nonePolitical: number(-4),
      /** A collective force works better by this share per point of its members' mean quality, up to so many points. */
      qualityShare: share(0.1),
      qualityMost: number(5),
    })
    .prefault({}),
  overstretch: z.strictObject({ factor: number(0.5), prestigePerMissingCapital: number(1) }).prefault({}),
  /** Other patrons' security gains are multiplied by this while a mission of the gatekeeping institution stands. */
  interferenceShare: share(0.5),
  membership: z
    .strictObject({
      regime: number(6),
      stability: number(4),
      leaderFloorSecurity: number(8),
      leaderFloorPolitical: number(4),
      joinCapital: number(2),
      leaveCapital: number(3),
      joinTrust: number(60),
      joinSecurity: number(4),
      joinPolitical: number(4),
      joinRegime: number(3),
      leaveStability: number(-3),
      leaveRegime: number(-3),
      leavePrestige: number(-3),
      leaveSecurity: number(-8),
      leavePolitical: number(-10),
    })
    .prefault({}),
  gatekeeping: z
    .strictObject({
      throughCapital: number(2),
      aroundCapital: number(3),
      hostPrestige: number(3),
      floorPolitical: number(5),
      floorSecurity: number(2.5),
      chairShare: share(0.75),
      aroundTrust: number(-15),
    })
    .prefault({}),
  displeasure: z
    .strictObject({ baseDependence: number(16), aroundDependence: number(5), trust: number(-15) })
    .prefault({}),
  /** Where a state's threat stands `alarmRise` above its start, rivals work together against it for less capital. */
  threat: z
    .strictObject({
      neighbourShare: share(0.06),
      scaleAt: divisor(50),
      alarmRise: number(5),
      alarmDiscount: number(1),
    })
    .prefault({}),
  crises: z
    .strictObject({
      rate: number(0.5),
      turnsOpen: count(4),
      turnsOpenWithMission: count(6),
      toppledRegime: number(30),
      toppledTrust: number(50),
    })
    .prefault({}),
  backlash: z
    .strictObject({ dependence: number(0.6), regime: number(-1), political: number(-2) })
    .prefault({}),
  income: z
    .strictObject({ prestigeMiddle: number(50), capitalPerPrestige: number(0.04), capitalMost: number(20) })
    .prefault({}),
  /** Costs and effects of the actions (`rules.md` section 5): capital in points, funds in M$. */
  actions: z
    .strictObject({
      aid: z
        .strictObject({
          capital: number(2),
          least: number(5),
          most: number(100),
          economic: number(12),
          economicHalfAt: divisor(30),
          hostShare: share(0.4),
          stability: number(1),
          agreedEconomic: number(4),
          agreedMost: number(30),
        })
        .prefault({}),
      training: z
        .strictObject({ capital: number(2), funds: number(5), security: number(4), quality: number(1) })
        .prefault({}),
      bases: z
        .strictObject({
          capital: number(4),
          battalionsMost: countFromOne(4),
          rentMost: number(20),
          evictionCapital: number(3),
          evictionCapitalPressed: number(1),
          noticeMost: count(3),
        })
        .prefault({}),
      peacekeepers: z
        .strictObject({
          capital: number(2),
          fundsPerBattalion: number(3),
          battalionsMost: countFromOne(5),
          invitationCapital: number(1),
          contingentCapital: number(1),
          contingentTrust: number(4),
          motionCapital: number(2),
        })
        .prefault({}),
      partnership: z
        .strictObject({
          capital: number(2),
          political: number(6),
          security: number(2),
          openness: number(1),
          frameworkCapital: number(3),
        })
        .prefault({}),
      reform: z
        .strictObject({
          capital: number(2),
          funds: number(5),
          openness: number(4),
          regime: number(-3),
          welcomeAbove: number(40),
          politicalWelcome: number(4),
          politicalUnwelcome: number(-3),
        })
        .prefault({}),
      pressing: z
        .strictObject({ capital: number(2), ownerCapital: number(-0.5), turns: count(3) })
        .prefault({}),
      borders: z
        .strictObject({
          capital: number(2),
          funds: number(5),
          threat: number(-4),
          threatWithPartner: number(-5),
          partnerSecurity: number(2),
          stability: number(2),
        })
        .prefault({}),
      backing: z
        .strictObject({
          capital: number(2),
          regime: number(4),
          political: number(4),
          openness: number(-3),
          turnedTurns: count(3),
          turnedPrestige: number(-2),
        })
        .prefault({}),
      /** `political`: what the named patrons lose of their engagement. */
      crackdown: z
        .strictObject({
          capital: number(2),
          regime: number(6),
          fullAtOpenness: divisor(40),
          threat: number(-4),
          echo: number(8),
          echoTurns: count(3),
          openness: number(-6),
          prestige: number(-2),
          political: z.record(z.string(), z.number()).default({ washington: -3, nato: -2 }),
        })
        .prefault({}),
      ownReform: z
        .strictObject({
          capital: number(2),
          openness: number(5),
          regime: number(-3),
          stability: number(0.7),
          turns: count(3),
          aidFactor: number(1.5),
        })
        .prefault({}),
      balancing: z
        .strictObject({
          capital: number(2),
          takes: number(3),
          gives: number(2),
          reliance: number(0.5),
          relianceMost: number(6),
        })
        .prefault({}),
      coercion: z
        .strictObject({
          capital: number(3),
          engagement: number(45),
          turnsBetween: count(4),
          trust: number(-15),
          prestige: number(-2),
          unmetStability: number(-4),
          unmetRegime: number(-4),
          unmetEconomic: number(-3),
          unmetTrust: number(-10),
        })
        .prefault({}),
      mediation: z
        .strictObject({
          capital: number(2),
          trustBelow: number(40),
          turnsBetween: count(3),
          trust: number(8),
          prestige: number(1),
          political: number(1.5),
          stability: number(0.5),
        })
        .prefault({}),
      intelligence: z.strictObject({ capital: number(1), threat: number(-2), trust: number(5) }).prefault({}),
      investigation: z.strictObject({ capital: number(2) }).prefault({}),
      energy: z
        .strictObject({
          capital: number(2),
          funds: number(40),
          economic: number(4),
          economicLater: number(1),
          turnsLater: count(3),
          backShare: share(0.15),
          hostShare: share(0.2),
          moneyTurns: count(4),
          reliance: number(-2),
        })
        .prefault({}),
      /** `prestige`: what the named patrons lose at home where they arm a state less open than `openBelow`. */
      arms: z
        .strictObject({
          capital: number(2),
          funds: number(20),
          security: number(5),
          threat: number(-1.5),
          regime: number(2),
          rivalTrust: number(-5),
          openBelow: number(25),
          prestige: z.record(z.string(), z.number()).default({ washington: -2 }),
        })
        .prefault({}),
      exercises: z
        .strictObject({
          capital: number(2),
          funds: number(10),
          security: number(2),
          trust: number(2),
          quality: number(0.5),
        })
        .prefault({}),
      statement: z.strictObject({ trust: number(2), prestige: number(0.5) }).prefault({}),
      freeMove: z.strictObject({ capital: number(1) }).prefault({}),
    })
    .prefault({}),
  /** Terms of agreements that move something each turn: per turn in force, ties by the amount as with aid. */
  terms: z
    .strictObject({
      transit: z.strictObject({ feeMost: number(10), security: number(0.5) }).prefault({}),
      arms: z.strictObject({ amountMost: number(20), security: number(3), halfAt: divisor(15) }).prefault({}),
      energy: z
        .strictObject({
          amountMost: number(30),
          economic: number(4),
          halfAt: divisor(30),
          reliance: number(-0.2),
        })
        .prefault({}),
    })
    .prefault({}),
  /** The score at the end is the mean of this many last turns. */
  scoreTurns: countFromOne(3),
});

export type RuleNumbers = z.infer<typeof ruleNumbersSchema>;
