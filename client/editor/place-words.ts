import type { OutlineItem } from "./outline.ts";

/**
 * Where a fault is, for who does not count from 0: `seats[1].objectives[0].weight` is `seats`, `kestrin`, `objectives`,
 * `1`, `weight`. Items of a section have their names in the outline; what has none there is counted from 1.
 */
export function placeWords(path: string, outline: readonly OutlineItem[]): readonly string[] {
  const [section = "", ...steps] = path.match(/[^.[\]]+/g) ?? [];
  if (section === "") return [];
  const items = outline.find(({ name }) => name === section)?.items ?? [];
  const words = steps.map((step, at) => {
    if (!/^\d+$/.test(step)) return step;
    const number = Number(step);
    return (at === 0 ? items[number]?.name : undefined) ?? String(number + 1);
  });
  return [section, ...words];
}
