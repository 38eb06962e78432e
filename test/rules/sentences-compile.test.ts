import { expect, test } from "vitest";
import { defineAction } from "../../shared/actions/define.ts";
import { defineMechanism } from "../../shared/mechanisms/define.ts";
import { defineTerm } from "../../shared/mechanisms/terms/define.ts";
import { NO_COST } from "../../shared/world/order.ts";

/**
 * A fact or a cause without a sentence does not compile: each line below that names one is an error that the type check
 * expects, and it fails where the compiler lets one through. What compiles is tried here.
 */
const text = {
  name: "A rule of a test",
  hint: "It has one sentence.",
  rule: [],
  fields: {},
  sentences: { done: "It was done." },
} as const;

test("an action can tell its own sentences and no other", () => {
  const action = defineAction({
    id: "test",
    text,
    theme: "words",
    disclosure: "open",
    counts: true,
    takers: "all",
    offer: () => null,
    cost: () => NO_COST,
    check: () => null,
    places: () => [],
    // @ts-expect-error: why it is void is a sentence, too
    void: () => "undone",
    resolve(draft) {
      draft.tell("open", "done", {}, []);
      // @ts-expect-error: a fact without a sentence
      draft.tell("open", "undone", {}, []);
      draft.gain("state/uzb/threat", 1, "done");
      // @ts-expect-error: causes without a sentence
      draft.gain("state/uzb/threat", 1, "undone");
      // @ts-expect-error: the same
      draft.price("state/uzb/threat", 1, "undone");
      // @ts-expect-error: the same
      draft.later("state/uzb/threat", 1, 2, "undone");
    },
  });
  expect(Object.keys(action.text.sentences)).toEqual(["done"]);
});

test("a mechanism can tell its own sentences and no other", () => {
  const mechanism = defineMechanism({
    id: "test",
    text,
    run(draft) {
      draft.book("seat/moscow/funds", 1, "done");
      // @ts-expect-error: a cause without a sentence
      draft.book("seat/moscow/funds", 1, "undone");
      // @ts-expect-error: nor for what only some may know
      draft.within("open").tell("open", "undone", {}, []);
    },
    react(draft) {
      // @ts-expect-error: nor in what it answers
      draft.tell("open", "undone", {}, []);
    },
  });
  expect(Object.keys(mechanism.text.sentences)).toEqual(["done"]);
});

test("a term can tell its own sentences and no other", () => {
  const term = defineTerm({
    id: "test",
    text: { ...text, summary: "A term of a test." },
    offer: () => null,
    check: () => null,
    grants: () => false,
    transfer(draft) {
      draft.book("seat/moscow/funds", 1, "done");
      // @ts-expect-error: a cause without a sentence
      draft.book("seat/moscow/funds", 1, "undone");
    },
  });
  expect(Object.keys(term.text.sentences)).toEqual(["done"]);
});
