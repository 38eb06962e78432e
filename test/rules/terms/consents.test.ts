import { expect, test } from "vitest";
import { actionOf } from "../../../shared/actions/registry.ts";
import { sampleOrder } from "../../../shared/actions/sample.ts";
import { consentStands, termAskingFor } from "../../../shared/mechanisms/terms/consents.ts";
import { termOf } from "../../../shared/mechanisms/terms/registry.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { termOffersTo } from "../../../shared/turn/term-offers.ts";
import { choicesOf, type FieldOffer } from "../../../shared/world/fields.ts";
import { chance, playedGame } from "../random-play.ts";
import { agreed, consent, newGame, openCrisis, sightFor, withItems } from "../turns.ts";

function choices(fields: readonly FieldOffer[] | undefined, id: string, by: Record<string, string> = {}) {
  const field = fields?.find((one) => one.id === id);
  return field === undefined ? [] : choicesOf(field, by).map(({ value }) => value);
}

test("consents.1 every consent that an order can need is asked for by a term that grants it, and by no other order's", () => {
  const random = chance(1, "consents");
  let needs = 0;
  for (let seed = 0; seed < 6; seed += 1) {
    const played = playedGame(seed, 2);
    const game = withItems(played, { crises: [openCrisis(played, "uzb"), openCrisis(played, "kgz")] });
    for (const { id: seat } of game.setting.scenario.seats) {
      const sight = sightFor(game, seat);
      for (const offer of offersFor(sight, seat)) {
        const order = sampleOrder(offer, random);
        if (order === null) continue;
        for (const need of actionOf(order.action)?.consents?.(sight, order, seat) ?? []) {
          needs += 1;
          const term = termAskingFor(need);
          expect(term, order.action).not.toBeNull();
          if (term === null) continue;
          const agreement = agreed(game, [seat, need.by], [term]);
          expect(consentStands(need, [agreement], [])).toBe(true);
          expect(consentStands({ ...need, by: "nobody" }, [agreement], [])).toBe(false);
          const other = { ...need, fields: { ...need.fields, seat: "somebody" } };
          expect(consentStands(other, [agreement], [])).toBe(false);
        }
      }
    }
  }
  expect(needs).toBeGreaterThan(20);
});

test("consents.2 consent is given for one seat in one state and for one kind of order", () => {
  const game = newGame();
  const given = consent(game, "bishkek", "train-forces", "washington", "kgz");
  const need = (action: string, seat: string, state: string) => ({
    by: "bishkek",
    action,
    fields: { seat, state },
  });
  expect(consentStands(need("train-forces", "washington", "kgz"), [given], [])).toBe(true);
  expect(consentStands(need("train-forces", "moscow", "kgz"), [given], [])).toBe(false);
  expect(consentStands(need("train-forces", "washington", "uzb"), [given], [])).toBe(false);
  expect(consentStands(need("deepen-partnership", "washington", "kgz"), [given], [])).toBe(false);
});

test("consents.3 what may be consented to follows from the parties", () => {
  const sight = sightFor(newGame(), "nato");
  const terms = (seats: readonly string[]) =>
    termOffersTo(sight, "nato", seats).find(({ kind }) => kind === "consent")?.fields;
  expect(choices(terms(["bishkek"]), "action")).toEqual(["train-forces", "deepen-partnership"]);
  expect(choices(terms(["bishkek"]), "where", { action: "train-forces" })).toEqual(["kgz"]);
  expect(choices(terms(["washington"]), "action")).toEqual([]);
});

test("consents.4 the chair of the gatekeeper may be asked for its members' steps, and for a framework", () => {
  const sight = sightFor(newGame(), "nato");
  const fields = termOffersTo(sight, "nato", ["astana"]).find(({ kind }) => kind === "consent")?.fields;
  expect(choices(fields, "where", { action: "deepen-partnership" })).toEqual(["kaz", "kgz", "tjk", "arm"]);
  expect(choices(fields, "where", { action: "offer-framework" })).toEqual(["pfp"]);
});

test("consents.5 peacekeepers are consented to in a zone, under a mandate, up to a size", () => {
  const term = { kind: "peacekeepers", fields: { seat: "nato", state: "uzb", mandate: "host", size: 2 } };
  const grants = (fields: Readonly<Record<string, string | number>>) =>
    termOf("peacekeepers")?.grants(term, {
      by: "tashkent",
      action: "deploy-peacekeepers",
      fields: { ...term.fields, ...fields },
    });
  expect(grants({})).toBe(true);
  expect(grants({ size: 1 })).toBe(true);
  expect(grants({ size: 3 })).toBe(false);
  expect(grants({ mandate: "nato" })).toBe(false);
  expect(grants({ state: "kgz" })).toBe(false);
});

test("consents.6 peacekeepers are a term only between a host in crisis and a power", () => {
  const base = newGame();
  const game = withItems(base, { crises: [openCrisis(base, "uzb")] });
  const offered = (now: typeof game, seat: string, to: string) =>
    termOffersTo(sightFor(now, seat), seat, [to]).some(({ kind }) => kind === "peacekeepers");
  expect(offered(game, "tashkent", "nato")).toBe(true);
  expect(offered(game, "nato", "tashkent")).toBe(true);
  expect(offered(game, "tashkent", "astana")).toBe(false);
  expect(offered(game, "bishkek", "nato")).toBe(false);
  expect(offered(base, "tashkent", "nato")).toBe(false);
});
