import { useEffect, useState, useSyncExternalStore } from "react";
import type { SheetView } from "../../shared/view/view.ts";
import type { KeptSheet } from "./kept-sheets.ts";
import { useSource, useView } from "./session-context.tsx";
import { type DeskState, SheetDesk } from "./sheet-desk.ts";

/** The desk of the viewer's seat, with its state; needs a view with a sheet. */
export function useSheetDesk(sheet: SheetView): { desk: SheetDesk; state: DeskState } {
  const { request } = useSource();
  const { session, you } = useView();
  const [desk] = useState(
    () =>
      new SheetDesk(
        { session: session.id, seat: you.seat ?? "" },
        {
          draft: (kept) => request("orders.draft", outgoing(kept)),
          save: (kept) => request("orders.save", outgoing(kept)),
        },
        sheet,
      ),
  );
  useEffect(() => desk.take(sheet, session.line), [desk, sheet, session.line]);
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.snapshot) };
}

/** A copy of its own: what goes out is not what the screen holds. */
function outgoing({ turn, revision, orders }: KeptSheet) {
  return { turn, revision, orders: orders.map(({ action, fields }) => ({ action, fields: { ...fields } })) };
}
