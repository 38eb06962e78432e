/** A part of the rules that belongs to no action, term or mechanism: how things are measured, and how a turn runs. */
export interface GeneralRule {
  readonly name: string;
  /** Sentences; `{path}` stands for a number of the scenario's rules, as in the texts of actions. */
  readonly rule: readonly string[];
}

/**
 * The general rules in the order in which a reader wants them (`rules.md` sections 1 to 3, 7 and 8). They say what
 * `shared/influence` and `shared/turn` do.
 */
export const GENERAL_RULES = {
  numbers: {
    name: "The numbers",
    rule: [
      "A state has stability (calm in its streets), threat (the strength of armed groups), regime (the hold of its rulers) and openness (elections, press and courts), each from 0 to 100.",
      "A patron, or power, is a seat that competes for influence. Its tie with a state, also called engagement, is how much it does there in one domain (security, economic or political), from 0 to 100. The floor of a tie is the level to which it slips back if nobody keeps it up.",
      "Self-reliance is what a state can do alone in a domain. Quality says how well its units are trained.",
      "A seat has capital (political attention, 0 to {income.capitalMost}), funds (in M$: millions of US dollars), free battalions and prestige (0 to 100). Its trust in another seat goes from 0 to 100; 50 is neither good nor bad.",
    ],
  },
  influence: {
    name: "Influence",
    rule: [
      "Influence is how much you do in a state times how much the state depends on you.",
      "In each domain: bandwidth = engagement / 100; dependence = engagement / (the state's self-reliance + all patrons' engagement); influence = 100 x bandwidth x dependence.",
      "A state's domains count with their weights: {domainWeights}. The region's states count with the weights that the scenario gives them.",
      "When one power goes, the state depends more on the others, though they have not lifted a finger.",
    ],
  },
  autonomy: {
    name: "Autonomy",
    rule: [
      "A state's autonomy = 100 x (1 - the sum over domains of weight x the sum over patrons of dependence squared): high when nobody is depended on too much.",
    ],
  },
  turn: {
    name: "How a turn is worked out",
    rule: [
      "First it is settled what is allowed: agreements enter into force, votes are counted, orders whose consent is missing are void and their cost comes back.",
      "Then every order, agreement and standing mechanism works on the region as it was at the close. What they change is summed for each number and then kept within its scale: no order comes before another.",
      "Last come the reactions: a toppled regime, troops that go home, displeasure at a new base.",
      "Chance decides in draws of their own: whether a crisis breaks out, which news comes, how a free move ends. An order more or less changes no other draw.",
    ],
  },
  room: {
    name: "The nearer to the end, the less",
    rule: [
      "A gain of engagement, stability, regime or openness, and a rise of threat, counts in full up to {roomWidth} points below the end of the scale, and ever less from there on; so does a fall of openness nearer to 0 than that.",
      "The same kind of order by the same seat in the same state in the next turn yields {fatigue%} of its gains, at full cost.",
    ],
  },
  sheets: {
    name: "Orders",
    rule: [
      "A sheet must be affordable as a whole when it is filed. One order of a kind per state and turn; how many orders count in a turn is each seat's own number.",
      "Orders that need somebody's agreement are conditional: they need an agreement in force, or a proposal that is accepted before the close.",
    ],
  },
  scores: {
    name: "Scores",
    rule: [
      "A seat's score says how far it got with what it was sent to do: each objective counts from 0 at its beginning to 1 at its goal, by its weight.",
      "Where an objective names no state, a government's is about its own state, and a power's about the mean of the region by the weights of its states. Trust among members is the mean over all their pairs; the level of a partnership is the plain mean of the states' steps.",
      "The score at the end is the mean of the last {scoreTurns} turns.",
    ],
  },
} as const satisfies Readonly<Record<string, GeneralRule>>;
