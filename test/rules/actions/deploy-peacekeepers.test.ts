import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import {
  agreed,
  close,
  closeWith,
  type Game,
  mechanismMoved,
  mission,
  newGame,
  numberOf,
  openCrisis,
  order,
  paid,
  sightFor,
  told,
  withItems,
} from "../turns.ts";

const SEND = "deploy-peacekeepers";

/** A game with a crisis in one state. */
function inCrisis(state: string): Game {
  const game = newGame();
  return withItems(game, { crises: [openCrisis(game, state)] });
}

function send(state: string, mandate: string, size = 2) {
  return order(SEND, { state, mandate, size });
}

function letIn(game: Game, host: string, fields: Readonly<Record<string, string | number>>) {
  return agreed(game, [host, String(fields.seat)], [{ kind: "peacekeepers", fields }]);
}

function tableFor(state: string, size: number) {
  return order("table-mandate", { institution: "csto", state, size });
}

/** The one mission of the game, if there is one. */
function missionIn({ world }: Pick<Game, "world">) {
  return Object.values(world.tables.deployments).find(({ kind, old }) => kind === "peacekeeping" && !old);
}

test("deploy-peacekeepers.1 brings a mission with the host's consent, for 2 capital, 3 M$ and one battalion each", () => {
  const game = inCrisis("uzb");
  const consent = letIn(game, "tashkent", { seat: "nato", state: "uzb", mandate: "host", size: 2 });
  const closed = closeWith(game, { nato: [send("uzb", "host")] }, [consent]);
  expect(missionIn(closed)).toMatchObject({
    seat: "nato",
    institution: null,
    state: "uzb",
    size: 2,
    mandate: "host",
    sinceTurn: 1,
    crisis: "crisis-uzb",
    site: null,
  });
  expect(paid(closed, SEND, "nato", "capital")).toBe(2);
  expect(paid(closed, SEND, "nato", "funds")).toBe(6);
  expect(paid(closed, SEND, "nato", "forces")).toBe(2);
  expect(numberOf(closed, "seat/nato/forces")).toBe(1);
  expect(told(closed, `action.${SEND}`)).toEqual(["host"]);
});

test("deploy-peacekeepers.2 is void without the host's consent, and costs nothing", () => {
  const closed = closeWith(inCrisis("uzb"), { nato: [send("uzb", "host")] });
  expect(missionIn(closed)).toBeUndefined();
  expect(paid(closed, SEND, "nato", "capital")).toBe(0);
  expect(told(closed, "turn")).toEqual(["voidConsent"]);
});

test("deploy-peacekeepers.3 more battalions than were agreed need another consent", () => {
  const game = inCrisis("uzb");
  const consent = letIn(game, "tashkent", { seat: "nato", state: "uzb", mandate: "host", size: 1 });
  const closed = closeWith(game, { nato: [send("uzb", "host")] }, [consent]);
  expect(missionIn(closed)).toBeUndefined();
});

test("deploy-peacekeepers.4 a mandate tabled, voted and used in the same turn works", () => {
  const closed = closeWith(inCrisis("kgz"), { moscow: [tableFor("kgz", 3), send("kgz", "csto", 3)] });
  expect(missionIn(closed)).toMatchObject({ seat: "moscow", institution: "csto", mandate: "csto", size: 3 });
  expect(told(closed, `action.${SEND}`)).toEqual(["csto"]);
});

test("deploy-peacekeepers.5 a member's no under consensus voids the mission", () => {
  const no = order("vote", { motion: "motion-1-moscow-csto-kgz", choice: "no" });
  const closed = closeWith(inCrisis("kgz"), {
    moscow: [tableFor("kgz", 3), send("kgz", "csto", 3)],
    astana: [no],
  });
  expect(missionIn(closed)).toBeUndefined();
  expect(told(closed, `action.${SEND}`)).toEqual(["noMandate"]);
  expect(paid(closed, SEND, "moscow", "forces")).toBe(0);
});

