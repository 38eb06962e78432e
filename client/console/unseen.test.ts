import { expect, test } from "vitest";
import type { PersonView } from "../../shared/view/view.ts";
import { isAway, unseenSinceClose } from "./unseen.ts";

function person(participant: string, part: Partial<PersonView> = {}): PersonView {
  const away = { role: "student", seat: "moscow", head: false, connected: false, wish: null, guest: false };
  return { participant, name: participant, ...away, ...part } as PersonView;
}

const PEOPLE = [
  person("came after the close"),
  person("left before it"),
  person("never came back"),
  person("is here", { connected: true }),
  person("watches", { role: "observer", seat: null }),
  person("waits for a seat", { seat: null }),
];
const SEEN = { "came after the close": 1_001, "left before it": 999, watches: 1 };

test("a wall or a second console is away once it was open, not before; a student from the first", () => {
  const wall = person("s1-wall", { role: "observer" });
  const seen = { "s1-wall": 1_000 };
  expect(isAway(wall, { seen: {} })).toBe(false);
  expect(isAway(wall, { seen })).toBe(true);
  expect(isAway({ ...wall, connected: true }, { seen })).toBe(false);
  expect(isAway(person("ada", {}), { seen: {} })).toBe(true);
});

test("who was away since the last close stands in the list, those first who were not seen for longest", () => {
  const found = unseenSinceClose(PEOPLE, { seen: SEEN, closedAt: 1_000 });
  expect(found.map(({ person: { name }, last }) => [name, last])).toEqual([
    ["never came back", null],
    ["left before it", 999],
  ]);
});

test("before the start nobody is missed", () => {
  expect(unseenSinceClose(PEOPLE, { seen: SEEN, closedAt: null })).toEqual([]);
});
