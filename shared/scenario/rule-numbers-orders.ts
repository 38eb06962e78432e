import { z } from "zod";
import { count, countFromOne, divisor, number, said, share } from "./number-kinds.ts";
import {
  balancing,
  borders,
  crackdown,
  intelligence,
  mediation,
  ownReform,
  pressing,
} from "./rule-numbers-governments.ts";

/** Costs and effects of what powers may order (`rules.md` section 5): capital in points, funds in M$. */

const aid = z.strictObject(
  said(
    {
      capital: number(2),
      least: number(5),
      most: number(100),
      economic: number(12),
      economicHalfAt: divisor(30),
      hostShare: share(0.4),
      stability: number(1),
      agreedEconomic: number(4),
      agreedMost: number(30),
    },
    {
      capital: "Political capital that an order of aid costs the power, beside the money.",
      least: "The smallest sum that an order of aid can move, in M$.",
      most: "The largest sum that an order of aid can move, in M$.",
      economic:
        "Points of economic engagement that a very large sum of aid would bring; half of it comes at `economicHalfAt`.",
      economicHalfAt: "The sum, in M$, at which aid brings half of the points that it can bring at most.",
      hostShare: "How much of the sum reaches the treasury of the state.",
      stability: "Points of stability that the state gains by an order of aid, whatever the sum.",
      agreedEconomic:
        "Points of economic engagement that a very large sum would bring each turn where aid is a term of an agreement.",
      agreedMost: "The largest sum of aid that an agreement can promise for each turn, in M$.",
    },
  ),
);

const training = z.strictObject(
  said(
    { capital: number(2), funds: number(5), security: number(4), quality: number(1) },
    {
      capital: "Political capital that training a state's forces costs the power.",
      funds: "M$ that training a state's forces costs the power.",
      security: "Points of security engagement that the power gains by training.",
      quality: "Points by which training betters the quality of the state's units.",
    },
  ),
);

const bases = z.strictObject(
  said(
    {
      capital: number(4),
      battalionsMost: countFromOne(4),
      rentMost: number(20),
      evictionCapital: number(3),
      evictionCapitalPressed: number(1),
      noticeMost: count(3),
    },
    {
      capital: "Political capital that opening a base costs the power.",
      battalionsMost: "How many battalions an order can post at a base, or an agreement allow there.",
      rentMost: "The highest rent that a base can be agreed on or opened for, in M$ a turn.",
      evictionCapital: "Political capital that it costs a state to give foreign troops notice.",
      evictionCapitalPressed:
        "Political capital that such a notice costs where a fellow member pressed for it or rent is owed.",
      noticeMost: "The longest notice that a state can give foreign troops, in turns.",
    },
  ),
);

const peacekeepers = z.strictObject(
  said(
    {
      capital: number(2),
      fundsPerBattalion: number(3),
      battalionsMost: countFromOne(5),
      invitationCapital: number(1),
      contingentCapital: number(1),
      contingentTrust: number(4),
      motionCapital: number(2),
    },
    {
      capital: "Political capital that sending a mission costs.",
      fundsPerBattalion: "M$ that each battalion costs once, when it is sent with a mission or joins one.",
      battalionsMost: "How many battalions one order, one mandate or one invitation can be for.",
      invitationCapital: "Political capital that it costs a state to invite peacekeepers.",
      contingentCapital:
        "Political capital that it costs a member to join its alliance's mission with own battalions.",
      contingentTrust: "Points by which the leader's trust in a member grows that joins the mission.",
      motionCapital: "Political capital that it costs to put a mandate to the vote of an institution.",
    },
  ),
);

const partnership = z.strictObject(
  said(
    {
      capital: number(2),
      political: number(6),
      security: number(2),
      openness: number(1),
      frameworkCapital: number(3),
    },
    {
      capital:
        "Political capital that a partnership step costs the ladder's leader where nobody keeps a gate.",
      political: "Points of political engagement that the ladder's leader gains in the state by a step.",
      security: "Points of security engagement that the ladder's leader gains in the state by a step.",
      openness: "Points of openness that the state gains by a step.",
      frameworkCapital: "Political capital that the offer of a framework between two alliances costs.",
    },
  ),
);

