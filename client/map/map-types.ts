import type { PaletteSlot } from "../look/palette.ts";

export interface MapPatron {
  readonly slot: PaletteSlot;
  readonly letter: string;
  readonly name: string;
}

/** A state of the region as the map shows it. */
export interface MapState {
  /** ISO 3166 alpha-3 in small letters. A state without a shape in the region is drawn as a tile. */
  readonly id: string;
  readonly name: string;
  /** Who has the most influence here, 0..100; missing if nobody has any. */
  readonly leader?: { readonly slot: PaletteSlot; readonly letter: string; readonly influence: number };
  /** Each patron's part of all influence here, 0..1. */
  readonly shares: readonly { readonly slot: PaletteSlot; readonly share: number }[];
  readonly isYours?: boolean;
  readonly crisis?: boolean;
  /** Shift of the label from the middle of the state, in pixels on a map 704 wide. Given up where it collides. */
  readonly label?: { readonly dx: number; readonly dy: number };
}

/** Troops of a patron in a state. */
export interface MapMark {
  readonly id: string;
  readonly state: string;
  /** Degrees of longitude and latitude; without them it stands near the middle of its state. */
  readonly at?: readonly [number, number];
  readonly slot?: PaletteSlot;
  readonly kind: "base" | "peacekeeping" | "training";
  /** Battalions. */
  readonly size: number;
  readonly name: string;
}

/** Pixels of the map that something else covers. */
export interface Room {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [number, number];
