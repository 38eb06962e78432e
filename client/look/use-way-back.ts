import { useEffect, useState } from "react";
import { catchFocus } from "./catch-focus.ts";

const HOLDS_FOCUS = "a[href], button, input, select, textarea, summary, [tabindex]";

/**
 * For what is inside a dialog: when it closes and what opened it has gone with what was done there, such as the button to
 * counter an offer, the keyboard comes to what stood around that button, not to the top of the page.
 */
export function useWayBack(): void {
  const [around] = useState(() => fromInsideOut(document.activeElement));
  useEffect(() => () => catchFocus(() => around.find(({ isConnected }) => isConnected)), [around]);
}

function fromInsideOut(element: Element | null): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let one = element; one !== null; one = one.parentElement) {
    if (one instanceof HTMLElement && one.matches(HOLDS_FOCUS)) found.push(one);
  }
  return found;
}
