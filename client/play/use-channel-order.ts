import { type PointerEvent, useState } from "react";
import { inHeldOrder, inRowOrder } from "./channel-order.ts";
import type { Channel } from "./channels.ts";

/** The channels of the row, which stay where they are while a mouse is over them: a message must not move its target. */
export function useChannelOrder(channels: readonly Channel[]) {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const ordered = held === null ? inRowOrder(channels) : inHeldOrder(held, channels);
  return {
    ordered,
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType === "mouse") setHeld(ordered.map(({ key }) => key));
    },
    onPointerLeave: () => setHeld(null),
  };
}
