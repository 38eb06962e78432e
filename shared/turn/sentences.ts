/** Sentences of the engine itself: what happens to orders, motions and numbers whatever the action is. */
export const TURN_SENTENCES = {
  cost: 'The cost of the order "{action}".',
  bound: "The scale ends here: what went beyond does not count.",
  override: "The facilitator changed it: {reason}",
  undisclosed: "Undisclosed.",
  erased: "(text erased)",
  voidConsent:
    'Your order "{action}" is void: {by} had not agreed to it at the close. Its cost was returned.',
  voidState:
    'Your order "{action}" is void: another order of this kind was for {state} already. Its cost was returned.',
  voidTwice:
    'Your order "{action}" is void: another order of this kind was about the same already. Its cost was returned.',
  voidUnknown: 'Your order is void: there is no action "{action}" in this game.',
  motionPassed: "{institution} passed the mandate for {state}.",
  motionFailed: "{institution} did not pass the mandate for {state}.",
} as const;
