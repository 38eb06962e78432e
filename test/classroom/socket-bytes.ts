import { getMessageBytes, Protocol } from "@colyseus/core";
import type { Order } from "../../shared/world/order.ts";

const HEADER = getMessageBytes.raw(Protocol.ROOM_DATA, "x", undefined).length;

/** How an order may stand in a message to a client, byte for byte: its fields in every sequence. */
export function orderBytes({ action, fields }: Order): readonly Buffer[] {
  return sequences(Object.entries(fields)).map((entries) => {
    const order = { action, fields: Object.fromEntries(entries) };
    return Buffer.from(getMessageBytes.raw(Protocol.ROOM_DATA, "x", order).subarray(HEADER));
  });
}

function sequences<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, at) => sequences(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
