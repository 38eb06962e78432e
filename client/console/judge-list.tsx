import { type FormEvent, useState } from "react";
import type { JudgedView } from "../../shared/view/view.ts";
import { Badge } from "../look/badge.tsx";
import { Button } from "../look/button.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { NumberField } from "../look/number-field.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useSentences } from "../text/sentences.ts";
import { ChangeList } from "./change-list.tsx";
import { ChangeRows, changesOf, emptyRow, rowsOf } from "./change-rows.tsx";
import styles from "./changes.module.css";
import { useOrderFields } from "./order-fields.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** Filed orders that need judgement: what is argued, and the odds and effects that the facilitator sets. */
export function JudgeList() {
  const words = useConsoleWords();
  const { whiteCell } = useView();
  const judged = whiteCell?.judged ?? [];
  if (judged.length === 0) return null;
  const open = judged.filter(({ ruling }) => ruling === null).length;
  return (
    <section className={styles.form} aria-label={words.judge}>
      <SectionHead title={words.judge} aside={open > 0 ? words.waitingForOdds(open) : undefined} />
      <p className="quiet">{words.judgeLead}</p>
      {judged.map((one) => (
        <JudgeCard key={`${one.seat} ${one.digest}`} judged={one} />
      ))}
    </section>
  );
}

function JudgeCard({ judged }: { judged: JudgedView }) {
  const { seat, order, ruling } = judged;
  const words = useConsoleWords();
  const names = useNames();
  const sign = useSigns();
  const sentences = useSentences();
  const fieldsOf = useOrderFields();
  const [again, setAgain] = useState(false);
  const judging = ruling === null || again;
  return (
    <article
      className={styles.card}
      aria-label={`${sentences.actionName(order.action)}: ${names.seat(seat)}`}
    >
      <p className={styles.head}>
        <NamedSign sign={sign(seat)}>
          <b>{names.seat(seat)}</b>
        </NamedSign>
        <Badge tone={ruling === null ? "mark" : "plain"}>
          {ruling === null ? words.notJudged : words.judged(ruling.chance)}
        </Badge>
      </p>
      <dl className={styles.words}>
        {fieldsOf(order).map(({ field, label, value }, at) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd dir="auto" className={at === 0 ? styles.claim : undefined}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {ruling !== null && !again && <ChangeList changes={ruling.effects} />}
      {judging ? (
        <JudgeForm judged={judged} onDone={() => setAgain(false)} />
      ) : (
        <div>
          <Button size="small" onPress={() => setAgain(true)}>
            {words.judgeAgain}
          </Button>
        </div>
      )}
    </article>
  );
}

function JudgeForm({ judged, onDone }: { judged: JudgedView; onDone: () => void }) {
  const { seat, digest, ruling } = judged;
  const words = useConsoleWords();
  const deed = useDeed();
  const { session } = useView();
  const [chance, setChance] = useState(ruling?.chance ?? 50);
  const [rows, setRows] = useState(() => (ruling === null ? [emptyRow()] : [...rowsOf(ruling.effects)]));
  const effects = changesOf(rows);
  const lacksEffects = chance > 0 && effects.length === 0;
  const judge = async (event: FormEvent) => {
    event.preventDefault();
    const given = { turn: session.turn, seat, order: digest, chance, effects: [...effects] };
    const reply = await deed.run("control.judge", given);
    if (reply?.ok) onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void judge(event)}>
      <div className={styles.odds}>
        <NumberField
          label={words.judgeOdds}
          hint={words.judgeOddsHint}
          value={chance}
          minValue={0}
          maxValue={100}
          step={5}
          onChange={(value) => setChance(Number.isNaN(value) ? 0 : value)}
        />
      </div>
      <b>{words.judgeEffects}</b>
      <ChangeRows label={words.judgeEffects} rows={rows} onChange={(next) => setRows([...next])} />
      {lacksEffects && <p className="quiet">{words.judgeEffectsNeeded}</p>}
      <Button type="submit" look="solid" isPending={deed.pending} isDisabled={lacksEffects}>
        {words.judgeSet}
      </Button>
      <RefusalNotice refusal={deed.refusal} />
    </form>
  );
}
