import { ACTIONS } from "../../shared/actions/registry.ts";
import { TERMS } from "../../shared/mechanisms/terms/registry.ts";
import type { Mandate } from "../../shared/scenario/choices.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { resolveTurn } from "../../shared/turn/resolve-turn.ts";
import type { TurnInputs, TurnOutcome, TurnSetting } from "../../shared/turn/turn.ts";
import { worldDigest } from "../../shared/world/digest.ts";
import type { Agreement, Crisis, Deployment, Term } from "../../shared/world/items.ts";
import type { Cause, LedgerEntry } from "../../shared/world/ledger.ts";
import type { Order } from "../../shared/world/order.ts";
import { sightOf } from "../../shared/world/sight.ts";
import type { Target } from "../../shared/world/target.ts";
import { applyOutcome, type World } from "../../shared/world/world.ts";
import { fixtureSetting } from "./fixture.ts";

/** The actions with which games of tests begin: enough for most, and few enough to read what happened. */
export const ALL_ACTIONS = [
  "deepen-partnership",
  "offer-framework",
  "offer-aid",
  "promote-reform",
  "train-forces",
  "open-base",
  "withdraw-forces",
  "deploy-peacekeepers",
  "invite-forces",
  "evict-base",
  "secure-borders",
  "press-for-withdrawal",
  "table-mandate",
  "vote",
  "public-statement",
] as const;

/** The scenario with every action of the registry, and every kind of term, in play. */
export function everyAction(scenario: Scenario): Scenario {
  return { ...scenario, actions: ACTIONS.map(({ id }) => ({ id })), terms: TERMS.map(({ id }) => id) };
}

/** The start of a game in which every action of the registry is in play. */
export function wholeGame(change: (scenario: Scenario) => Scenario = (scenario) => scenario): Game {
  return newGame({ change: (scenario) => change(everyAction(scenario)) });
}

type Sheets = TurnInputs["sheets"];

/** A game for a test: a setting and a world, with what is wanted of it changed. */
export interface Game {
  readonly setting: TurnSetting;
  readonly world: World;
}

/** The start of a game on the test scenario; `change` may alter the scenario before its world is set up. */
export function newGame({
  variant = "full",
  seed = "test",
  change = (scenario: Scenario) => scenario,
}: {
  readonly variant?: "short" | "full";
  readonly seed?: string;
  readonly change?: (scenario: Scenario) => Scenario;
} = {}): Game {
  const { setting, world } = fixtureSetting(ALL_ACTIONS, variant, change);
  return { setting: { ...setting, seed }, world };
}

/** Inputs of a turn with nothing in them but what is given. */
export function inputsOf(given: Partial<TurnInputs> = {}): TurnInputs {
  return { sheets: {}, agreements: [], acceptances: {}, fired: [], overrides: [], ...given };
}

/** A turn that was closed: what came out, and the game as it goes on. */
export interface Closed extends Game {
  readonly before: World;
  readonly outcome: TurnOutcome;
}

/** Closes a turn. */
export function close({ setting, world }: Game, given: Partial<TurnInputs> = {}): Closed {
  const result = resolveTurn(setting, world, inputsOf(given));
  const after = applyOutcome(world, result);
  return { setting, before: world, outcome: { ...result, digest: worldDigest(after) }, world: after };
}

/** Closes a turn on which only these sheets are filed. */
export function closeWith(game: Game, sheets: Sheets, agreements: readonly Agreement[] = []): Closed {
  return close(game, { sheets, agreements });
}

/** The game after some turns without any order. */
export function idle(game: Game, turns: number): Game {
  let now = game;
  for (let turn = 0; turn < turns; turn += 1) now = close(now);
  return now;
}

/** The game with some numbers set, in points. */
export function withNumbers(game: Game, points: Readonly<Partial<Record<Target, number>>>): Game {
  const numbers: Record<Target, number> = { ...game.world.numbers };
  for (const [target, value] of Object.entries(points) as [Target, number][]) {
    if (numbers[target] === undefined) throw new Error(`no number ${target}`);
    numbers[target] = Math.round(value * 1000);
  }
  return { ...game, world: { ...game.world, numbers } };
}

/** The game with items put into its tables. */
export function withItems(
  game: Game,
  {
    crises = [],
    deployments = [],
  }: { readonly crises?: readonly Crisis[]; readonly deployments?: readonly Deployment[] },
): Game {
  const { tables } = game.world;
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    ...game,
    world: {
      ...game.world,
      tables: {
        ...tables,
        crises: { ...tables.crises, ...byId(crises) },
        deployments: { ...tables.deployments, ...byId(deployments) },
      },
    },
  };
}

