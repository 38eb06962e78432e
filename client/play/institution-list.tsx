import type { ReactNode } from "react";
import type { ScenarioInstitution } from "../../shared/scenario/format.ts";
import type { InstitutionState } from "../../shared/world/items.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useList } from "../text/lists.ts";
import { useNumbers } from "../text/numbers.ts";
import { useText } from "../text/text.tsx";
import styles from "./institutions.module.css";

/** The alliances and councils as they stand: who belongs, who holds which office until when, and how they decide. */
export function InstitutionList() {
  const { institutions: text } = useText();
  const { scenario, tables } = useView().sight;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section tabIndex={0} aria-label={text.title}>
      <ul className={styles.institutions}>
        {scenario.institutions.map((given) => {
          const now = tables.institutions[given.id];
          return now === undefined ? null : (
            <li key={given.id}>
              <h3>{given.name}</h3>
              <dl className={styles.facts}>
                <Members given={given} now={now} />
                <Offices given={given} now={now} />
                <Deciding given={given} />
                <Ladder given={given} now={now} />
                <Motions institution={given.id} />
              </dl>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface PartProps {
  readonly given: ScenarioInstitution;
  readonly now: InstitutionState;
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Members({ given, now }: PartProps) {
  const { institutions: text } = useText();
  const list = useList();
  const names = useNames();
  return <Fact label={text.members}>{list([...now.members.map(names.seat), ...given.otherMembers])}</Fact>;
}

/** Chair and command: their holders by name, which seat acts for them, and the day on which they pass on. */
function Offices({ given, now }: PartProps) {
  const { institutions: text } = useText();
  const names = useNames();
  const { day } = useNumbers();
  const office = (holders: ScenarioInstitution["chairs"], name: string | null, seat: string | null) => {
    const term = holders.find((holder) => holder.name === name);
    const until = term !== undefined && term !== holders.at(-1) ? text.until(day(term.until)) : "";
    const who = seat === null ? "" : names.seat(seat);
    if (name === null) return who;
    const acting = term?.seat === seat ? text.holds(name, who) : text.exercises(name, who);
    return until === "" ? acting : `${acting}, ${until}`;
  };
  return (
    <>
      {given.leader !== undefined && <Fact label={text.leader}>{names.seat(given.leader)}</Fact>}
      {given.chairs.length > 0 && (
        <Fact label={text.chair}>{office(given.chairs, now.chairName, now.chair)}</Fact>
      )}
      {given.commanders.length > 0 && (
        <Fact label={text.commander}>{office(given.commanders, now.commanderName, now.commander)}</Fact>
      )}
    </>
  );
}

function Deciding({ given: { mandate, decision, collectiveForce, leader } }: { given: ScenarioInstitution }) {
  const { institutions: text } = useText();
  const names = useNames();
  if (mandate === undefined) return null;
  return (
    <>
      <Fact label={text.mandates}>{text.decisions[decision](names.seat(leader ?? ""))}</Fact>
      {collectiveForce && <Fact label={text.forces}>{text.forcesOfCommander}</Fact>}
    </>
  );
}

/** Which states stand on which step, and whether the way past the gate is open. */
function Ladder({ given, now }: PartProps) {
  const { institutions: text } = useText();
  const list = useList();
  const names = useNames();
  if (given.ladder.length === 0) return null;
  const statesAt = (level: number) =>
    Object.entries(now.levels)
      .filter(([, reached]) => reached === level)
      .map(([state]) => names.state(state));
  const steps = given.ladder.map((step, at) => ({ step, states: statesAt(at + 1) }));
  return (
    <>
      <Fact label={text.steps}>
        <ul>
          {steps.map(({ step, states }) => (
            <li key={step}>{text.step(step, states.length === 0 ? text.nobody : list(states))}</li>
          ))}
        </ul>
      </Fact>
      {given.gatekeeper !== undefined && (
        <Fact label={text.gate}>
          {(now.framework ? text.gateOpen : text.gateClosed)(names.institution(given.gatekeeper))}
        </Fact>
      )}
    </>
  );
}

/** What was put before the institution, as far as the viewer may know. */
function Motions({ institution }: { institution: string }) {
  const { institutions: text } = useText();
  const names = useNames();
  const { motions } = useView().sight.tables;
  const own = Object.values(motions).filter((motion) => motion.institution === institution);
  if (own.length === 0) return null;
  return (
    <Fact label={text.motions}>
      <ul>
        {own.map(({ id, by, state, size, result, tabledTurn }) => (
          <li key={id}>
            {text.motion(names.seat(by), names.state(state), size, tabledTurn)} <b>{text.results[result]}</b>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
