import { useState } from "react";
import type { Phase } from "../../shared/session/phase.ts";
import type { ConsoleView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Icon } from "../look/icon.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useList } from "../text/lists.ts";
import { ChangeList } from "./change-list.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";
import { WriteInject } from "./write-inject.tsx";

type Inject = ConsoleView["injects"][number];

/**
 * The events that the scenario has in store: those for the white cell's hand and those of the next close in sight, the
 * others, which come by themselves or have happened, behind a line each.
 */
export function InjectList() {
  const words = useConsoleWords();
  const { console: cell, session } = useView();
  const isHeld = session.phase === "held";
  const injects = cell?.injects ?? [];
  const fired = injects.filter(({ state }) => state === "fired");
  const queued = injects.filter(({ state }) => state === "queued");
  const planned = injects.filter(({ state }) => state === "planned");
  const byHand = planned.filter((inject) => inject.byHand);
  const byRule = planned.filter((inject) => !inject.byHand);
  return (
    <div className={styles.part}>
      <SectionHead title={words.injects} />
      {session.phase === "debrief" ? (
        <p className="quiet">{words.injectsOver(byHand.length + byRule.length)}</p>
      ) : (
        <>
          <p className="quiet">
            {injects.length === 0
              ? words.noInjects
              : mayFire(session.phase)
                ? words.fireHint(isHeld)
                : words.fireLater}
          </p>
          <Rows injects={[...queued, ...byHand]} />
          <WrittenRows />
          <WriteInject />
          <Folded title={words.byRuleCount(byRule.length)} injects={byRule} />
        </>
      )}
      <Folded title={words.firedCount(fired.length)} injects={fired} />
    </div>
  );
}

function mayFire(phase: Phase): boolean {
  return phase === "planning" || phase === "held";
}

function Rows({ injects }: { injects: readonly Inject[] }) {
  return (
    <ul className={styles.list}>
      {injects.map((inject) => (
        <InjectRow key={inject.id} inject={inject} />
      ))}
    </ul>
  );
}

/** The facilitator's own events that wait for the next close, or for the held turn to be published. */
function WrittenRows() {
  const words = useConsoleWords();
  const names = useNames();
  const list = useList();
  const { session, whiteCell } = useView();
  const written = whiteCell?.written ?? [];
  const readers = (audience: "open" | readonly string[]) =>
    audience === "open" ? words.openToAll : list(audience.map(names.seat));
  if (written.length === 0) return null;
  return (
    <ul className={styles.list}>
      {written.map(({ id, title, text, audience, effects }) => (
        <li key={id} className={styles.inject}>
          <details>
            <summary>
              <b dir="auto">{title}</b>
              <span className="quiet">{words.writtenFor(readers(audience), session.phase === "held")}</span>
            </summary>
            <p dir="auto" className={styles.serif}>
              {text}
            </p>
            <ChangeList changes={effects} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Folded({ title, injects }: { title: string; injects: readonly Inject[] }) {
  if (injects.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <Rows injects={injects} />
    </details>
  );
}

function InjectRow({ inject }: { inject: Inject }) {
  const { title, text, state, byHand } = inject;
  const words = useConsoleWords();
  const { session } = useView();
  const [asking, ask] = useState(false);
  const fireable = state === "planned" && mayFire(session.phase);
  return (
    <li className={styles.inject}>
      <details>
        <summary>
          <b>{title}</b>
          <span className="quiet">
            {state === "fired" && <Icon name="tick" />}{" "}
            {state === "planned" && words.plannedInject[byHand ? "byHand" : "byRule"]}
            {state === "queued" && words.injectQueued(session.phase === "held")}
            {state === "fired" && words.injectFired}
          </span>
        </summary>
        <p className={styles.serif}>{text}</p>
      </details>
      {fireable && (
        <Button size="small" icon="bolt" aria-label={words.fireLabel(title)} onPress={() => ask(true)}>
          {words.fire}
        </Button>
      )}
      <FireDialog inject={inject} isOpen={asking && fireable} onClose={() => ask(false)} />
    </li>
  );
}

/** Before an event is fired: it cannot be called back. */
function FireDialog({ inject, isOpen, onClose }: { inject: Inject; isOpen: boolean; onClose: () => void }) {
  const words = useConsoleWords();
  const { session } = useView();
  const deed = useDeed();
  const fire = async () => {
    const reply = await deed.run("control.inject", { inject: inject.id });
    if (reply?.ok) onClose();
  };
  return (
    <Dialog
      title={words.fireTitle}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="solid" icon="bolt" isPending={deed.pending} onPress={() => void fire()}>
            {words.fireNow}
          </Button>
        </>
      }
    >
      <p>
        <b>{inject.title}</b>
      </p>
      <p className={styles.serif}>{inject.text}</p>
      <p className="quiet">{words.fireMore(session.phase === "held")}</p>
      <RefusalNotice refusal={deed.refusal} />
    </Dialog>
  );
}
