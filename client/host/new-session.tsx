import { type FormEvent, useState } from "react";
import { Link } from "wouter";
import type { CreatedSession, ScenarioSummary } from "../../shared/protocol/http.ts";
import { createSession } from "../connection/http.ts";
import { keepKey } from "../connection/keys.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Checkbox } from "../look/checkbox.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { Notice } from "../look/notice.tsx";
import { NumberField } from "../look/number-field.tsx";
import { RadioCards } from "../look/radio-cards.tsx";
import { Segments } from "../look/segments.tsx";
import { TextField } from "../look/text-field.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";
import { SessionCreated } from "./session-created.tsx";

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

interface Choices {
  readonly scenario: string;
  readonly title: string;
  readonly variant: "short" | "full";
  readonly clock: boolean;
  readonly minutes: number;
  readonly files: "any-member" | "head";
  readonly adjudication: "rigid" | "held";
  readonly practiceTurn: boolean;
  readonly observers: boolean;
  readonly namesHidden: boolean;
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
  const [choices, setChoices] = useState<Choices>({
    ...{ scenario: first.id, title: "", variant: "short", clock: true, minutes: 7 },
    ...{ adjudication: "rigid", practiceTurn: false },
    ...{ files: "any-member", observers: true, namesHidden: false },
  });
  const chosen = scenarios.find(({ id }) => id === choices.scenario) ?? first;
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    const answer = await createSession(hostKey, {
      scenario: choices.scenario,
      ...(choices.title.trim() === "" ? {} : { title: choices.title.trim() }),
      settings: {
        variant: choices.variant,
        minutesPerTurn: choices.clock ? choices.minutes : null,
        files: choices.files,
        adjudication: choices.adjudication,
        practiceTurn: choices.practiceTurn,
        observersAllowed: choices.observers,
        names: choices.namesHidden ? "hidden" : "shown",
      },
    });
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
        {refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
        <div className={styles.create}>
          <Button type="submit" look="solid" size="large" isPending={pending} isDisabled={chosen.faults > 0}>
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
          title,
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

interface SessionSettingsProps {
  readonly choices: Choices;
  readonly scenario: ScenarioSummary;
  readonly onChange: (part: Partial<Choices>) => void;
}

function SessionSettings({ choices, scenario, onChange }: SessionSettingsProps) {
  const { host } = useText();
  const { turns, months } = scenario.variants[choices.variant];
  return (
    <>
      <TextField
        label={host.name}
        hint={host.nameHint}
        value={choices.title}
        maxLength={120}
        onChange={(title) => onChange({ title })}
      />
      <Segments
        label={host.variant}
        aside={host.turns(turns, months)}
        value={choices.variant}
        onChange={(variant) => onChange({ variant })}
        choices={[
          { id: "short", label: host.variants.short },
          { id: "full", label: host.variants.full },
        ]}
      />
      <NumberField
        label={host.minutesPerTurn}
        value={choices.minutes}
        minValue={1}
        maxValue={20_160}
        isDisabled={!choices.clock}
        onChange={(minutes) => onChange({ minutes })}
      />
      <Checkbox
        isSelected={!choices.clock}
        onChange={(none) => onChange({ clock: !none })}
        hint={host.noClockHint}
      >
        {host.noClock}
      </Checkbox>
      <Segments
        label={host.adjudication}
        aside={host.adjudicationHint[choices.adjudication]}
        value={choices.adjudication}
        onChange={(adjudication) => onChange({ adjudication })}
        choices={[
          { id: "rigid", label: host.adjudicationRigid },
          { id: "held", label: host.adjudicationHeld },
        ]}
      />
      <Checkbox
        isSelected={choices.practiceTurn}
        onChange={(practiceTurn) => onChange({ practiceTurn })}
        hint={host.practiceTurnHint}
      >
        {host.practiceTurn}
      </Checkbox>
      <PeopleSettings choices={choices} onChange={onChange} />
    </>
  );
}

/** Whose word counts, who may watch, and who is told who sits where. */
function PeopleSettings({ choices, onChange }: Pick<SessionSettingsProps, "choices" | "onChange">) {
  const { host } = useText();
  return (
    <>
      <Segments
        label={host.files}
        aside={host.filesHint[choices.files]}
        value={choices.files}
        onChange={(files) => onChange({ files })}
        choices={[
          { id: "any-member", label: host.filesAny },
          { id: "head", label: host.filesHead },
        ]}
      />
      <Checkbox
        isSelected={choices.observers}
        onChange={(observers) => onChange({ observers })}
        hint={host.observersHint}
      >
        {host.observers}
      </Checkbox>
      <Checkbox
        isSelected={choices.namesHidden}
        onChange={(namesHidden) => onChange({ namesHidden })}
        hint={host.namesHint}
      >
        {host.names}
      </Checkbox>
    </>
  );
}
