import { useState } from "react";
import type { HeldView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import { OwnerSelect, ownerOf } from "./change-rows.tsx";
import changeStyles from "./changes.module.css";
import styles from "./console.module.css";
import { HeldScores } from "./held-scores.tsx";
import { JudgeList } from "./judge-list.tsx";
import { EntryTable, FactList } from "./outcome-lists.tsx";
import { OverridePanel } from "./override-panel.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed, useSettled } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** The turn that is held: what it brings, what the white cell changes of it, and the word that publishes it. */
export function HeldPanel() {
  const words = useConsoleWords();
  const { session, whiteCell } = useView();
  const held = whiteCell?.held ?? null;
  if (held === null) return <EmptyState title={words.resultsLater} />;
  const review = session.settings.adjudication === "held";
  return (
    <div className={styles.rows}>
      <SectionHead title={words.heldTitle(session.turn)} />
      <p className="quiet">{review ? words.heldLead : words.judgementLead}</p>
      <JudgeList />
      <HeldScores held={held} />
      {review && <OverridePanel overrides={held.overrides} />}
      <SectionHead title={words.facts} />
      <FactList facts={held.facts} />
      <Ledger held={held} />
      <PublishFoot />
    </div>
  );
}

const ALL = "";

/** The ledger of the held turn, of one state or seat if one is chosen. */
function Ledger({ held: { entries } }: { held: HeldView }) {
  const words = useConsoleWords();
  const [owner, setOwner] = useState(ALL);
  const shown = owner === ALL ? entries : entries.filter(({ target }) => ownerOf(target) === owner);
  return (
    <details className={styles.entries}>
      <summary>
        {words.entries} <span className="quiet">{words.entriesCount(entries.length)}</span>
      </summary>
      <div className={changeStyles.form}>
        <OwnerSelect
          label={words.whose}
          value={owner}
          onChange={setOwner}
          all={{ id: ALL, label: words.everyNumber }}
        />
        <EntryTable entries={shown} />
      </div>
    </details>
  );
}

function PublishFoot() {
  const words = useConsoleWords();
  const { session } = useView();
  const deed = useDeed();
  const settled = useSettled(`${session.phase} ${session.turn}`);
  const { turn } = session;
  return (
    <div className={changeStyles.foot}>
      <RefusalNotice refusal={deed.refusal} />
      <Button
        look="solid"
        isPending={deed.pending || !settled}
        onPress={() => void deed.run("control.publish", { turn })}
      >
        {words.publish}
      </Button>
    </div>
  );
}
