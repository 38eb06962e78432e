import type { SheetView } from "../../shared/view/view.ts";
import type { Order } from "../../shared/world/order.ts";
import type { Reply } from "../connection/outbox.ts";
import type { Refusal } from "../connection/refusal.ts";
import type { DraftPlace } from "./draft-storage.ts";
import { type KeptSheet, KeptSheets, type LeftSheet } from "./kept-sheets.ts";

/** What the order column shows of a sheet. */
export interface DeskState {
  /** The orders being worked on: this device's own while they are not confirmed, else the delegation's draft. */
  readonly orders: readonly Order[];
  /** This device has orders that the server has not confirmed. */
  readonly unsent: boolean;
  /** Somebody else changed the draft meanwhile: the delegation's version, beside one's own in `orders`. */
  readonly conflict: readonly Order[] | null;
  /** What is on the desk is what is filed. */
  readonly asFiled: boolean;
  readonly saving: boolean;
  readonly refusal: Refusal | null;
  /** The first of the orders that lie beside the sheet, until the student has decided on them. */
  readonly missed: MissedSheet | null;
}

/**
 * Orders that do not count. `late`: their turn closed before the server had them. `rewound`: they belong to a course of the
 * game that was left. `elsewhere`: another tab of this device was closed with them, or has them still.
 */
export type MissedSheet =
  | (KeptSheet & { readonly why: "late" | "rewound" })
  | (LeftSheet & { readonly why: "elsewhere" });

export interface DeskLine {
  readonly draft: (sheet: KeptSheet) => Promise<Reply>;
  readonly save: (sheet: KeptSheet) => Promise<Reply>;
}

/** Refusals that pass by themselves. */
const PASSING = ["PAUSED", "WRONG_PHASE", "TURN_ENDED", "WRITING_PACE"];

const same = (one: readonly Order[], other: readonly Order[]) =>
  one === other || JSON.stringify(one.map(sorted)) === JSON.stringify(other.map(sorted));
const sorted = ({ action, fields }: Order) => [action, Object.entries(fields).sort()];
/** Those of some orders that are not on a sheet. */
const notOn = (sheet: readonly Order[], orders: readonly Order[]) =>
  orders.filter((order) => !sheet.some((one) => same([one], [order])));

/**
 * One seat's sheet on one device. Every edit is kept on the device first and then shared as the delegation's draft, one
 * request at a time; a refusal as stale shows both versions. Only `save` files.
 */
export class SheetDesk {
  readonly #keptSheets: KeptSheets;
  readonly #line: DeskLine;
  readonly #listeners = new Set<() => void>();
  #sheet: SheetView;
  #kept: KeptSheet | null;
  #missed: readonly MissedSheet[];
  #course: number | null = null;
  #conflict = false;
  #sharing: Promise<void> | null = null;
  #saving = false;
  #refusal: Refusal | null = null;
  #state: DeskState;

