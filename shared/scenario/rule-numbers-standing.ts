import { z } from "zod";
import { count, divisor, number, said, share } from "./number-kinds.ts";

/** Numbers of what goes on by itself, turn after turn (`rules.md` section 4), by the groups of a scenario's `rules`. */

const returns = z.strictObject(
  said(
    {
      stability: share(0.06),
      regime: share(0.06),
      openness: share(0.05),
      threat: share(0.04),
      trust: share(0.04),
      prestige: share(0.06),
      regimeAboveStart: number(7),
      stabilityAboveStart: number(9),
    },
    {
      stability: "How much of the way to its usual level a state's stability drifts each base turn.",
      regime: "How much of the way to its usual level the hold of a state's rulers drifts each base turn.",
      openness: "How much of the way to its start value a state's openness drifts each base turn.",
      threat: "How much of the way to its start value a state's threat drifts each base turn.",
      trust: "How much of the way to its start value one seat's trust in another drifts each base turn.",
      prestige: "How much of the way to its start value a seat's prestige drifts each base turn.",
      regimeAboveStart: "Points above its start value at which the regime's usual level lies.",
      stabilityAboveStart: "Points above its start value at which the usual level of stability lies.",
    },
  ),
);

const bases = z.strictObject(
  said(
    {
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
    },
    {
      floorPerBattalion:
        "Points by which each battalion of a base lifts the floor of its owner's security engagement in the host.",
      battalionsCounted: "How many battalions of a base count for the floor and for the host's comfort.",
      lossSecurity: "Points of security engagement that an owner loses in the host when its base is evicted.",
      lossPoliticalIfEvicted:
        "Points of political engagement that an owner loses in the host when its base is evicted.",
      withdrawalLossSecurity:
        "Points of security engagement that an owner loses in each of `withdrawalTurns` turns once its base goes home by itself.",
      withdrawalTurns:
        "In how many turns a base that goes home by itself takes `withdrawalLossSecurity` along.",
      trustForComfort:
        "The host's trust in the owner, 0 to 100, from which on its base calms the host's stability and regime.",
      trustForUnease:
        "The host's trust in the owner, 0 to 100, below which its base unsettles the host's stability and regime.",
      settlingPerBattalion:
        "Points by which stability and regime of a host that trusts the owner settle higher for each battalion.",
      settlingUnease:
        "Points by which stability and regime of a host that distrusts the owner shift for a whole base (below 0: lower).",
      fundsPerBattalion:
        "M$ that a battalion of a base, or of other troops but missions, costs its owner each base turn.",
      evictionTrust: "Points by which the owner's trust in the host moves when it is given notice.",
      evictionDependence:
        "Points of stability and regime that a host loses by giving notice, times its political dependence (0 to 1) on the owner.",
      oldPeacekeepersFloorShare:
        "How much of a base's floor peacekeepers with `old: true` hold for their owner.",
    },
  ),
);

const mandates = z.strictObject(
  said(
    { csto: number(1), nato: number(1), un: number(1.25), host: number(0.75), none: number(0.5) },
    {
      csto: "By how much the work of a mission under the CSTO's mandate is multiplied.",
      nato: "By how much the work of a mission under NATO's mandate is multiplied.",
      un: "By how much the work of a mission under the United Nations' mandate is multiplied.",
      host: "By how much the work of a mission on the host's own word is multiplied.",
      none: "By how much the work of a mission without any mandate is multiplied.",
    },
  ),
);

