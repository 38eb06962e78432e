import type { Points } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { type Layout, layoutOf, numbersIn, type Row, rowOf } from "./layout.ts";
import { inOrder, type TablesInOrder } from "./tables-in-order.ts";
import type { Target } from "./target.ts";
import type { World } from "./world.ts";

/**
 * A world as turns are worked out in it: its numbers stand in a row, its tables are in order. Few look at numbers by
 * their names, so these are only put to them when somebody does.
 */
export class WorldInRow implements World {
  readonly closedTurns: number;
  readonly tables: TablesInOrder;
  readonly layout: Layout;
  readonly row: Row;
  readonly #names: World["numbers"];
  #numbers: World["numbers"] | undefined;

  /** @param names numbers of any world of the same scenario */
  constructor(closedTurns: number, tables: TablesInOrder, layout: Layout, row: Row, names: World["numbers"]) {
    this.closedTurns = closedTurns;
    this.tables = tables;
    this.layout = layout;
    this.row = row;
    this.#names = names;
  }

  get numbers() {
    this.#numbers ??= numbersIn(this.layout, this.#names, this.row);
    return this.#numbers;
  }

  /** The same world with other tables. */
  withTables(tables: TablesInOrder): WorldInRow {
    const { closedTurns, layout, row } = this;
    return new WorldInRow(closedTurns, tables, layout, row, this.#names);
  }

  /** A world that comes of this one. */
  followedBy(closedTurns: number, tables: TablesInOrder, row: Row): WorldInRow {
    return new WorldInRow(closedTurns, tables, this.layout, row, this.#names);
  }
}

/** The world with its numbers in the scenario's layout and its tables in order. */
export function inRow(scenario: PublicScenario, world: World): WorldInRow {
  const layout = layoutOf(scenario);
  if (world instanceof WorldInRow && world.layout === layout) return world;
  const { closedTurns, tables, numbers } = world;
  return new WorldInRow(closedTurns, inOrder(tables), layout, rowOf(layout, numbers), numbers);
}

/** The numbers of a world in the scenario's layout. */
export function rowIn(scenario: PublicScenario, world: Pick<World, "numbers">): Row {
  const layout = layoutOf(scenario);
  return world instanceof WorldInRow && world.layout === layout ? world.row : rowOf(layout, world.numbers);
}

/** A number of a world, in thousandths; 0 where it has none. */
export function quantityIn(scenario: PublicScenario, world: Pick<World, "numbers">, target: Target): Points {
  const place = layoutOf(scenario).places.get(target);
  return place === undefined ? 0 : rowIn(scenario, world)[place] || 0;
}
