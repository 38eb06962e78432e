import { seatsAudience } from "../base/audience.ts";
import { type Points, toPoints } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Tables } from "../world/items.ts";
import { recentId } from "../world/recent.ts";
import { stateTarget, type Target, targetParts } from "../world/target.ts";
import type { World } from "../world/world.ts";

/** What has to have happened before an order of some kind can be given at all. */
export const POSITIONS = ["start", "crisis", "motion", "active", "distrust", "trust"] as const;
export type PositionId = (typeof POSITIONS)[number];

/** How little everybody trusts the others where no two do, and how much where all do: beyond what any order asks for. */
const DISTRUST = toPoints(20);
const TRUST = toPoints(80);
/** In how many turns the crisis that was put there closes by itself. */
const CRISIS_TURNS = 6;

/**
 * The start of a scenario with what an order needs put there: `start` nothing; `crisis` one open in every state; `motion`
 * besides, one for a mandate before every institution that gives any; `active` every patron did something in every state
 * last turn; `distrust` no two seats trust each other; `trust` all of them do.
 */
export function positionOf(scenario: PublicScenario, start: World, id: PositionId): World {
  const { crises, motions, recent } = start.tables;
  const tables: Record<PositionId, () => Partial<Tables>> = {
    start: () => ({}),
    crisis: () => ({ crises: { ...crises, ...openCrises(scenario, start) } }),
    motion: () => ({
      crises: { ...crises, ...openCrises(scenario, start) },
      motions: { ...motions, ...openMotions(scenario, start) },
    }),
    active: () => ({ recent: { ...recent, ...activePatrons(scenario) } }),
    distrust: () => ({}),
    trust: () => ({}),
  };
  const { numbers: before } = start;
  const numbers =
    id === "distrust" || id === "trust" ? trusting(before, id === "trust" ? TRUST : DISTRUST) : before;
  return { ...start, numbers, tables: { ...start.tables, ...tables[id]() } };
}

function trusting(numbers: World["numbers"], trust: Points): World["numbers"] {
  const pairs = (Object.entries(numbers) as [Target, Points][]).map(
    ([target, value]) => [target, targetParts(target).kind === "trust" ? trust : value] as const,
  );
  return Object.fromEntries(pairs) as World["numbers"];
}

function openCrises({ states, crises }: PublicScenario, { numbers }: World): Tables["crises"] {
  const kind = crises[0]?.id;
  if (kind === undefined) return {};
  return Object.fromEntries(
    states.map(({ id: state }) => {
      const id = `crisis-0-${state}`;
      const stabilityBefore = numbers[stateTarget(state, "stability")] ?? 0;
      return [
        id,
        { id, audience: "open", state, kind, sinceTurn: 0, untilTurn: CRISIS_TURNS, stabilityBefore },
      ];
    }),
  );
}

function openMotions({ institutions, states }: PublicScenario, { tables }: World): Tables["motions"] {
  const state = states[0]?.id;
  if (state === undefined) return {};
  return Object.fromEntries(
    institutions.flatMap(({ id: institution, mandate }) => {
      const members = tables.institutions[institution]?.members ?? [];
      const [by] = members;
      if (mandate === undefined || by === undefined) return [];
      const id = `motion-0-${institution}`;
      const motion = { institution, state, crisis: `crisis-0-${state}`, size: 2, by, tabledTurn: 0 };
      return [[id, { id, audience: seatsAudience(...members), ...motion, result: "open" as const }]];
    }),
  );
}

/** Which action it was does not matter to anybody. */
function activePatrons({ seats, states, actions }: PublicScenario): Tables["recent"] {
  const action = actions[0]?.id ?? "";
  return Object.fromEntries(
    seats
      .filter(({ patron }) => patron)
      .flatMap(({ id: seat }) =>
        states.map(({ id: state }) => {
          const id = recentId(seat, action, state);
          return [id, { id, audience: "open", seat, action, state, turn: 0 }];
        }),
      ),
  );
}
