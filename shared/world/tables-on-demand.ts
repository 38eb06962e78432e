import type { TableName, Tables } from "./items.ts";

/** Tables of which each is only made when it is first asked for: who looks at few of them pays for few. */
export class TablesOnDemand implements Tables {
  readonly #make: (name: TableName) => object;
  readonly #made: { [T in TableName]?: object } = {};

  /** @param make gives the table of a name, always of the same content */
  constructor(make: (name: TableName) => object) {
    this.#make = make;
  }

  get deployments() {
    return this.#table("deployments");
  }
  get crises() {
    return this.#table("crises");
  }
  get motions() {
    return this.#table("motions");
  }
  get institutions() {
    return this.#table("institutions");
  }
  get agreements() {
    return this.#table("agreements");
  }
  get effects() {
    return this.#table("effects");
  }
  get recent() {
    return this.#table("recent");
  }
  get injects() {
    return this.#table("injects");
  }

  #table<T extends TableName>(name: T): Tables[T] {
    let table = this.#made[name];
    if (table === undefined) {
      table = this.#make(name);
      this.#made[name] = table;
    }
    return table as Tables[T];
  }
}
