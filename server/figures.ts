import { performance } from "node:perf_hooks";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Store } from "./store/store.ts";

/** What is counted of the sessions in this process's memory. */
export interface Counted {
  /** Sessions in memory. */
  readonly size: number;
  /** People who are connected. */
  readonly connected: number;
}

/** In seconds: from what nobody notices to what nobody waits for. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** In bytes: from a line that somebody said to the results of a turn. */
const BYTES = [256, 1024, 4096, 16384, 65536, 262144];

/**
 * The server's figures for Prometheus. No figure names a session, a seat or a person; but the counts of what is done grow
 * with every sealed order, so they are for whoever runs the server: the others get those that stand still in a game.
 */
export class Figures {
  readonly #open = new Registry();
  readonly #acts = new Registry();
  readonly #acknowledged: Histogram;
  readonly #appended: Histogram;
  readonly #viewed: Histogram;
  readonly #rejected: Counter<"code">;

  constructor() {
    // What the process uses grows with what is done, too, and its versions are nobody else's business.
    collectDefaultMetrics({ register: this.#acts });
    const registers = [this.#acts];
    const seconds = { buckets: SECONDS, registers };
    this.#acknowledged = new Histogram({
      name: "whitecell_acknowledgement_seconds",
      help: "From a request's arrival to its acknowledgement",
      ...seconds,
    });
    this.#appended = new Histogram({
      name: "whitecell_append_seconds",
      help: "From the wish to append records to the moment when they are durable",
      ...seconds,
    });
    this.#viewed = new Histogram({
      name: "whitecell_view_bytes",
      help: "Bytes of each view that was sent, before compression",
      buckets: BYTES,
      registers,
    });
    this.#rejected = new Counter({
      name: "whitecell_rejected_total",
      help: "Messages and calls that were refused, by code",
      labelNames: ["code"],
      registers,
    });
  }

  /** From now on tells how many sessions are in memory, and how many people are connected. */
  count(counted: Counted): void {
    const registers = [this.#open];
    new Gauge({
      name: "whitecell_sessions",
      help: "Sessions in memory",
      registers,
      collect() {
        this.set(counted.size);
      },
    });
    new Gauge({
      name: "whitecell_connected",
      help: "People who are connected",
      registers,
      collect() {
        this.set(counted.connected);
      },
    });
  }

  /** A request was acknowledged. @param began when it arrived, by `performance.now()` */
  acknowledged(began: number): void {
    this.#acknowledged.observe((performance.now() - began) / 1000);
  }

  rejected(code: string): void {
    this.#rejected.inc({ code });
  }

  viewSent(bytes: number): void {
    this.#viewed.observe(bytes);
  }

  /** The store, with a look at the clock before and after each append. */
  timed(store: Store): Store {
    const { events } = store;
    const append: typeof events.append = async (wish) => {
      const began = performance.now();
      const appended = await events.append(wish);
      this.#appended.observe((performance.now() - began) / 1000);
      return appended;
    };
    return { ...store, events: { ...events, append } };
  }

  /** @param all also the counts of what is done */
  async text(all: boolean): Promise<string> {
    const open = await this.#open.metrics();
    return all ? `${open}${await this.#acts.metrics()}` : open;
  }

  get contentType(): string {
    return this.#open.contentType;
  }
}
