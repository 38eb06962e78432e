import type { Order } from "../../shared/world/order.ts";
import { lasting, ofThisTab, readStored, storedNames, writeStored } from "../connection/keys.ts";
import { newRequestId } from "../connection/request-id.ts";
import { type DraftPlace, keep, nameOf, readKept } from "./draft-storage.ts";

/** Orders that the server has not confirmed yet, as they lie on this device. */
export interface KeptSheet {
  readonly turn: number;
  /** The revision of the shared draft that they were made from. */
  readonly revision: number;
  readonly orders: readonly Order[];
}

/** A sheet that another page kept, and its page. */
export interface LeftSheet extends KeptSheet {
  readonly page: string;
}

const THIS_PAGE = newRequestId();
const SHEET = "sheet.";
/** Under this name a tab knows, after a reload, which page it showed before. */
const LAST_PAGE = "page";

/**
 * The unsent sheets of one seat on this device. Each page keeps its own, so that of two tabs without a connection none
 * overwrites what was typed in the other; what a closed tab left is there for whoever opens the seat next.
 */
export class KeptSheets {
  readonly #place: DraftPlace;
  readonly #page: string;

  constructor(place: DraftPlace, page: string = THIS_PAGE) {
    this.#place = place;
    this.#page = page;
  }

  /**
   * What this page goes on with: its own sheet, or else it takes over what this tab kept before a reload, or else the
   * newest of those that other pages left.
   */
  open(): KeptSheet | null {
    const tab = nameOf(this.#place, LAST_PAGE);
    const last = readStored(ofThisTab(), tab);
    writeStored(ofThisTab(), tab, this.#page);
    const own = this.#read(this.#page);
    if (own !== null) return own;
    const left = this.left();
    const taken = left.find(({ page }) => page === last) ?? left[0];
    if (taken === undefined) return null;
    const { turn, revision, orders } = taken;
    this.keep({ turn, revision, orders });
    this.drop(taken);
    return { turn, revision, orders };
  }

  keep(sheet: KeptSheet | null): void {
    keep(this.#place, SHEET + this.#page, sheet === null ? null : { ...sheet, at: Date.now() });
  }

  /** What other pages keep, or kept until they were closed, newest first. */
  left(): readonly LeftSheet[] {
    const beginning = nameOf(this.#place, SHEET);
    const pages = storedNames(lasting(), beginning).map((name) => name.slice(beginning.length));
    return pages
      .flatMap((page) => (page === this.#page ? [] : (this.#read(page) ?? [])))
      .sort((one, other) => other.at - one.at)
      .map(({ at: _at, ...sheet }) => sheet);
  }

  drop({ page }: LeftSheet): void {
    keep(this.#place, SHEET + page, null);
  }

  #read(page: string): (LeftSheet & { readonly at: number }) | null {
    const kept = readKept(this.#place, SHEET + page) as Partial<KeptSheet & { at: number }> | null;
    const { turn, revision, orders, at = 0 } = kept ?? {};
    if (typeof turn !== "number" || typeof revision !== "number" || !Array.isArray(orders)) return null;
    return { page, turn, revision, orders, at };
  }
}