  /** @param page another name for another page, where a test has more than one */
  constructor(place: DraftPlace, line: DeskLine, sheet: SheetView, page?: string) {
    this.#keptSheets = new KeptSheets(place, page);
    this.#line = line;
    this.#sheet = sheet;
    this.#kept = this.#keptSheets.open();
    this.#missed = this.#keptSheets.left().map((left) => ({ ...left, why: "elsewhere" }));
    this.#state = this.#look();
    this.take(sheet);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.#state;

  /**
   * The server's sheet, as it came with a view.
   * @param line the course of the game that it belongs to: a rewind begins another
   */
  take(sheet: SheetView, line: number | null = this.#course): void {
    const left = this.#course !== null && line !== this.#course ? this.#state.orders : [];
    if (left.length > 0) {
      const { turn, revision } = this.#sheet;
      this.#miss({ turn, revision, orders: left, why: "rewound" });
    }
    if (line !== this.#course && this.#course !== null) this.#keep(null);
    this.#course = line;
    this.#sheet = sheet;
    const kept = this.#kept;
    if (kept !== null && kept.turn !== sheet.turn) {
      this.#missTurn(kept);
      this.#keep(null);
    } else if (kept !== null && same(kept.orders, sheet.draft)) {
      this.#keep(null);
    }
    this.#lookThroughLeft();
    // What a pause, a phase or the pace forbade is tried again when the view has changed.
    if (PASSING.includes(this.#refusal?.code ?? "")) this.#refusal = null;
    this.#tell();
    this.#share();
  }

  edit(orders: readonly Order[]): void {
    const { turn, revision } = this.#sheet;
    this.#keep({ turn, revision: this.#kept?.revision ?? revision, orders });
    this.#refusal = null;
    this.#tell();
    this.#share();
  }

  /** Files what is on the desk. */
  async save(): Promise<void> {
    if (this.#saving || this.#conflict) return;
    this.#saving = true;
    this.#refusal = null;
    this.#tell();
    const { turn } = this.#sheet;
    const line = this.#course;
    // A draft on its way raises the revision: the save comes after it.
    await this.#sharing;
    const { orders } = this.#state;
    // The line was dead while the turn closed: what is on the desk now is not what was to be filed.
    if (this.#sheet.turn !== turn || this.#course !== line) {
      this.#saving = false;
      this.#tell();
      this.#share();
      return;
    }
    const reply = await this.#line.save({ turn, revision: this.#base(), orders });
    this.#saving = false;
    this.#settle(reply, orders);
  }

  /** After a conflict: goes on with this device's orders, or drops them for the delegation's. */
  choose(version: "mine" | "theirs"): void {
    const kept = this.#kept;
    this.#conflict = false;
    this.#refusal = null;
    this.#keep(version === "mine" && kept !== null ? { ...kept, revision: this.#sheet.revision } : null);
    this.#tell();
    this.#share();
  }

  /** Puts the orders that lie beside the sheet on it, with those that are there already. */
  takeMissed(): void {
    const [missed] = this.#missed;
    if (missed === undefined) return;
    const { orders } = this.#state;
    this.edit([...orders, ...notOn(orders, missed.orders)]);
    this.dismissMissed();
  }

  dismissMissed(): void {
    const [missed] = this.#missed;
    if (missed !== undefined) this.#putAway(missed);
    this.#tell();
  }

  #miss(missed: MissedSheet): void {
    if (missed.orders.length > 0) this.#missed = [...this.#missed, missed];
  }

  /** Orders of another turn than that of the sheet. */
  #missTurn({ turn, revision, orders }: KeptSheet): void {
    this.#miss({ turn, revision, orders, why: turn > this.#sheet.turn ? "rewound" : "late" });
  }

  #putAway(missed: MissedSheet): void {
    this.#missed = this.#missed.filter((one) => one !== missed);
    if (missed.why === "elsewhere") this.#keptSheets.drop(missed);
  }

  /** What another tab left is of no use when all of it is on the sheet, or when its turn is over. */
  #lookThroughLeft(): void {
    const { orders } = this.#look();
    for (const missed of this.#missed) {
      if (missed.why !== "elsewhere") continue;
      const isOther = missed.turn !== this.#sheet.turn;
      if (!isOther && notOn(orders, missed.orders).length > 0) continue;
      this.#putAway(missed);
      if (isOther) this.#missTurn(missed);
    }
  }

  #base(): number {
    return this.#kept?.revision ?? this.#sheet.revision;
  }

  #share(): void {
    const sent = this.#kept;
    if (sent === null || this.#sharing !== null || this.#saving) return;
    if (this.#conflict || this.#refusal !== null) return;
    if (sent.revision !== this.#sheet.revision) {
      this.#conflict = true;
      this.#tell();
      return;
    }
    this.#sharing = this.#line.draft(sent).then((reply) => {
      this.#sharing = null;
      this.#settle(reply, sent.orders);
    });
  }

  #settle(reply: Reply, orders: readonly Order[]): void {
    if (reply.ok) this.#confirmed(orders, reply.value.revision);
    else this.#refused(reply.error);
    this.#tell();
    if (reply.ok) this.#share();
  }

  /** The server has these orders; what was typed since then goes on from the new revision. */
  #confirmed(orders: readonly Order[], revision: unknown): void {
    const kept = this.#kept;
    if (kept === null) return;
    if (same(kept.orders, orders)) this.#keep(null);
    else this.#keep({ ...kept, revision: typeof revision === "number" ? revision : this.#sheet.revision });
  }

  #refused(refusal: Refusal): void {
    if (refusal.code === "STALE" && this.#kept !== null && this.#kept.turn === this.#sheet.turn) {
      this.#conflict = true;
      // What was on its way when the game was taken back lies beside the sheet already.
    } else if (refusal.code !== "STALE" || this.#missed.length === 0) this.#refusal = refusal;
  }

  #keep(sheet: KeptSheet | null): void {
    this.#kept = sheet;
    if (sheet === null) this.#conflict = false;
    this.#keptSheets.keep(sheet);
  }

  #look(): DeskState {
    const sheet = this.#sheet;
    const orders = this.#kept?.turn === sheet.turn ? this.#kept.orders : sheet.draft;
    return {
      orders,
      unsent: this.#kept !== null,
      conflict: this.#conflict ? sheet.draft : null,
      asFiled: sheet.filed !== null && same(orders, sheet.filed),
      saving: this.#saving,
      refusal: this.#refusal,
      missed: this.#missed[0] ?? null,
    };
  }

  #tell(): void {
    this.#state = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
