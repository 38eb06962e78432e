/** What a policy that looks ahead cares for. */
export interface Outlook {
  /** How much the score after this turn counts, and the score five turns on (or at the end, if that comes before). */
  readonly soon: number;
  readonly later: number;
  /**
   * What one point of capital, one M$, one free battalion, and one point of another's trust are thought to be worth
   * beside the score, in points of score.
   */
  readonly prices: {
    readonly capital: number;
    readonly funds: number;
    readonly forces: number;
    readonly trust: number;
  };
}

/** Plays for where it wants to stand, and keeps something in hand (`rules.md` section 9). */
export const LONG_VIEW: Outlook = {
  soon: 0.3,
  later: 0.7,
  prices: { capital: 0.04, funds: 0.005, forces: 0.2, trust: 0.012 },
};

/** Plays for the next close alone. */
export const SHORT_VIEW: Outlook = {
  soon: 1,
  later: 0,
  prices: { capital: 0, funds: 0, forces: 0, trust: 0 },
};
