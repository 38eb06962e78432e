import type { TableName, Tables } from "./items.ts";

/** Tables of which each is only made when it is first asked for: who looks at few of them pays for few. */
export class TablesOnDemand implements Tables {
  readonly #make: (name: TableName) => object;
  #deployments: Tables["deployments"] | undefined;
  #crises: Tables["crises"] | undefined;
  #motions: Tables["motions"] | undefined;
  #institutions: Tables["institutions"] | undefined;
  #agreements: Tables["agreements"] | undefined;
  #effects: Tables["effects"] | undefined;
  #recent: Tables["recent"] | undefined;
  #injects: Tables["injects"] | undefined;

  /** @param make gives the table of a name, always of the same content */
  constructor(make: (name: TableName) => object) {
    this.#make = make;
  }

  get deployments() {
    this.#deployments ??= this.#make("deployments") as Tables["deployments"];
    return this.#deployments;
  }
  get crises() {
    this.#crises ??= this.#make("crises") as Tables["crises"];
    return this.#crises;
  }
  get motions() {
    this.#motions ??= this.#make("motions") as Tables["motions"];
    return this.#motions;
  }
  get institutions() {
    this.#institutions ??= this.#make("institutions") as Tables["institutions"];
    return this.#institutions;
  }
  get agreements() {
    this.#agreements ??= this.#make("agreements") as Tables["agreements"];
    return this.#agreements;
  }
  get effects() {
    this.#effects ??= this.#make("effects") as Tables["effects"];
    return this.#effects;
  }
  get recent() {
    this.#recent ??= this.#make("recent") as Tables["recent"];
    return this.#recent;
  }
  get injects() {
    this.#injects ??= this.#make("injects") as Tables["injects"];
    return this.#injects;
  }
}