const reform = z.strictObject(
  said(
    {
      capital: number(2),
      funds: number(5),
      openness: number(4),
      regime: number(-3),
      welcomeAbove: number(40),
      politicalWelcome: number(4),
      politicalUnwelcome: number(-3),
    },
    {
      capital: "Political capital that promoting reform in a state costs the power.",
      funds: "M$ that promoting reform in a state costs the power.",
      openness: "Points of openness that the state gains by promoted reform.",
      regime: "Points by which the hold of the state's rulers moves by promoted reform.",
      welcomeAbove: "The openness, 0 to 100, above which reform is welcome in a state.",
      politicalWelcome: "Points by which the power's political engagement moves where reform is welcome.",
      politicalUnwelcome:
        "Points by which the power's political engagement moves where reform is not welcome.",
    },
  ),
);

const backing = z.strictObject(
  said(
    {
      capital: number(2),
      regime: number(4),
      political: number(4),
      openness: number(-3),
      turnedTurns: count(3),
      turnedPrestige: number(-2),
    },
    {
      capital: "Political capital that standing behind a state's rulers costs the power.",
      regime: "Points that the rulers gain in hold when a power backs them.",
      political: "Points of political engagement that the power gains by backing the rulers.",
      openness: "Points by which the state's openness moves when a power backs its rulers.",
      turnedTurns:
        "For how many turns it is held against a power that it promoted reform where it now backs the rulers.",
      turnedPrestige: "Points by which the prestige of a power moves that turned from reform to the rulers.",
    },
  ),
);

const coercion = z.strictObject(
  said(
    {
      capital: number(3),
      engagement: number(45),
      turnsBetween: count(4),
      trust: number(-15),
      prestige: number(-2),
      unmetStability: number(-4),
      unmetRegime: number(-4),
      unmetEconomic: number(-3),
      unmetTrust: number(-10),
    },
    {
      capital: "Political capital that an ultimatum costs the power.",
      engagement: "The economic engagement in a state, 0 to 100, that a power needs for an ultimatum to it.",
      turnsBetween: "How many turns have to pass between two ultimata of a power to the same state.",
      trust: "Points by which the state's trust in the power moves at once by an ultimatum.",
      prestige: "Points by which the power's own prestige moves at once by an ultimatum.",
      unmetStability: "Points by which the state's stability moves when it does not meet the demand.",
      unmetRegime: "Points by which the hold of the state's rulers moves when the demand is not met.",
      unmetEconomic: "Points by which the power's own economic engagement moves when its demand is not met.",
      unmetTrust: "Points by which the state's trust in the power moves when the threat is made good.",
    },
  ),
);

const energy = z.strictObject(
  said(
    {
      capital: number(2),
      funds: number(40),
      economic: number(4),
      economicLater: number(1),
      turnsLater: count(3),
      backShare: share(0.15),
      hostShare: share(0.2),
      moneyTurns: count(4),
      reliance: number(-2),
    },
    {
      capital: "Political capital that an energy deal costs the power.",
      funds: "M$ that an energy deal costs the power.",
      economic: "Points of economic engagement that an energy deal brings at once.",
      economicLater: "Points of economic engagement that it brings in each of the next `turnsLater` turns.",
      turnsLater: "In how many turns after the first an energy deal brings further engagement.",
      backShare: "How much of the price comes back to the power in each of `moneyTurns` turns.",
      hostShare: "How much of the price the state earns in each of `moneyTurns` turns.",
      moneyTurns: "For how many turns an energy deal brings money to both.",
      reliance: "Points by which the state's economic self-reliance moves by an energy deal.",
    },
  ),
);

