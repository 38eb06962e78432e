import { describe, expect, test } from "vitest";
import type { ViewSections } from "../../shared/view/view.ts";
import type { Fact } from "../../shared/world/ledger.ts";
import { eventText, pagesOf, storiesOf } from "./stories.ts";

const fact = (source: string, title = ""): Fact => ({
  ...{ source, code: "told", params: { title }, audience: "open", about: [] },
});
const event = (turn: number, title: string) => ({
  ...{ id: title, audience: "open", inject: title, turn, title, text: `${title}, in full.` },
});

function view(turn: number, facts: readonly Fact[]): Pick<ViewSections, "results" | "sight"> {
  const injects = { flood: event(2, "A flood"), iraq: event(1, "Iraq") };
  return { results: { turn, facts }, sight: { tables: { injects } } } as unknown as ViewSections;
}

const sentences = { fact: ({ source }: Fact) => source };

describe("the news on the wall", () => {
  test("tells an event once, with its text, and leaves older ones out", () => {
    const facts = [fact("action.offer-aid"), fact("mechanism.injects", "A flood")];
    expect(storiesOf(view(2, facts), sentences)).toEqual([
      { title: "A flood", text: "A flood, in full." },
      { title: null, text: "action.offer-aid" },
    ]);
  });

  test("tells what seats did before what rules brought", () => {
    const facts = [fact("mechanism.crises"), fact("term.basing"), fact("mechanism.returns")];
    const told = storiesOf(view(3, facts), sentences).map(({ text }) => text);
    expect(told).toEqual(["term.basing", "mechanism.crises", "mechanism.returns"]);
  });

  test("knows the text of an event by the fact that tells of it, and of nothing else", () => {
    const { tables } = view(2, []).sight;
    expect(eventText(fact("mechanism.injects", "Iraq"), tables)).toBe("Iraq, in full.");
    expect(eventText(fact("mechanism.injects", "Unheard of"), tables)).toBeUndefined();
    expect(eventText(fact("action.offer-aid", "Iraq"), tables)).toBeUndefined();
  });

  test("has none before the first close", () => {
    expect(storiesOf({ ...view(1, []), results: null }, sentences)).toEqual([]);
  });
});

test("events stand on the wall by two, for their texts need room; sentences by three", () => {
  const event = (title: string) => ({ title, text: "What it brings." });
  const fact = (text: string) => ({ title: null, text });
  const pages = pagesOf([...[..."abc"].map(event), ...[..."1234"].map(fact)]);
  expect(pages.map((page) => page.map(({ title, text }) => title ?? text).join(""))).toEqual([
    ...["ab", "c"],
    ...["123", "4"],
  ]);
  expect(pagesOf([])).toEqual([[]]);
});
