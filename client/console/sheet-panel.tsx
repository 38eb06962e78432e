import type { SeatId } from "../../shared/base/ids.ts";
import type { ConsoleView } from "../../shared/view/view.ts";
import { Badge } from "../look/badge.tsx";
import { Button } from "../look/button.tsx";
import { classes } from "../look/classes.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useSentences } from "../text/sentences.ts";
import styles from "./console.module.css";
import { JudgeList } from "./judge-list.tsx";
import { useOrderFields } from "./order-fields.ts";
import { useConsoleWords } from "./words.ts";

export interface SheetPanelProps {
  /** The seat whose sheet is read; null: all of them. */
  readonly seat: SeatId | null;
  readonly onSeat: (seat: SeatId | null) => void;
}

type Sheet = ConsoleView["sheets"][SeatId];

/** The sheets as they stand, and what would count of each if the turn closed now. */
export function SheetPanel({ seat, onSeat }: SheetPanelProps) {
  const words = useConsoleWords();
  const names = useNames();
  const { seats, console: cell, session } = useView();
  const sheets = cell?.sheets ?? {};
  if (session.phase === "lobby" || Object.keys(sheets).length === 0) {
    return <EmptyState title={words.sheetsLater} />;
  }
  const shown = seats.filter((one) => seat === null || one.seat === seat);
  return (
    <div className={styles.rows}>
      {seat === null && session.phase === "planning" && <JudgeList />}
      <SectionHead
        title={seat === null ? words.sheetsOf(session.turn) : words.sheetOf(names.seat(seat))}
        aside={
          seat !== null && (
            <Button size="small" icon="back" onPress={() => onSeat(null)}>
              {words.allSheets}
            </Button>
          )
        }
      />
      <div className={classes(styles.sheets, seat !== null && styles.oneSheet)}>
        {shown.map((one) => (
          <SheetCard key={one.seat} seat={one.seat} sheet={sheets[one.seat]} />
        ))}
      </div>
    </div>
  );
}

function SheetCard({ seat, sheet }: { seat: SeatId; sheet: Sheet | undefined }) {
  const words = useConsoleWords();
  const names = useNames();
  const sign = useSigns();
  const origin = sheet?.origin ?? "untouched";
  return (
    <section className={styles.sheetCard} aria-label={words.sheetOf(names.seat(seat))}>
      <p className={styles.sheetHead}>
        <NamedSign sign={sign(seat)}>
          <b>{names.seat(seat)}</b>
        </NamedSign>
        <span title={words.originHints[origin]}>
          <Badge tone={origin === "draft-only" ? "mark" : "plain"}>{words.origins[origin]}</Badge>
        </span>
      </p>
      <SheetOrders sheet={sheet} />
    </section>
  );
}

function SheetOrders({ sheet }: { sheet: Sheet | undefined }) {
  const words = useConsoleWords();
  const sentences = useSentences();
  const fieldsOf = useOrderFields();
  if (sheet === undefined || sheet.orders.length === 0) return <p className="quiet">{words.noOrders}</p>;
  return (
    <ol>
      {sheet.orders.map((order, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an order is its place on the sheet.
        <li key={at} className={styles.order}>
          <span className="figures">{at + 1}</span>
          <div>
            <b>{sentences.actionName(order.action)}</b>
            <dl>
              {fieldsOf(order).map(({ field, label, value }) => (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
        </li>
      ))}
    </ol>
  );
}
