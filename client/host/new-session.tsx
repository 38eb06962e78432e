import { type FormEvent, useState } from "react";
import { Link } from "wouter";
import type { CreatedSession, ScenarioSummary } from "../../shared/protocol/http.ts";
import { createSession } from "../connection/http.ts";
import { keepKey } from "../connection/keys.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { Notice } from "../look/notice.tsx";
import { RadioCards } from "../look/radio-cards.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { type Choices, firstChoices, isWhole, wishOf } from "./choices.ts";
import styles from "./host.module.css";
import { MoreSettings } from "./more-settings.tsx";
import { titleAmong } from "./scenario-title.ts";
import { SessionCreated } from "./session-created.tsx";
import { SessionSettings } from "./session-settings.tsx";

interface NewSessionProps {
  readonly hostKey: string;
  readonly scenarios: readonly ScenarioSummary[];
  readonly onCreated: () => void;
}

/** The form of a new game, and once it is made, its code and links. */
export function NewSession({ hostKey, scenarios, onCreated }: NewSessionProps) {
  const text = useText();
  const [made, setMade] = useState<CreatedSession | null>(null);
  const first = scenarios.find(({ faults }) => faults === 0);
  if (made !== null) return <SessionCreated session={made} onAnother={() => setMade(null)} />;
  if (first === undefined) return <EmptyState title={text.host.faulty(scenarios.length)} />;
  const created = (session: CreatedSession) => {
    keepKey(session.id, { key: session.facilitatorKey, role: "facilitator", name: "", seat: null });
    setMade(session);
    onCreated();
  };
  return <SessionForm hostKey={hostKey} scenarios={scenarios} first={first} onCreated={created} />;
}

interface SessionFormProps {
  readonly hostKey: string;
  readonly scenarios: readonly ScenarioSummary[];
  readonly first: ScenarioSummary;
  readonly onCreated: (session: CreatedSession) => void;
}

function SessionForm({ hostKey, scenarios, first, onCreated }: SessionFormProps) {
  const text = useText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const [choices, setChoices] = useState(() => firstChoices(first.id, text.language));
  const chosen = scenarios.find(({ id }) => id === choices.scenario) ?? first;
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (pending || !isWhole(choices)) return;
    setPending(true);
    const answer = await createSession(hostKey, wishOf(choices, new Date()));
    setPending(false);
    if (answer.ok) onCreated(answer.value);
    else setRefusal(answer.error);
  };
  const change = (part: Partial<Choices>) => setChoices({ ...choices, ...part });
  return (
    <form className={styles.form} onSubmit={(event) => void create(event)}>
      <ScenarioChoice scenarios={scenarios} value={choices.scenario} onChange={change} />
      <div className={styles.settings}>
        <SessionSettings choices={choices} scenario={chosen} onChange={change} />
        <MoreSettings choices={choices} onChange={change} />
        {refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
        <div className={styles.create}>
          <Button
            type="submit"
            look="solid"
            size="large"
            isPending={pending}
            isDisabled={chosen.faults > 0 || !isWhole(choices)}
          >
            {text.host.create}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface ScenarioChoiceProps {
  readonly scenarios: readonly ScenarioSummary[];
  readonly value: string;
  readonly onChange: (part: Partial<Choices>) => void;
}

function ScenarioChoice({ scenarios, value, onChange }: ScenarioChoiceProps) {
  const { host } = useText();
  const logs = scenarios.find(({ id }) => id === value)?.logs ?? [];
  return (
    <div className={styles.scenarios}>
      <RadioCards
        label={host.scenario}
        value={value}
        onChange={(scenario) => onChange({ scenario })}
        cards={scenarios.map(({ id, title, summary, minutes, seats, faults }) => ({
          id,
          title: titleAmong(scenarios, { id, title }),
          text: faults > 0 ? host.faulty(faults) : summary,
          aside: `${host.seats(seats.length)}, ${host.minutes(minutes)}`,
          disabled: faults > 0,
        }))}
      />
      <Link href={`/editor/${encodeURIComponent(value)}`} className={styles.edit}>
        {host.edit}
      </Link>
      {logs.map(({ name, title }) => (
        <Link
          key={name}
          href={`/replay/${encodeURIComponent(value)}/${encodeURIComponent(name)}`}
          className={styles.edit}
        >
          {host.seeLog(title)}
        </Link>
      ))}
    </div>
  );
}
