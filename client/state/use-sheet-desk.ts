import { useEffect, useState, useSyncExternalStore } from "react";
import type { SheetView } from "../../shared/view/view.ts";
import type { KeptSheet } from "./kept-sheets.ts";
import { useSource, useView } from "./session-context.tsx";
import { type DeskLine, type DeskState, SheetDesk } from "./sheet-desk.ts";
import { useUndoneKeeper } from "./undone.ts";

/** The desk of the viewer's seat, with its state; needs a view with a sheet. */
export function useSheetDesk(sheet: SheetView): { desk: SheetDesk; state: DeskState } {
  const { request } = useSource();
  const { session, you } = useView();
  const keepUndone = useUndoneKeeper();
  const [desk] = useState(() => {
    const seat = you.seat ?? "";
    const put = async (type: "orders.draft" | "orders.save", kept: KeptSheet) => {
      const sent = { ...outgoing(kept), as: seat };
      const reply = await request(type, sent);
      keepUndone(type, sent, reply);
      return reply;
    };
    // A desk goes on for a moment after its student was moved to another seat: its orders are none of that one's.
    const line: DeskLine = {
      draft: (kept) => put("orders.draft", kept),
      save: (kept) => put("orders.save", kept),
    };
    return new SheetDesk({ session: session.id, seat }, line, sheet);
  });
  useEffect(() => desk.take(sheet, session.line), [desk, sheet, session.line]);
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.snapshot) };
}

/** A copy of its own: what goes out is not what the screen holds. */
function outgoing({ turn, revision, orders }: KeptSheet) {
  return { turn, revision, orders: orders.map(({ action, fields }) => ({ action, fields: { ...fields } })) };
}