const peacekeeping = z.strictObject(
  said(
    {
      capitalPerBattalion: number(0.25),
      fundsPerBattalion: number(1.5),
      leaderCapitalShare: share(0.5),
      stability: number(2),
      threat: number(-4),
      battalionsFull: count(2),
      battalionsBeyondShare: share(0.5),
      mandates: mandates.prefault({}),
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
      qualityShare: share(0.1),
      qualityMost: number(5),
    },
    {
      capitalPerBattalion: "Political capital that each battalion of a mission costs its owner every turn.",
      fundsPerBattalion: "M$ that each battalion of a mission costs its owner every base turn.",
      leaderCapitalShare:
        "How much of that capital a seat pays that leads the institution which gave the mandate.",
      stability: "Points of stability that each effective battalion brings to its zone every base turn.",
      threat:
        "Points by which each effective battalion moves the threat in its zone every base turn, given for a threat of `threat.scaleAt`.",
      battalionsFull: "How many battalions in a zone, of all seats together, work in full.",
      battalionsBeyondShare: "How much of a battalion's work each one beyond `battalionsFull` does.",
      mandates: "By how much a mission's work is multiplied, for each mandate that it can have.",
      security:
        "Points of security engagement that a mission's owner gains for each battalion in each of its first base turns.",
      securityBattalions:
        "How many of its battalions in a zone count for a seat's gain in security engagement.",
      political:
        "Points of political engagement that a mission's owner gains in each of its first base turns.",
      politicalTurns:
        "For how many base turns from its first arrival in a crisis a seat gains engagement by its mission.",
      hostTrust:
        "Points by which the host's trust in a seat grows when its first mission with a mandate arrives.",
      successAboveStart:
        "Points of stability above those before the crisis at which a mission has calmed its zone, if `successAtMost` is not reached sooner.",
      successAtMost: "The stability, 0 to 100, at which a mission has calmed its zone in any case.",
      successPrestige: "Points of prestige that each seat gains whose mission calmed its zone.",
      successPolitical:
        "Points of political engagement that each power gains in the state whose zone it calmed.",
      prestigeInstitution:
        "Points by which prestige moves each base turn for a mission under an institution's mandate.",
      prestigeHost: "Points by which prestige moves each base turn for a mission on the host's word alone.",
      prestigeNone: "Points by which prestige moves, once, for a mission that comes without a mandate.",
      noneRegime: "Points by which the host's regime moves, once, when a mission comes without a mandate.",
      nonePolitical:
        "Points by which the owner's political engagement moves, once, when its mission comes without a mandate.",
      qualityShare:
        "By which part the work of a collective force grows for each point of its members' mean unit quality.",
      qualityMost: "How many points of its members' mean unit quality count for a collective force.",
    },
  ),
);

const membership = z.strictObject(
  said(
    {
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
    },
    {
      regime: "Points by which a member's regime settles higher for each institution with `openToMembers`.",
      stability:
        "Points by which a member's stability settles higher for each institution with `openToMembers`.",
      leaderFloorSecurity:
        "Points by which joining lifts the floor of the leader's security engagement in the state; leaving takes them back.",
      leaderFloorPolitical:
        "Points by which joining lifts the floor of the leader's political engagement in the state; leaving takes them back.",
      joinCapital: "Political capital that it costs a state to join an institution.",
      leaveCapital: "Political capital that it costs a state to leave an institution.",
      joinTrust: "The trust in the leader, 0 to 100, that a state needs to join an institution.",
      joinSecurity: "Points of security engagement that the leader gains in a state that joins.",
      joinPolitical: "Points of political engagement that the leader gains in a state that joins.",
      joinRegime: "Points that the rulers of a state gain in hold when it joins.",
      leaveStability: "Points by which a state's stability moves when it leaves an institution.",
      leaveRegime: "Points by which the hold of a state's rulers moves when it leaves an institution.",
      leavePrestige: "Points by which a government's prestige moves when it leaves an institution.",
      leaveSecurity: "Points by which the leader's security engagement moves in a state that leaves.",
      leavePolitical: "Points by which the leader's political engagement moves in a state that leaves.",
    },
  ),
);

const gatekeeping = z.strictObject(
  said(
    {
      throughCapital: number(2),
      aroundCapital: number(3),
      hostPrestige: number(3),
      floorPolitical: number(5),
      floorSecurity: number(2.5),
      chairShare: share(0.75),
      aroundTrust: number(-15),
    },
    {
      throughCapital:
        "Political capital that a partnership step through the gatekeeper's chair costs the ladder's leader.",
      aroundCapital:
        "Political capital that a partnership step around the gatekeeper's chair costs the ladder's leader.",
      hostPrestige: "Points of prestige that a state gains by a partnership step through the chair.",
      floorPolitical:
        "Points by which a step through the chair lifts the floor of the ladder leader's political engagement.",
      floorSecurity:
        "Points by which a step through the chair lifts the floor of the ladder leader's security engagement.",
      chairShare:
        "How much of the step's political gain the chair gains besides when the step goes through it.",
      aroundTrust: "Points by which the chair's trust in the state moves when a step goes around it.",
    },
  ),
);

