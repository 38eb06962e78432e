import { useState } from "react";
import type { Rejection } from "../../shared/base/rejection.ts";
import type { SheetView } from "../../shared/view/view.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { FaultText } from "../look/field-frame.tsx";
import { Icon } from "../look/icon.tsx";
import { useView } from "../state/session-context.tsx";
import type { DeskState, SheetDesk } from "../state/sheet-desk.ts";
import { useSeatRequest } from "../state/use-seat-request.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { type Text, useText } from "../text/text.tsx";
import styles from "./orders.module.css";

interface SheetFootProps {
  readonly desk: SheetDesk;
  readonly state: DeskState;
  readonly sheet: SheetView;
  /** What is wrong with the sheet as it lies there: it is then not filed. */
  readonly fault: Rejection | null;
}

/** Whether the sheet counts as it stands, and the two things that can be done with it as a whole. */
export function SheetFoot({ desk, state, sheet, fault }: SheetFootProps) {
  const text = useText();
  const { session, you } = useView();
  const ready = useReady(sheet);
  const headOnly = session.settings.files === "head" && !you.head;
  const written = state.orders.length > 0 || sheet.filed !== null;
  // Only a filed sheet counts, so nobody becomes ready over orders that are not filed.
  const mustFile = written && !state.asFiled && !headOnly;
  return (
    <div className={styles.foot}>
      <p role="status">
        <SheetStatus words={statusWords(text, state, sheet, headOnly)} good={state.asFiled || sheet.ready} />
        {ready.fault !== null && <FaultText>{refusalSentence(text, ready.fault)}</FaultText>}
      </p>
      {mustFile ? (
        <Button
          look="solid"
          size="large"
          isPending={state.saving}
          isDisabled={fault !== null || state.conflict !== null}
          onPress={() => void desk.save()}
        >
          {text.orders.file}
        </Button>
      ) : (
        <Button
          look={state.asFiled && !sheet.ready ? "solid" : "outline"}
          size="large"
          isPending={ready.pending}
          onPress={ready.turn}
        >
          {sheet.ready ? text.orders.notReady : text.orders.ready}
        </Button>
      )}
    </div>
  );
}

function SheetStatus({ words, good }: { words: string; good: boolean }) {
  return (
    <span className={good ? styles.filed : undefined}>
      {good && <Icon name="tick" size={14} />}
      <span>{words}</span>
    </span>
  );
}

function statusWords({ orders, play }: Text, state: DeskState, sheet: SheetView, headOnly: boolean): string {
  if (state.saving) return orders.filing;
  if (sheet.ready) return play.nextWaiting;
  if (state.asFiled) return state.orders.length === 0 ? orders.filedEmpty : orders.filed;
  if (headOnly) return state.orders.length === 0 ? orders.headOnly : orders.draft;
  if (state.unsent) return orders.kept;
  if (state.orders.length === 0 && sheet.filed === null) return orders.nothingYet;
  return sheet.filed === null ? orders.neverFiled : orders.changed;
}

/** Says that the seat is ready, or not after all. */
function useReady({ turn, ready }: SheetView) {
  const request = useSeatRequest();
  const { line } = useView().session;
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<Refusal | null>(null);
  const change = async () => {
    setPending(true);
    setFault(null);
    const reply = await request("orders.ready", { turn, line, ready: !ready });
    setPending(false);
    if (!reply.ok) setFault(reply.error);
  };
  return { pending, fault, turn: () => void change() };
}