test("deploy-peacekeepers.6 a mandate lets in as many battalions as were asked for, no more, and once", () => {
  const tooMany = closeWith(inCrisis("kgz"), { moscow: [tableFor("kgz", 2), send("kgz", "csto", 3)] });
  expect(missionIn(tooMany)).toBeUndefined();
  const first = closeWith(inCrisis("kgz"), { moscow: [tableFor("kgz", 3), send("kgz", "csto", 2)] });
  const second = closeWith(first, { moscow: [send("kgz", "csto", 2)] });
  expect(told(second, `action.${SEND}`)).toEqual(["noMandate"]);
  const rest = closeWith(first, { moscow: [send("kgz", "csto", 1)] });
  expect(told(rest, `action.${SEND}`)).toEqual(["csto"]);
});

test("deploy-peacekeepers.7 an alliance's mandate needs the consent of a host that is no member", () => {
  const sheets = { moscow: [tableFor("uzb", 2), send("uzb", "csto")] };
  expect(missionIn(closeWith(inCrisis("uzb"), sheets))).toBeUndefined();
  const game = inCrisis("uzb");
  const consent = letIn(game, "tashkent", { seat: "moscow", state: "uzb", mandate: "csto", size: 2 });
  expect(missionIn(closeWith(game, sheets, [consent]))).toMatchObject({ mandate: "csto", state: "uzb" });
});

test("deploy-peacekeepers.8 the UN's mandate comes by the white cell's word and needs no host", () => {
  const sheets = {
    washington: [order("table-mandate", { institution: "un", state: "kgz", size: 2 }), send("kgz", "un")],
  };
  expect(missionIn(close(inCrisis("kgz"), { sheets }))).toBeUndefined();
  const granted = close(inCrisis("kgz"), { sheets, fired: ["motion-1-washington-un-kgz"] });
  expect(missionIn(granted)).toMatchObject({ mandate: "un", institution: "un" });
});

test("deploy-peacekeepers.9 without a mandate it comes all the same, at the price of section 4", () => {
  const closed = closeWith(inCrisis("kgz"), { washington: [send("kgz", "none")] });
  expect(missionIn(closed)).toMatchObject({ mandate: "none", institution: null });
  expect(mechanismMoved(closed, "peacekeeping", "seat/washington/prestige", "noMandate")).toBe(-3);
  expect(mechanismMoved(closed, "peacekeeping", "state/kgz/regime", "noMandate")).toBe(-4);
  expect(told(closed, `action.${SEND}`)).toEqual(["none"]);
});

test("deploy-peacekeepers.10 only the commander posts a collective force", () => {
  const game = inCrisis("kgz");
  const mandates = (seat: string) => {
    const offer = offersFor(sightFor(game, seat), seat).find(({ action }) => action === SEND);
    const field = offer?.fields.find(({ id }) => id === "mandate");
    return field === undefined ? [] : choicesOf(field, {}).map(({ value }) => value);
  };
  expect(mandates("moscow")).toEqual(["csto", "un", "host", "none"]);
  expect(mandates("washington")).toEqual(["nato", "un", "host", "none"]);
});

test("deploy-peacekeepers.11 is offered only where a crisis is open, and to who has battalions", () => {
  const offered = (game: Game, seat: string) =>
    offersFor(sightFor(game, seat), seat).some(({ action }) => action === SEND);
  expect(offered(newGame(), "moscow")).toBe(false);
  expect(offered(inCrisis("kgz"), "moscow")).toBe(true);
  expect(offered(inCrisis("kgz"), "beijing")).toBe(false);
});

test("deploy-peacekeepers.12 another's mission under the same mandate counts against its size", () => {
  const base = inCrisis("kgz");
  const zone = openCrisis(base, "kgz");
  const first = closeWith(base, { moscow: [tableFor("kgz", 3)] });
  const standing = withItems(first, { deployments: [mission(first, "moscow", zone, "csto", { size: 2 })] });
  expect(told(closeWith(standing, { moscow: [send("kgz", "csto", 2)] }), `action.${SEND}`)).toEqual([
    "noMandate",
  ]);
  expect(told(closeWith(standing, { moscow: [send("kgz", "csto", 1)] }), `action.${SEND}`)).toEqual(["csto"]);
});
