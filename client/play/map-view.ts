import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import type { View } from "../../shared/view/view.ts";
import type { MapMark, MapPatron, MapState } from "../map/map-types.ts";
import type { Names } from "../state/names.ts";

/** What the map shows of a view: states with their leaders, patrons, and troops where they stand. */
export interface MapContent {
  readonly states: readonly MapState[];
  readonly patrons: readonly MapPatron[];
  readonly marks: readonly MapMark[];
}

/** What of a view the map is made from. */
interface Content {
  readonly sight: {
    readonly scenario: PublicScenario;
    readonly tables: Pick<View["sight"]["tables"], "crises" | "deployments">;
  };
  readonly board: { readonly now: Pick<View["board"]["now"], "influence"> };
  readonly you: Pick<View["you"], "seat">;
}

export function mapContentOf({ sight, board, you }: Content, names: Names): MapContent {
  const { scenario, tables } = sight;
  const patrons = patronsWithColour(scenario);
  const crises = new Set(Object.values(tables.crises).map(({ state }) => state));
  const own = you.seat === null ? null : names.stateOfSeat(you.seat);
  const sites = new Map(scenario.sites.map(({ id, at }) => [id, at]));
  return {
    patrons: patrons.map(({ slot, letter, name }) => ({ slot, letter, name })),
    states: scenario.states.map(({ id, name, label }) => ({
      id,
      name,
      ...influenceOf(board, id, patrons),
      isYours: id === own,
      crisis: crises.has(id),
      ...(label === undefined ? {} : { label }),
    })),
    marks: Object.values(tables.deployments).map(({ id, name, seat, state, site, kind, size }) => {
      const at = site === null ? undefined : sites.get(site);
      const slot = names.palette(seat);
      return {
        ...{ id, name: shortName(name), state, kind, size },
        ...(at === undefined ? {} : { at }),
        ...(slot === undefined ? {} : { slot }),
      };
    }),
  };
}

const LONGEST_NAME = 20;

/** Such as `in` and `and`: a name that is cut does not end with them. */
const SMALL_WORD = 3;

/** A name that fits beside a mark on the map; the state's card has it whole. */
function shortName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const words = name.slice(0, LONGEST_NAME).split(" ").slice(0, -1);
  const last = words.findLastIndex((word) => word.length > SMALL_WORD);
  return `${last < 0 ? name.slice(0, LONGEST_NAME - 1) : words.slice(0, last + 1).join(" ")}…`;
}

/** Patrons in the scenario's order that have a colour. */
function patronsWithColour(scenario: PublicScenario) {
  return scenario.seats.flatMap(({ id, name, letter, palette, patron }) =>
    patron && palette !== undefined ? [{ id, name, letter, slot: palette }] : [],
  );
}

function influenceOf(
  board: Content["board"],
  state: string,
  patrons: ReturnType<typeof patronsWithColour>,
): Pick<MapState, "leader" | "shares"> {
  const values = patrons.map((patron) => ({
    ...patron,
    influence: board.now.influence[state]?.[patron.id]?.total ?? 0,
  }));
  const sum = values.reduce((total, { influence }) => total + influence, 0);
  const shares = values.map(({ slot, influence }) => ({ slot, share: sum === 0 ? 0 : influence / sum }));
  const [leader] = [...values].sort((one, other) => other.influence - one.influence);
  if (leader === undefined || leader.influence <= 0) return { shares };
  return { shares, leader: { slot: leader.slot, letter: leader.letter, influence: leader.influence } };
}