const arms = z.strictObject(
  said(
    {
      capital: number(2),
      funds: number(20),
      security: number(5),
      threat: number(-1.5),
      regime: number(2),
      rivalTrust: number(-5),
      openBelow: number(25),
      prestige: z.record(z.string(), z.number()).default({ washington: -2 }),
    },
    {
      capital: "Political capital that a transfer of arms costs the power.",
      funds: "M$ that a transfer of arms costs the power.",
      security: "Points of security engagement that the power gains by arms.",
      threat: "Points by which arms move the threat, given for a threat of `threat.scaleAt`.",
      regime: "Points that the rulers gain in hold by arms.",
      rivalTrust: "Points by which every other power's trust in the giver moves.",
      openBelow:
        "The openness, 0 to 100, below which the powers named in `prestige` must explain arms at home.",
      prestige:
        "For each power named, by its id, the points by which its prestige moves when it arms a state less open than `openBelow`; washington -2 if left out.",
    },
  ),
);

const exercises = z.strictObject(
  said(
    { capital: number(2), funds: number(10), security: number(2), trust: number(2), quality: number(0.5) },
    {
      capital: "Political capital that a joint exercise costs the power.",
      funds: "M$ that a joint exercise costs the power.",
      security: "Points of security engagement that the power gains in each state that takes part.",
      trust: "Points by which the trust of each government that takes part grows.",
      quality: "Points by which the units of each state that takes part get better.",
    },
  ),
);

/** The groups in the order of a scenario's `rules.actions`, each with a sentence on it. */
export const ORDER_RULES = said(
  {
    aid: aid.prefault({}),
    training: training.prefault({}),
    bases: bases.prefault({}),
    peacekeepers: peacekeepers.prefault({}),
    partnership: partnership.prefault({}),
    reform: reform.prefault({}),
    pressing: pressing.prefault({}),
    borders: borders.prefault({}),
    backing: backing.prefault({}),
    crackdown: crackdown.prefault({}),
    ownReform: ownReform.prefault({}),
    balancing: balancing.prefault({}),
    coercion: coercion.prefault({}),
    mediation: mediation.prefault({}),
    intelligence: intelligence.prefault({}),
    investigation: z
      .strictObject(
        said({ capital: number(2) }, { capital: "Political capital that an investigation costs." }),
      )
      .prefault({}),
    energy: energy.prefault({}),
    arms: arms.prefault({}),
    exercises: exercises.prefault({}),
    statement: z
      .strictObject(
        said(
          { trust: number(2), prestige: number(0.5) },
          {
            trust: "Points by which praise in public raises the trust of the one meant; blame takes as many.",
            prestige:
              "Points by which praise in public raises the prestige of the one meant; blame takes as many, and half of them from the speaker.",
          },
        ),
      )
      .prefault({}),
    freeMove: z
      .strictObject(said({ capital: number(1) }, { capital: "Political capital that a free move costs." }))
      .prefault({}),
  },
  {
    aid: "What `offer-aid`, and aid as a term of agreements, costs and does.",
    training: "What `train-forces` costs and does.",
    bases: "What `open-base` and `evict-base` cost, and how large, dear and slow they may be.",
    peacekeepers:
      "What `deploy-peacekeepers`, `join-mission`, `invite-forces` and `table-mandate` cost and allow.",
    partnership: "What `deepen-partnership` and `offer-framework` cost and do.",
    reform: "What `promote-reform` costs and does.",
    pressing: "What `press-for-withdrawal` costs and does.",
    borders: "What `secure-borders` costs and does.",
    backing: "What `back-regime` costs and does.",
    crackdown: "What `crack-down` costs and does.",
    ownReform: "What `reform-state` costs and does.",
    balancing: "What `balance` costs and does.",
    coercion: "What `coerce` needs, costs and does.",
    mediation: "What `mediate` needs, costs and does.",
    intelligence: "What `share-intelligence` costs and does.",
    investigation: "What it costs to look for what another seat keeps sealed (`investigate`).",
    energy: "What `energy-deal` costs, does and pays back.",
    arms: "What `transfer-arms` costs and does.",
    exercises: "What `joint-exercise` costs and does.",
    statement: "What `public-statement` does, at no cost.",
    freeMove: "What `free-move` costs; what it does the facilitator rules.",
  },
);
