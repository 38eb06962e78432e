import type { SheetView } from "../../shared/view/view.ts";
import type { Order } from "../../shared/world/order.ts";
import type { Reply } from "../connection/outbox.ts";
import type { Refusal } from "../connection/refusal.ts";
import { type DraftPlace, type KeptSheet, keepSheet, readKeptSheet } from "./draft-storage.ts";

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
  /** Orders of a turn that closed before the server had them, or that lay here when the game was taken back. */
  readonly missed: MissedSheet | null;
}

/** Orders that do not count. */
export interface MissedSheet extends KeptSheet {
  /** They belong to a course of the game that was rewound. */
  readonly abandoned: boolean;
}

export interface DeskLine {
  readonly draft: (sheet: KeptSheet) => Promise<Reply>;
  readonly save: (sheet: KeptSheet) => Promise<Reply>;
}

/** Refusals that pass by themselves. */
const PASSING = ["PAUSED", "WRONG_PHASE", "TURN_ENDED", "WRITING_PACE"];

const same = (one: readonly Order[], other: readonly Order[]) =>
  one === other || JSON.stringify(one.map(sorted)) === JSON.stringify(other.map(sorted));
const sorted = ({ action, fields }: Order) => [action, Object.entries(fields).sort()];

/**
 * One seat's sheet on one device. Every edit is kept on the device first and then shared as the delegation's draft, one
 * request at a time; a refusal as stale shows both versions. Only `save` files.
 */
export class SheetDesk {
  readonly #place: DraftPlace;
  readonly #line: DeskLine;
  readonly #listeners = new Set<() => void>();
  #sheet: SheetView;
  #kept: KeptSheet | null;
  #missed: MissedSheet | null = null;
  #course: number | null = null;
  #conflict = false;
  #sharing: Promise<void> | null = null;
  #saving = false;
  #refusal: Refusal | null = null;
  #state: DeskState;

  constructor(place: DraftPlace, line: DeskLine, sheet: SheetView) {
    this.#place = place;
    this.#line = line;
    this.#sheet = sheet;
    this.#kept = readKeptSheet(place);
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
      this.#missed = { turn, revision, orders: left, abandoned: true };
    }
    if (line !== this.#course && this.#course !== null) this.#keep(null);
    this.#course = line;
    this.#sheet = sheet;
    const kept = this.#kept;
    if (kept !== null && kept.turn !== sheet.turn) {
      if (kept.orders.length > 0) this.#missed = { ...kept, abandoned: kept.turn > sheet.turn };
      this.#keep(null);
    } else if (kept !== null && same(kept.orders, sheet.draft)) {
      this.#keep(null);
    }
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

  /** Puts orders of a course that was rewound on the sheet of now. */
  takeMissed(): void {
    const missed = this.#missed;
    this.#missed = null;
    if (missed !== null) this.edit(missed.orders);
  }

  dismissMissed(): void {
    this.#missed = null;
    this.#tell();
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
    } else if (refusal.code !== "STALE" || this.#missed === null) this.#refusal = refusal;
  }

  #keep(sheet: KeptSheet | null): void {
    this.#kept = sheet;
    if (sheet === null) this.#conflict = false;
    keepSheet(this.#place, sheet);
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
      missed: this.#missed,
    };
  }

  #tell(): void {
    this.#state = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
