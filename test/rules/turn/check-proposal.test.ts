import { expect, test } from "vitest";
import { checkProposal } from "../../../shared/turn/check-proposal.ts";
import { termOffersFor, termOffersTo } from "../../../shared/turn/term-offers.ts";
import type { Term } from "../../../shared/world/items.ts";
import { agreed, type Game, newGame, openCrisis, sightFor, withItems } from "../turns.ts";

function aid(from: string, to: string, amount = 5): Term {
  return { kind: "aid", fields: { from, to, amount } };
}

function basing(patron: string, state: string, site: string): Term {
  return { kind: "basing", fields: { patron, state, site, size: 2, rent: 1 } };
}

function check(by: string, to: readonly string[], terms: readonly Term[], game: Game = newGame()) {
  return checkProposal(sightFor(game, by), by, to, terms);
}

test("check-proposal.1 terms that are offered may be proposed, from either side", () => {
  expect(check("moscow", ["bishkek"], [aid("moscow", "bishkek")])).toBeNull();
  expect(check("bishkek", ["moscow"], [aid("moscow", "bishkek")])).toBeNull();
});

test("check-proposal.2 there is at least one term, there are not too many, and none stands twice", () => {
  expect(check("moscow", ["bishkek"], [])).toMatchObject({ code: "FIELD_RANGE", path: "terms" });
  const many = Array.from({ length: 9 }, (_, at) => aid("moscow", "bishkek", at + 1));
  expect(check("moscow", ["bishkek"], many)).toMatchObject({ code: "FIELD_RANGE", path: "terms" });
  const twice = [aid("moscow", "bishkek"), aid("moscow", "bishkek")];
  expect(check("moscow", ["bishkek"], twice)).toMatchObject({ code: "SAME_ORDER_TWICE", path: "terms[1]" });
});

test("check-proposal.3 an unknown kind, or one that is nothing between these parties, is refused", () => {
  const unknown = check("moscow", ["bishkek"], [{ kind: "marriage", fields: {} }]);
  expect(unknown).toMatchObject({ code: "NOT_FOUND", path: "terms[0].kind" });
  const idle = check("moscow", ["washington"], [basing("moscow", "kgz", "kant-site")]);
  expect(idle).toMatchObject({ code: "NOT_OFFERED", path: "terms[0].kind" });
});

test("check-proposal.4 a field at fault is named with its term", () => {
  const dear = [aid("moscow", "bishkek"), aid("moscow", "bishkek", 500)];
  expect(check("moscow", ["bishkek"], dear)).toMatchObject({
    code: "FIELD_RANGE",
    path: "terms[1].fields.amount",
  });
  const stranger = check("moscow", ["bishkek"], [aid("moscow", "astana")]);
  expect(stranger).toMatchObject({ code: "FIELD_CHOICE", path: "terms[0].fields.to" });
});

test("check-proposal.5 'site taken' is told to the host, never to who may not know of the promise", () => {
  const game = newGame({
    change: (scenario) => ({
      ...scenario,
      sites: [...scenario.sites, { id: "aktau", name: "Aktau", state: "kaz" }],
    }),
  });
  const promise = agreed(game, ["astana", "moscow"], [basing("moscow", "kaz", "aktau")], {
    audience: ["astana", "moscow"],
    secret: true,
    untilTurn: 6,
  });
  const tables = { ...game.world.tables, agreements: { [promise.id]: promise } };
  const promised: Game = { ...game, world: { ...game.world, tables } };
  const term = basing("washington", "kaz", "aktau");
  expect(check("astana", ["washington"], [term], promised)).toMatchObject({
    code: "SITE_TAKEN",
    path: "terms[0].fields.site",
  });
  expect(check("washington", ["astana"], [term], promised)).toBeNull();
});

test("check-proposal.6 everything that is offered as a term can be proposed as it is listed first", () => {
  const base = newGame();
  const game = withItems(base, { crises: [openCrisis(base, "uzb"), openCrisis(base, "kgz")] });
  const kinds = new Set<string>();
  for (const { id: by } of game.setting.scenario.seats) {
    const sight = sightFor(game, by);
    for (const [to, offers] of Object.entries(termOffersFor(sight, by))) {
      expect(offers).toEqual(termOffersTo(sight, by, [to]));
      for (const { kind, fields } of offers) {
        const values: Record<string, string | number> = {};
        for (const field of fields) {
          if (field.kind === "number") values[field.id] = field.min;
          if (field.kind === "choice") values[field.id] = field.choices[0]?.value ?? "";
          if (field.kind === "choice-by")
            values[field.id] = field.choices[String(values[field.by])]?.[0]?.value ?? "";
        }
        expect(checkProposal(sight, by, [to], [{ kind, fields: values }])).toBeNull();
        kinds.add(kind);
      }
    }
  }
  expect([...kinds].sort()).toEqual(["aid", "basing", "consent", "peacekeepers"]);
});
