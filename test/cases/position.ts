import type { Scenario } from "../../shared/scenario/format.ts";
import type { Agreement } from "../../shared/world/items.ts";
import {
  everyAction,
  type Game,
  mission,
  newGame,
  openCrisis,
  withItems,
  withNumbers,
} from "../rules/turns.ts";
import type { Pact, Position } from "./case.ts";

/** The game that a case begins with, before the turns that were played. @throws if it names what is not there. */
export function gameAt(position: Position): Game {
  const { numbers = {}, crises = {}, missions = [], troops = {}, framework = false } = position;
  const start = newGame({
    variant: position.variant ?? "full",
    seed: position.seed ?? "case",
    change: (scenario) => altered(scenario, position),
  });
  const zones = Object.entries(crises).map(([state, given]) => openCrisis(start, state, given));
  const posted = Object.entries(troops).map(([id, given]) => {
    const stood = start.world.tables.deployments[id];
    if (stood === undefined) throw new Error(`no deployment ${id}`);
    return { ...stood, ...given };
  });
  const sent = missions.map(({ seat, state, mandate, ...given }) => {
    const zone = zones.find((one) => one.state === state);
    if (zone === undefined) throw new Error(`no crisis in ${state}`);
    return mission(start, seat, zone, mandate, given);
  });
  const game = withItems(start, { crises: zones, deployments: [...posted, ...sent] });
  return withNumbers(framework ? withFramework(game) : game, numbers);
}

function altered(scenario: Scenario, position: Position): Scenario {
  const { play = "all", chance = false, sites = {}, withoutIncome = [], rules = {} } = position;
  const inPlay = play === "all" ? everyAction(scenario) : scenario;
  const groups = { ...(chance ? {} : { crises: { rate: 0 } }), ...rules };
  const numbers: Record<string, unknown> = { ...inPlay.rules };
  for (const [group, given] of Object.entries(groups)) {
    if (numbers[group] === undefined) throw new Error(`no rules ${group}`);
    numbers[group] = { ...(numbers[group] as object), ...given };
  }
  const placed = {
    ...inPlay,
    rules: numbers as Scenario["rules"],
    sites: [...inPlay.sites, ...Object.entries(sites).map(([id, state]) => ({ id, name: id, state }))],
    seats: inPlay.seats.map((seat) => (withoutIncome.includes(seat.id) ? { ...seat, fundsIncome: 0 } : seat)),
  };
  return position.scenario === undefined ? placed : position.scenario(placed);
}

function withFramework(game: Game): Game {
  const { pfp, ...others } = game.world.tables.institutions;
  if (pfp === undefined) throw new Error("the fixture has a PfP");
  const institutions = { ...others, pfp: { ...pfp, framework: true } };
  return { ...game, world: { ...game.world, tables: { ...game.world.tables, institutions } } };
}

/** The agreement that a pact becomes in the turn that is planned. */
export function agreementFrom(pact: Pact, id: string, turn: number): Agreement {
  const parties = [...pact.parties].sort();
  const secret = pact.secret ?? false;
  return {
    id,
    audience: secret ? parties : "open",
    parties,
    terms: pact.terms,
    secret,
    fromTurn: turn,
    untilTurn: turn + (pact.turns ?? 1) - 1,
    state: "in-force",
  };
}
