import { expect, test } from "vitest";
import type { PersonView } from "../../shared/view/view.ts";
import { inSeatOrder } from "./people-order.ts";

const SEATS = ["moscow", "washington", "astana"];

function person(name: string, part: Partial<PersonView>): PersonView {
  const standing = { role: "student", seat: null, head: false, connected: true, wish: null, guest: false };
  return { participant: name, name, ...standing, ...part } as PersonView;
}

test("people stand as the scenario's seats do, heads first; then who has no seat, who watches, who helps", () => {
  const came = [
    person("Olga helps", { role: "facilitator", guest: true }),
    person("Petra watches", { role: "observer" }),
    person("Quentin waits", { wish: "moscow" }),
    person("Aliya of Astana", { seat: "astana", head: true }),
    person("Boris of Moscow", { seat: "moscow" }),
    person("Chloe of Moscow", { seat: "moscow" }),
    person("Dmitri, head of Moscow", { seat: "moscow", head: true }),
    person("Rosa of Washington", { seat: "washington", head: true, connected: false }),
  ];
  expect(inSeatOrder(came, SEATS).map(({ name }) => name)).toEqual([
    ...[
      "Dmitri, head of Moscow",
      "Boris of Moscow",
      "Chloe of Moscow",
      "Rosa of Washington",
      "Aliya of Astana",
    ],
    ...["Quentin waits", "Petra watches", "Olga helps"],
  ]);
});
