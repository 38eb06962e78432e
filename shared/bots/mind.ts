import type { ActionDefinition, ActionOffer } from "../actions/define.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { Points } from "../base/points.ts";
import type { Scenario } from "../scenario/format.ts";
import { offerOf } from "../turn/offers.ts";
import type { TurnSetting } from "../turn/turn.ts";
import { imaginedNumber } from "../world/imagine.ts";
import { type Agreement, TABLE_NAMES, type Term } from "../world/items.ts";
import { glanceOf, type Sight } from "../world/sight.ts";
import type { Target } from "../world/target.ts";
import { believedWorld, type ImaginedWorld } from "./beliefs.ts";
import type { Outlook } from "./outlook.ts";
import type { Imagined } from "./prospect.ts";
import { type Gain, type Glance, Thoughts } from "./thoughts.ts";

export type ConsentNeed = ReturnType<NonNullable<ActionDefinition["consents"]>>[number];

/** How a bot thinks ahead: it works turns out in a world that it imagines from its own sight, and in no other. */
export interface Mind {
  readonly sight: Sight;
  readonly seat: SeatId;
  /** A number as the seat believes it to be. */
  believed(target: Target): Points;
  gain(imagined: Imagined): Gain;
  /** The same by a rule of thumb, for what is only to be compared with its like. */
  glance(imagined: Imagined): Glance;
  /** Lets go of the worlds that were imagined; what was made of them stays known. */
  rest(): void;
  /** What another seat is thought to see. */
  sightOf(other: SeatId): Sight;
  /** What another seat is thought to be able to order of an action. */
  offerOf(other: SeatId, action: ActionId): ActionOffer | null;
}

interface Kept {
  readonly outlook: Outlook;
  readonly mind: Mind;
}

const lastMinds = new WeakMap<Sight["scenario"], Kept>();

/**
 * The mind of the seat whose sight it is. Injects to come are left out of what it imagines, and of crises it counts what
 * they take on average. As long as a seat sees the same it keeps its mind, with all that it has thought of: by the
 * seat's own scenario, which no other has.
 */
export function mindOf(sight: Sight, seat: SeatId, outlook: Outlook): Mind {
  const last = lastMinds.get(sight.scenario);
  if (last?.outlook === outlook && last.mind.seat === seat && isSameSight(last.mind.sight, sight))
    return last.mind;
  const mind = newMind(sight, seat, outlook);
  lastMinds.set(sight.scenario, { outlook, mind });
  return mind;
}

function isSameSight(one: Sight, other: Sight): boolean {
  return (
    one.turn === other.turn &&
    one.calendar === other.calendar &&
    one.numbers === other.numbers &&
    TABLE_NAMES.every((name) => one.tables[name] === other.tables[name])
  );
}

function newMind(sight: Sight, seat: SeatId, outlook: Outlook): Mind {
  const scenario = imaginedScenario(sight);
  const { calendar } = sight;
  const setting: TurnSetting = { scenario, calendar, seed: "imagined", line: 1 };
  const world = believedWorld(scenario, sight);
  const sights = new Map<SeatId, Sight>([[seat, sight]]);
  const shown = shownOf(world.row);
  function sightOf(other: SeatId): Sight {
    let known = sights.get(other);
    if (known === undefined) {
      const viewer = { kind: "seat", seat: other } as const;
      const glance = glanceOf({ scenario, calendar, world, viewer, debrief: false });
      const numbers = shown.get(other) ?? glance.numbers;
      shown.set(other, numbers);
      known = { ...glance, numbers };
      sights.set(other, known);
    }
    return known;
  }
  const way = { outlook, rules: sight.scenario.rules, self: seat };
  const thoughts = new Thoughts(setting, world, way, sightOf);
  return {
    sight,
    seat,
    believed: (target) => imaginedNumber(scenario, world, target),
    sightOf,
    gain: (imagined) => thoughts.of(imagined).gain,
    glance: (imagined) => thoughts.of(imagined).glance,
    rest: () => thoughts.rest(),
    offerOf: (other, action) => offerOf(sightOf(other), other, action),
  };
}

/** What others are thought to see of the numbers that a seat believes, as long as it believes the same. */
const shownOf = once((_row: ImaginedWorld["row"]) => new Map<SeatId, Sight["numbers"]>());

const imaginedScenarios = new WeakMap<Sight["scenario"], Scenario>();

/** A draw that comes up in one imagined turn and not in another would drown what is to be compared. */
function imaginedScenario({ scenario }: Sight): Scenario {
  let imagined = imaginedScenarios.get(scenario);
  if (imagined === undefined) {
    const { rules } = scenario;
    imagined = { ...scenario, injects: [], rules: { ...rules, crises: { ...rules.crises, rate: 0 } } };
    imaginedScenarios.set(scenario, imagined);
  }
  return imagined;
}

/** An agreement as if it had been accepted by all in this turn. */
export function imaginedAgreement(
  { turn }: Pick<Sight, "turn">,
  parties: readonly SeatId[],
  terms: readonly Term[],
  turns = 1,
): Agreement {
  const named = [...new Set(parties)].sort();
  return {
    id: `imagined-${JSON.stringify([named, terms])}`,
    audience: "open",
    parties: named,
    terms,
    secret: false,
    fromTurn: turn,
    untilTurn: turn + turns - 1,
    state: "in-force",
  };
}
