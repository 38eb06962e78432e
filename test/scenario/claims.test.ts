import { expect, test } from "vitest";
import { influenceBoard } from "../../shared/influence/board.ts";
import type { Variant } from "../../shared/scenario/choices.ts";
import { checkSheet } from "../../shared/turn/check-sheet.ts";
import { motionId } from "../../shared/world/motions.ts";
import { NO_COST } from "../../shared/world/order.ts";
import { officesAt } from "../../shared/world/set-up.ts";
import {
  agreed,
  close,
  closeWith,
  consent,
  type Game,
  idle,
  mechanismMoved,
  movedBy,
  numberOf,
  order,
  paid,
  sightFor,
  told,
  withNumbers,
} from "../rules/turns.ts";
import { gameOf, shippedScenario } from "./shipped.ts";

/** Every claim of the article as a mechanism (`rules.md` section 10), looked for in the shipped scenario and played. */
const scenario = shippedScenario("csto-2005");
const start = (variant: Variant = "full") => gameOf(scenario, variant);
const institution = (id: string) => {
  const found = scenario.institutions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no institution ${id}`);
  return found;
};

const FRAMEWORK = order("offer-framework", { institution: "pfp" });
const step = (state: string, route: string) =>
  order("deepen-partnership", { institution: "pfp", state, route });
const train = (state: string) => order("train-forces", { state });
const peacekeepers = (state: string, mandate: string, size = 2) =>
  order("deploy-peacekeepers", { state, mandate, size });
const mandate = (state: string, of = "csto", size = 2) =>
  order("table-mandate", { institution: of, state, size });
const isOffered = (game: Game, seat: string, given: ReturnType<typeof order>) =>
  checkSheet(sightFor(game, seat), [given], seat, NO_COST) === null;

/** The game after the facilitator has let a crisis break out. */
const afterCrisis = (inject = "batken-raid") => close(start(), { fired: [inject] });
/** The game with a mission of the alliance in Kyrgyzstan, voted and sent in one turn. */
const withMission = () => closeWith(afterCrisis(), { moscow: [mandate("kgz"), peacekeepers("kgz", "csto")] });
/** The game after both alliances have agreed on a framework. */
const withFramework = () => closeWith(start(), { nato: [FRAMEWORK], moscow: [FRAMEWORK] });
const stepConsent = (game: Game, by: string) => consent(game, by, "deepen-partnership", "nato", "kaz");

test("claim 1: the alliance's chair passes from Nazarbayev to Putin for a year, and on to Minsk", () => {
  expect(officesAt(institution("csto"), "2005-06-22")).toMatchObject({
    chair: "astana",
    chairName: "Nursultan Nazarbayev",
  });
  for (const [variant, turns] of [
    ["full", 6],
    ["short", 3],
  ] as const) {
    const game = start(variant);
    expect(game.world.tables.institutions.csto).toMatchObject({
      chair: "moscow",
      chairName: "Vladimir Putin",
    });
    const last = close(idle(game, turns - 1));
    expect(told(last, "mechanism.institutions")).toContain("chair");
    expect(last.world.tables.institutions.csto?.chairName).toBe("Alexander Lukashenko");
    expect(last.world.tables.institutions.csto?.chair).toBe("moscow");
  }
});

test("claim 1: who holds the chair speaks for the alliance and sets its agenda", () => {
  const before = withOffice(start(), { chair: "astana" });
  expect(isOffered(start(), "moscow", FRAMEWORK)).toBe(true);
  expect(isOffered(start(), "astana", FRAMEWORK)).toBe(false);
  expect(isOffered(before, "astana", FRAMEWORK)).toBe(true);
  expect(isOffered(before, "moscow", FRAMEWORK)).toBe(false);
  expect(isOffered(afterCrisis(), "moscow", mandate("kgz"))).toBe(true);
  for (const outsider of ["tashkent", "washington", "beijing"])
    expect([outsider, isOffered(afterCrisis(), outsider, mandate("kgz"))]).toEqual([outsider, false]);
});

function withOffice(game: Game, office: { readonly chair?: string; readonly commander?: string }): Game {
  const { tables } = game.world;
  const csto = tables.institutions.csto;
  if (csto === undefined) throw new Error("no CSTO");
  const institutions = { ...tables.institutions, csto: { ...csto, ...office } };
  return { ...game, world: { ...game.world, tables: { ...tables, institutions } } };
}

test("claim 2: Baluyevsky commands the forces after Darbekov, and only the commander may post them", () => {
  expect(officesAt(institution("csto"), "2005-06-22")).toMatchObject({
    commander: "astana",
    commanderName: "General Darbekov",
  });
  expect(start().world.tables.institutions.csto).toMatchObject({
    commander: "moscow",
    commanderName: "General Baluyevsky",
  });
  const crisis = afterCrisis();
  expect(isOffered(crisis, "moscow", peacekeepers("kgz", "csto"))).toBe(true);
  expect(isOffered(crisis, "beijing", peacekeepers("kgz", "csto"))).toBe(false);
  expect(isOffered(crisis, "washington", peacekeepers("kgz", "csto"))).toBe(false);
  const underDarbekov = withOffice(crisis, { commander: "astana" });
  expect(isOffered(underDarbekov, "moscow", peacekeepers("kgz", "csto"))).toBe(false);
});

test("claim 3: the alliance's forces can keep the peace in Central Asia and in the Caucasus", () => {
  const inCentralAsia = withMission();
  expect(told(inCentralAsia, "action.deploy-peacekeepers")).toEqual(["csto"]);
  const crisis = afterCrisis("ossetia-shots");
  const sent = { moscow: [mandate("geo"), peacekeepers("geo", "csto")] };
  const invited = { ...sent, tbilisi: [order("invite-forces", { guest: "csto", size: 2 })] };
  expect(told(closeWith(crisis, invited), "action.deploy-peacekeepers")).toEqual(["csto"]);
  const uninvited = closeWith(crisis, sent);
  expect(told(uninvited, "turn")).toContain("voidConsent");
  expect(told(uninvited, "action.deploy-peacekeepers")).toEqual([]);
  const theatres = (states: readonly string[]) =>
    scenario.states.filter(({ id, crises }) => states.includes(id) && Object.keys(crises).length > 0).length;
  expect(theatres(["kaz", "uzb", "kgz", "tjk", "tkm"])).toBe(5);
  expect(theatres(["arm", "geo", "aze"])).toBe(3);
});

test("claim 4: relations between the two alliances can be opened, by both sides together", () => {
  expect(closeWith(start(), { moscow: [FRAMEWORK] }).world.tables.institutions.pfp?.framework).toBe(false);
  const opened = withFramework();
  expect(opened.world.tables.institutions.pfp?.framework).toBe(true);
  expect(paid(opened, "offer-framework", "nato", "capital")).toBe(3);
  expect(paid(opened, "offer-framework", "moscow", "capital")).toBe(3);
});

test("claim 5: members' ties with NATO are welcome where the alliance has a part in them", () => {
  expect(institution("pfp").gatekeeper).toBe("csto");
  const game = withFramework();
  const through = closeWith(game, { nato: [step("kaz", "through")] }, [
    stepConsent(game, "astana"),
    stepConsent(game, "moscow"),
  ]);
  expect(movedBy(through, "deepen-partnership", "seat/astana/prestige")).toBeGreaterThan(0);
  expect(movedBy(through, "deepen-partnership", "engagement/moscow/kaz/political")).toBeGreaterThan(0);
  expect(movedBy(through, "deepen-partnership", "trust/moscow/astana")).toBe(0);
});

test("claim 6: the American deployments since 2001 challenge Moscow's place, and can be pressed to go", () => {
  const bases = scenario.deployments.filter(({ seat, kind }) => seat === "washington" && kind === "base");
  expect(bases.map(({ state }) => state)).toEqual(["uzb", "kgz"]);
  const game = start();
  const { influence } = influenceBoard(scenario, game.world.numbers);
  const security = (seat: string) => influence.uzb?.[seat]?.domains.security ?? 0;
  expect(security("washington")).toBeGreaterThan(2 * security("moscow"));
  const pressed = closeWith(game, { beijing: [order("press-for-withdrawal", { deployment: "k2-base" })] });
  expect(movedBy(pressed, "press-for-withdrawal", "seat/washington/capital")).toBeLessThan(0);
  const evicted = closeWith(pressed, {
    tashkent: [order("evict-base", { deployment: "k2-base", notice: 1 })],
  });
  expect(paid(evicted, "evict-base", "tashkent", "capital")).toBe(1);
  expect(movedBy(evicted, "evict-base", "trust/washington/tashkent")).toBe(0);
});

test("claim 7: units of the rapid forces have American training, and serve whoever commands them the better", () => {
  const game = withMission();
  const trained = closeWith(game, { washington: [train("kgz")] }, [
    consent(game, "bishkek", "train-forces", "washington", "kgz"),
  ]);
  expect(told(trained, "action.train-forces")).toContain("dual");
  expect(movedBy(trained, "train-forces", "engagement/washington/kgz/security")).toBeGreaterThan(0);
  const calm = (of: Game) => mechanismMoved(close(of), "peacekeeping", "state/kgz/stability");
  const untrained = withNumbers(trained, { "state/kgz/quality": 0 });
  expect(calm(trained)).toBeGreaterThan(calm(untrained));
});

test("claim 8: the United Nations give a mandate, and the Shanghai organization has a voice", () => {
  expect(institution("un")).toMatchObject({ mandate: "un", decision: "white-cell" });
  expect(institution("sco").members).toEqual(
    expect.arrayContaining(["moscow", "beijing", "astana", "tashkent", "bishkek", "dushanbe"]),
  );
  const game = afterCrisis();
  const motion = motionId(2, "moscow", "un", "kgz");
  const sheets = { moscow: [mandate("kgz", "un"), peacekeepers("kgz", "un")] };
  expect(told(close(game, { sheets }), "action.deploy-peacekeepers")).toEqual(["noMandate"]);
  const sent = close(game, { sheets, motions: { [motion]: "grant" } });
  const refused = close(game, { sheets, motions: { [motion]: "refuse" } });
  expect(told(refused, "turn")).toEqual(["motionFailed"]);
  expect(told(refused, "action.deploy-peacekeepers")).toEqual(["noMandate"]);
  const calm = (of: Game) => mechanismMoved(close(of), "peacekeeping", "state/kgz/stability");
  expect(calm(sent)).toBeCloseTo(1.25 * calm(withMission()), 2);
});

test("claim 8: a fellow member of the Shanghai organization may call on outsiders to leave; who shares no table may not", () => {
  const press = order("press-for-withdrawal", { deployment: "k2-base" });
  for (const seat of ["moscow", "beijing", "astana", "bishkek", "dushanbe"])
    expect([seat, isOffered(start(), seat, press)]).toEqual([seat, true]);
  for (const seat of ["yerevan", "nato", "washington", "tbilisi"])
    expect([seat, isOffered(start(), seat, press)]).toEqual([seat, false]);
});

test("claim 9: two armed groups draw together, the threat rises, and rivals work together for less", () => {
  const inject = scenario.injects.find(({ id }) => id === "draw-together");
  expect(inject?.text).toMatch(/Islamic Movement of\s+Uzbekistan and Hizb-ut-Tahrir/);
  const first = close(start());
  expect(first.world.tables.injects["draw-together"]).toMatchObject({ turn: 1 });
  for (const state of ["uzb", "kgz", "tjk"]) {
    expect(numberOf(first, `state/${state}/threat`)).toBeGreaterThan(
      numberOf(start(), `state/${state}/threat`),
    );
  }
  const alarmed = withNumbers(start(), { "state/kgz/threat": 50 });
  const agreedOn = closeWith(alarmed, { nato: [FRAMEWORK], moscow: [FRAMEWORK] });
  expect(paid(agreedOn, "offer-framework", "nato", "capital")).toBe(2);
});

test("claim 10: Iraq binds Washington for years: three times it loses an order and attention", () => {
  const turnsShort = { full: [3, 5, 9], short: [2, 3, 5] };
  for (const variant of ["full", "short"] as const) {
    let game: Game = start(variant);
    const found: number[] = [];
    for (let turn = 1; turn <= game.setting.calendar.turns; turn += 1) {
      if (numberOf(game, "seat/washington/orders") === 3) found.push(turn);
      game = close(game);
    }
    expect(found).toEqual(turnsShort[variant]);
  }
  const iraq = scenario.injects.filter(({ effects }) => effects.some((one) => "orders" in one));
  for (const { effects } of iraq)
    expect(effects).toContainEqual({ target: "seat/washington/capital", delta: -2 });
});

test("claim 11: promoting reform shakes rulers, and costs standing where the state is closed", () => {
  const reform = (state: string) => {
    const closed = closeWith(start(), { washington: [order("promote-reform", { state })] });
    return {
      regime: movedBy(closed, "promote-reform", `state/${state}/regime`),
      political: movedBy(closed, "promote-reform", `engagement/washington/${state}/political`),
    };
  };
  for (const state of ["kaz", "uzb", "tjk", "tkm", "aze"]) {
    expect(reform(state).regime).toBeLessThan(0);
    expect(reform(state).political).toBeLessThan(0);
  }
  expect(reform("geo").regime).toBeLessThan(0);
  expect(reform("geo").political).toBeGreaterThan(0);
});

test("claim 12: a multi-vector year is rewarded by autonomy and not punished by itself", () => {
  const game = start();
  const aid = order("offer-aid", { state: "kaz", amount: 30 });
  const consents = ["moscow", "washington"].map((by) => consent(game, "astana", "train-forces", by, "kaz"));
  const many = closeWith(game, { washington: [train("kaz")], beijing: [aid] }, consents);
  const one = closeWith(game, { moscow: [train("kaz"), aid] }, consents);
  const autonomy = (of: Game) => influenceBoard(scenario, of.world.numbers).autonomy;
  expect(autonomy(many).kaz).toBeGreaterThan(autonomy(one).kaz ?? 100);
  expect(many.outcome.scores.astana?.score).toBeGreaterThan(one.outcome.scores.astana?.score ?? 0);
  for (const target of ["state/kaz/stability", "state/kaz/regime", "trust/moscow/astana"] as const)
    expect(numberOf(many, target)).toBe(numberOf(one, target));
  const allies = ["kaz", "kgz", "tjk", "arm"].map((state) => autonomy(game)[state] ?? 0);
  expect(Math.max(...allies)).toBe(autonomy(game).kaz);
  expect(numberOf(game, "trust/astana/moscow")).toBeGreaterThan(60);
});

test("claim 12: a government that turns from one power to another is freer for it, and nobody minds", () => {
  const game = closeWith(start(), { washington: [order("offer-aid", { state: "kaz", amount: 20 })] });
  const turned = closeWith(game, {
    astana: [order("balance", { toward: "washington", domain: "economic", from: "moscow" })],
  });
  const stayed = close(game);
  const autonomy = (of: Game) => influenceBoard(scenario, of.world.numbers).autonomy.kaz ?? 0;
  expect(autonomy(turned)).toBeGreaterThan(autonomy(stayed));
  expect(numberOf(turned, "trust/moscow/astana")).toBe(numberOf(stayed, "trust/moscow/astana"));
});

test("claim 13: Russia leads, pays and controls: half the attention for its missions, a veto, the command", () => {
  expect(institution("csto")).toMatchObject({
    leader: "moscow",
    decision: "consensus",
    collectiveForce: true,
  });
  const attention = (of: Game) =>
    mechanismMoved(close(of), "peacekeeping", "seat/moscow/capital", "attention");
  expect(attention(withMission())).toBe(-0.25);
  const invited = closeWith(afterCrisis(), {
    bishkek: [order("invite-forces", { guest: "moscow", size: 2 })],
    moscow: [peacekeepers("kgz", "host")],
  });
  expect(attention(invited)).toBe(-0.5);
  const motion = motionId(2, "astana", "csto", "kgz");
  const veto = closeWith(afterCrisis(), {
    astana: [mandate("kgz")],
    moscow: [order("vote", { motion, choice: "no" })],
  });
  expect(told(veto, "turn")).toContain("motionFailed");
});

test("claim 14: an arbiter gains: a mission that calms its zone brings standing and political ties", () => {
  const calmed = close(withNumbers(withMission(), { "state/kgz/stability": 60 }));
  expect(mechanismMoved(calmed, "peacekeeping", "seat/moscow/prestige", "success")).toBeGreaterThan(0);
  expect(
    mechanismMoved(calmed, "peacekeeping", "engagement/moscow/kgz/political", "success"),
  ).toBeGreaterThan(0);
  const working = close(withMission());
  expect(mechanismMoved(working, "peacekeeping", "seat/moscow/prestige", "mandate")).toBeGreaterThan(0);
  expect(mechanismMoved(working, "peacekeeping", "engagement/moscow/kgz/political", "calm")).toBeGreaterThan(
    0,
  );
});

test("claim 14: an arbiter gains: who mediates in a quarrel is thanked with standing and political ties", () => {
  const mediated = closeWith(start(), {
    moscow: [order("mediate", { one: "tashkent", other: "washington" })],
  });
  expect(movedBy(mediated, "mediate", "trust/tashkent/washington")).toBeGreaterThan(0);
  expect(movedBy(mediated, "mediate", "seat/moscow/prestige")).toBeGreaterThan(0);
  expect(movedBy(mediated, "mediate", "engagement/moscow/uzb/political")).toBeGreaterThan(0);
});

test("claim 15: while the alliance keeps the peace, others gain half there in security", () => {
  const gain = (game: Game) =>
    movedBy(
      closeWith(game, { washington: [train("kgz")] }, [
        consent(game, "bishkek", "train-forces", "washington", "kgz"),
      ]),
      "train-forces",
      "engagement/washington/kgz/security",
    );
  expect(gain(withMission())).toBeCloseTo(gain(afterCrisis()) / 2, 3);
});

test("claim 16: NATO must first deal with Moscow: the way around costs more and brings less", () => {
  const around = closeWith(start(), { nato: [step("kaz", "around")] }, [stepConsent(start(), "astana")]);
  const game = withFramework();
  const through = closeWith(game, { nato: [step("kaz", "through")] }, [
    stepConsent(game, "astana"),
    stepConsent(game, "moscow"),
  ]);
  expect(isOffered(start(), "nato", step("kaz", "through"))).toBe(false);
  expect(paid(around, "deepen-partnership", "nato", "capital")).toBe(4);
  expect(paid(through, "deepen-partnership", "nato", "capital")).toBe(1);
  expect(movedBy(around, "deepen-partnership", "trust/moscow/astana")).toBe(-15);
  expect(movedBy(around, "deepen-partnership", "state/kaz/stability")).toBeLessThan(0);
  expect(movedBy(around, "deepen-partnership", "floor/nato/kaz/political")).toBe(0);
  expect(movedBy(through, "deepen-partnership", "floor/nato/kaz/political")).toBe(8);
  const refused = closeWith(game, { nato: [step("kaz", "through")] }, [stepConsent(game, "astana")]);
  expect(told(refused, "turn")).toContain("voidConsent");
  const direct = closeWith(start(), { nato: [step("uzb", "direct")] }, [
    agreed(
      start(),
      ["nato", "tashkent"],
      [{ kind: "consent", fields: { action: "deepen-partnership", seat: "nato", where: "uzb" } }],
    ),
  ]);
  expect(paid(direct, "deepen-partnership", "nato", "capital")).toBe(2);
});