/** A crisis that broke out at the close before the turn that is planned. */
export function openCrisis({ world }: Game, state: string, given: Partial<Crisis> = {}): Crisis {
  return {
    id: `crisis-${state}`,
    audience: "open",
    state,
    kind: "incursion",
    sinceTurn: world.closedTurns,
    untilTurn: world.closedTurns + 4,
    stabilityBefore: world.numbers[`state/${state}/stability`] ?? 0,
    ...given,
  };
}

/** A mission that stands in the zone of a crisis. */
export function mission(
  { world }: Game,
  seat: string,
  zone: Crisis,
  mandate: Mandate,
  given: Partial<Deployment> = {},
): Deployment {
  return {
    id: `mission-${seat}-${zone.state}`,
    audience: "open",
    name: `Mission of ${seat}`,
    seat,
    institution: mandate === "csto" ? "csto" : mandate === "nato" ? "pfp" : null,
    state: zone.state,
    site: null,
    kind: "peacekeeping",
    size: 2,
    mandate,
    sinceTurn: world.closedTurns,
    rent: 0,
    old: false,
    crisis: zone.id,
    leaves: null,
    pressedUntil: null,
    ...given,
  };
}

let agreementsMade = 0;

/** An agreement that enters into force with the turn that is planned, and holds for that turn. */
export function agreed(
  { world }: Game,
  parties: readonly string[],
  terms: readonly Term[],
  given: Partial<Agreement> = {},
): Agreement {
  agreementsMade += 1;
  const turn = world.closedTurns + 1;
  return {
    id: `a${agreementsMade}`,
    audience: "open",
    parties: [...parties].sort(),
    terms,
    secret: false,
    fromTurn: turn,
    untilTurn: turn,
    state: "in-force",
    ...given,
  };
}

/** The plain consent of a seat to one kind of order of another seat in a state. */
export function consent(game: Game, by: string, action: string, seat: string, where: string): Agreement {
  return agreed(game, [by, seat], [{ kind: "consent", fields: { action, seat, where } }]);
}

/** Basing rights of a patron. */
export function basing(
  game: Game,
  host: string,
  fields: Readonly<Record<string, string | number>>,
): Agreement {
  return agreed(game, [host, String(fields.patron)], [{ kind: "basing", fields }]);
}

/** An order. */
export function order(action: string, fields: Order["fields"] = {}): Order {
  return { action, fields };
}

/** What the entries of a target from matching causes sum to, in points. */
export function moved(
  { outcome }: Closed,
  target: Target,
  matches: (cause: Cause, entry: LedgerEntry) => boolean,
): number {
  const entries = outcome.entries.filter((entry) => entry.target === target && matches(entry.cause, entry));
  return entries.reduce((sum, { delta }) => sum + delta, 0) / 1000;
}

/** What an action moved a target by, in points, its cost left out. */
export function movedBy(closed: Closed, action: string, target: Target): number {
  return moved(
    closed,
    target,
    (cause) => cause.kind === "order" && cause.action === action && cause.code !== "cost",
  );
}

/** What an action cost a seat of a resource, in points, M$ or battalions. */
export function paid(closed: Closed, action: string, seat: string, resource: "capital" | "funds" | "forces") {
  const matches = (cause: Cause) =>
    cause.kind === "order" && cause.action === action && cause.code === "cost";
  return 0 - moved(closed, `seat/${seat}/${resource}`, matches);
}

/** What a mechanism moved a target by, in points; of one of its sentences, or of all. */
export function mechanismMoved(closed: Closed, mechanism: string, target: Target, code?: string): number {
  return moved(
    closed,
    target,
    (cause) =>
      cause.kind === "mechanism" &&
      cause.mechanism === mechanism &&
      (code === undefined || cause.code === code),
  );
}

/** A number in points. */
export function numberOf({ world }: Pick<Game, "world">, target: Target): number {
  return (world.numbers[target] ?? Number.NaN) / 1000;
}

/** The codes of the facts of an outcome with a source, sorted. */
export function told({ outcome }: Closed, source: string): readonly string[] {
  return outcome.facts
    .filter((fact) => fact.source === source)
    .map(({ code }) => code)
    .sort();
}

/** What a seat sees of the world that is planned on. */
export function sightFor({ setting, world }: Game, seat: string) {
  const { scenario, calendar } = setting;
  return sightOf({ scenario, calendar, world, viewer: { kind: "seat", seat }, debrief: false });
}
