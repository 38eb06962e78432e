import type { Locator } from "playwright-core";

/** For polls of a page that is drawn anew: a machine may be busy. */
export const PATIENT = { timeout: 15_000 } as const;

/** A rectangle of a page as it is drawn, with what stands in it. */
export interface DrawnBox {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of all elements that a locator finds, except those that nobody sees. */
export function boxesOf(found: Locator): Promise<DrawnBox[]> {
  return found.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { name: (element.textContent ?? "").slice(0, 40), left, top, right, bottom };
      })
      .filter(({ left, right, top, bottom }) => right > left && bottom > top),
  );
}

/** Whether any part of the element is in sight, and not scrolled away in whatever stands around it. */
export function isInSight(found: Locator): Promise<boolean> {
  return found.evaluate(
    (element) =>
      new Promise<boolean>((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          resolve(entry?.isIntersecting === true);
        });
        observer.observe(element);
      }),
  );
}

/** The words of all that is cut off at its side, within what a locator finds. */
export function clippedIn(found: Locator): Promise<string[]> {
  return found.locator("xpath=descendant-or-self::*").evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { overflowX, clipPath } = getComputedStyle(element);
        return (
          overflowX !== "visible" && clipPath === "none" && element.scrollWidth > element.clientWidth + 1
        );
      })
      .map((element) => element.textContent ?? ""),
  );
}

/** Each pair of boxes that cover each other by more than half a pixel, in words. */
export function overlapsOf(some: readonly DrawnBox[], others: readonly DrawnBox[]): string[] {
  const covers = (one: DrawnBox, other: DrawnBox) =>
    one.left < other.right - 0.5 &&
    other.left < one.right - 0.5 &&
    one.top < other.bottom - 0.5 &&
    other.top < one.bottom - 0.5;
  return some.flatMap((one) =>
    others
      .filter((other) => other !== one && covers(one, other))
      .map((other) => `${one.name || "it"} lies under ${other.name || "it"}`),
  );
}
