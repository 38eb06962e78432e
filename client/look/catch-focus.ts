/**
 * Gives the keyboard a place again when what it was on has gone, such as a button that did its work. Whoever has moved on
 * meanwhile is left alone. It waits until the page has been drawn.
 */
export function catchFocus(place: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) place()?.focus();
  });
}