/** The groups in the order of a scenario's `rules`. */
export const STANDING_RULES = {
  engagement: z
    .strictObject(
      said(
        { decay: share(0.04), floorShare: share(0.85) },
        {
          decay: "How much of the way down to its floor an engagement slips each base turn.",
          floorShare: "How much of its start value is the floor to which an engagement slips.",
        },
      ),
    )
    .prefault({}),
  returns: returns.prefault({}),
  bases: bases.prefault({}),
  peacekeeping: peacekeeping.prefault({}),
  overstretch: z
    .strictObject(
      said(
        { factor: number(0.5), prestigePerMissingCapital: number(1) },
        {
          factor:
            "Political capital a turn for battalions abroad beyond `sustainable`: so many, squared, times this.",
          prestigePerMissingCapital: "Points of prestige that each missing point of political capital costs.",
        },
      ),
    )
    .prefault({}),
  membership: membership.prefault({}),
  gatekeeping: gatekeeping.prefault({}),
  displeasure: z
    .strictObject(
      said(
        { baseDependence: number(16), aroundDependence: number(5), trust: number(-15) },
        {
          baseDependence:
            "Points of stability and regime that a new base costs its host, times its political dependence (0 to 1) on each power that minds.",
          aroundDependence:
            "Points of stability and regime that a step around a chair costs a state, times its political dependence (0 to 1) on each power that minds.",
          trust: "Points by which the trust of a power that minds moves toward the state.",
        },
      ),
    )
    .prefault({}),
  threat: z
    .strictObject(
      said(
        { neighbourShare: share(0.06), scaleAt: divisor(50), alarmRise: number(5), alarmDiscount: number(1) },
        {
          neighbourShare:
            "How much of the gap to its neighbours' mean a state's threat closes each base turn.",
          scaleAt:
            "The threat for which all measures against it are given: at twice that they do twice as much.",
          alarmRise: "Points above its start from which on the threat makes working together cheaper.",
          alarmDiscount:
            "Political capital that frameworks, training and shared border watch then cost less.",
        },
      ),
    )
    .prefault({}),
  crises: z
    .strictObject(
      said(
        {
          rate: number(0.5),
          turnsOpen: count(4),
          turnsOpenWithMission: count(6),
          toppledRegime: number(30),
          toppledTrust: number(50),
        },
        {
          rate: "How often crises break out: a state's chance each base turn is threat x (100 - stability) / 10,000 times this.",
          turnsOpen: "For how many base turns the zone of a crisis stays open without a mission.",
          turnsOpenWithMission:
            "For how many base turns the zone of a crisis stays open with a mission in it.",
          toppledRegime: "The hold, 0 to 100, with which a new government begins where one fell.",
          toppledTrust: "The trust, 0 to 100, to and from a new government where one fell.",
        },
      ),
    )
    .prefault({}),
  backlash: z
    .strictObject(
      said(
        { dependence: number(0.6), regime: number(-1), political: number(-2) },
        {
          dependence:
            "The security dependence on one power, 0 to 1, above which people mind it; at 1 they never do.",
          regime: "Points by which the regime of such a state moves each base turn.",
          political: "Points by which that power's political engagement there moves each base turn.",
        },
      ),
    )
    .prefault({}),
  income: z
    .strictObject(
      said(
        { prestigeMiddle: number(50), capitalPerPrestige: number(0.04), capitalMost: number(20) },
        {
          prestigeMiddle: "The prestige, 0 to 100, at which a seat gets just its usual political capital.",
          capitalPerPrestige:
            "Political capital a turn that each point of prestige above that brings, and below it takes.",
          capitalMost: "How much political capital a seat can keep at most, in points.",
        },
      ),
    )
    .prefault({}),
};
