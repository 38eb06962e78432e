import { useMemo, useState } from "react";
import { ACTION_THEMES } from "../../shared/actions/define.ts";
import { type RuleEntry, rulebookOf } from "../../shared/rulebook/rulebook.ts";
import type { Calendar } from "../../shared/scenario/calendar.ts";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { TextField } from "../look/text-field.tsx";
import { useText } from "../text/text.tsx";
import { EffectTable } from "./effect-table.tsx";
import { RuleItem } from "./rule-item.tsx";
import { type RuleWords, ruleWords } from "./rule-words.ts";
import styles from "./rulebook.module.css";

export interface RulebookProps {
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
}

/** The chapter that stands unfolded: without it the others cannot be read. */
const FIRST = "general";

/** Everything that can be looked up about the rules: by chapter, or by a word that is typed. */
export function Rulebook({ scenario, calendar }: RulebookProps) {
  const text = useText();
  const { rulebook: words, orders } = text;
  const [sought, seek] = useState("");
  const book = useMemo(() => rulebookOf(scenario), [scenario]);
  const rules = useMemo(() => ruleWords(text, scenario, book), [text, scenario, book]);
  const chapters = [
    { id: FIRST, title: words.general, entries: book.general },
    ...ACTION_THEMES.map((theme) => ({
      id: theme,
      title: words.ordersOf(orders.themes[theme]),
      entries: book.actions.filter((action) => action.theme === theme) as readonly RuleEntry[],
    })),
    { id: "terms", title: words.terms, entries: book.terms },
    { id: "mechanisms", title: words.mechanisms, entries: book.mechanisms },
  ]
    .map((chapter) => ({ ...chapter, entries: chapter.entries.filter((one) => rules.holds(one, sought)) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <div className={styles.book}>
      <p className={styles.lead}>{words.lead(scenario.baseMonths, calendar.months)}</p>
      <TextField label={words.search} value={sought} onChange={seek} />
      {chapters.length === 0 && <EmptyState title={words.nothing(sought)} />}
      {chapters.map(({ id, title, entries }) => (
        <Chapter
          key={id}
          title={title}
          entries={entries}
          rules={rules}
          open={sought !== "" || id === FIRST}
        />
      ))}
      {sought === "" && (
        <section>
          <h3 className={styles.chapter}>{words.effects}</h3>
          <p className={styles.lead}>{words.effectsLead}</p>
          <EffectTable scenario={scenario} calendar={calendar} />
        </section>
      )}
    </div>
  );
}

interface ChapterProps {
  readonly title: string;
  readonly entries: readonly RuleEntry[];
  readonly rules: RuleWords;
  readonly open: boolean;
}

function Chapter({ title, entries, rules, open }: ChapterProps) {
  return (
    <section>
      <h3 className={styles.chapter}>{title}</h3>
      {entries.map((entry) => (
        <RuleItem key={entry.key} entry={entry} rules={rules} open={open} />
      ))}
    </section>
  );
}
