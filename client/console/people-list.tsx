import { type RefObject, useRef, useState } from "react";
import type { PersonView } from "../../shared/view/view.ts";
import { Badge } from "../look/badge.tsx";
import { Button } from "../look/button.tsx";
import { catchFocus } from "../look/catch-focus.ts";
import { Dialog } from "../look/dialog.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { Select } from "../look/select.tsx";
import { useNames } from "../state/names.ts";
import { usePersonName } from "../state/person-name.ts";
import { useView } from "../state/session-context.tsx";
import { isolated } from "../text/isolated.ts";
import type { AskProps } from "./close-dialog.tsx";
import { ComeAgain } from "./come-again.tsx";
import styles from "./console.module.css";
import { inSeatOrder } from "./people-order.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { RemoveMany } from "./remove-many.tsx";
import { isAway } from "./unseen.ts";
import { useDeed } from "./use-deed.ts";
import { WayBackDialog } from "./way-back-dialog.tsx";
import { useConsoleWords } from "./words.ts";

const NO_SEAT = "";
const PEOPLE = "people";
/** A person's row goes when they are let in or removed. */
/** Puts the keyboard at the list of people, when what it was at has gone. */
export const backToPeople = () => catchFocus(() => document.getElementById(PEOPLE));

/** Everybody in the session by seat, with where they sit: move, make head, remove. */
export function PeopleList() {
  const words = useConsoleWords();
  const { people, you, seats } = useView();
  const others = inSeatOrder(
    people.filter(({ participant }) => participant !== you.participant),
    seats.map(({ seat }) => seat),
  );
  const twins = new Set(others.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at));
  return (
    <div id={PEOPLE} tabIndex={-1} className={styles.part}>
      <SectionHead title={words.people} level={3} aside={<RemoveMany onDone={backToPeople} />} />
      {others.length === 0 && <EmptyState title={words.nobody}>{words.nobodyMore}</EmptyState>}
      <ul className={styles.list}>
        {others.map((person) => (
          <PersonRow key={person.participant} person={person} twin={twins.has(person.name)} />
        ))}
      </ul>
    </div>
  );
}

export function PersonRow({ person, twin }: { person: PersonView; twin: boolean }) {
  const words = useConsoleWords();
  const names = useNames();
  const deed = useDeed();
  const [asking, ask] = useState<"remove" | "wayBack" | null>(null);
  const { participant, head, connected, role, wish, guest } = person;
  const { console: cell, session } = useView();
  const away = cell !== null && isAway(person, cell);
  const name = usePersonName()(person);
  const isHostsConsole = role === "facilitator" && !guest;
  const row = useRef<HTMLLIElement>(null);
  const letIn = async () => {
    await deed.run("door.admit", { participant });
    backToPeople();
  };
  const shown = twin ? `${name} (${participant.slice(-4)})` : name;
  return (
    <li ref={row} tabIndex={-1} className={styles.person}>
      <span className={connected ? styles.here : away ? styles.away : undefined} />
      <span className={styles.personName}>
        <bdi>{shown}</bdi> <span className="quiet">{away ? words.away : ""}</span>{" "}
        {role !== "student" && <Badge>{words.roles[role]}</Badge>} {head && <Badge>{words.head}</Badge>}{" "}
        <MakeHead person={person} shown={shown} deed={deed} row={row} />
      </span>
      <span className={styles.personTools} data-screen-only="">
        {role === "student" && <SeatChoice person={person} shown={shown} deed={deed} />}
        {wish !== null && session.phase !== "debrief" && (
          <Button
            size="small"
            isPending={deed.pending}
            aria-label={words.letInLabel(shown, names.seat(wish))}
            onPress={() => void letIn()}
          >
            {words.letIn(names.seat(wish))}
          </Button>
        )}
        {!isHostsConsole && (
          <IconButton icon="key" label={words.wayBackLabel(shown)} onPress={() => ask("wayBack")} />
        )}
        {!isHostsConsole && (
          <IconButton icon="bin" label={words.removeLabel(shown)} onPress={() => ask("remove")} />
        )}
      </span>
      <RefusalNotice refusal={deed.refusal} />
      <RemoveDialog person={person} shown={shown} isOpen={asking === "remove"} onClose={() => ask(null)} />
      <WayBackDialog person={person} shown={shown} isOpen={asking === "wayBack"} onClose={() => ask(null)} />
    </li>
  );
}

interface SeatToolsProps {
  readonly person: PersonView;
  readonly shown: string;
  readonly deed: ReturnType<typeof useDeed>;
  readonly row: RefObject<HTMLLIElement | null>;
}

/** Beside the name, so that all choices of seats stand below each other and names keep their room. */
function MakeHead({ person: { participant, seat, head, role }, shown, deed, row }: SeatToolsProps) {
  const words = useConsoleWords();
  if (role !== "student" || seat === null || head) return null;
  const makeHead = async () => {
    await deed.run("control.assign", { participant, seat, head: true });
    catchFocus(() => row.current);
  };
  return (
    <LinkButton aria-label={words.makeHeadLabel(shown)} onPress={() => void makeHead()}>
      {words.makeHead}
    </LinkButton>
  );
}

/** Where a student sits. */
function SeatChoice({ person: { participant, seat }, shown, deed }: Omit<SeatToolsProps, "row">) {
  const words = useConsoleWords();
  const names = useNames();
  const { seats } = useView();
  const move = (to: string) => deed.run("control.assign", { participant, seat: to === NO_SEAT ? null : to });
  return (
    <Select
      label={words.moveLabel(shown)}
      labelHidden
      value={seat ?? NO_SEAT}
      onChange={(to) => void move(to)}
      choices={[
        { id: NO_SEAT, label: words.observerSeat },
        ...seats.map((one) => ({ id: one.seat, label: names.seat(one.seat) })),
      ]}
    />
  );
}

interface RemoveDialogProps extends AskProps {
  readonly person: PersonView;
  /** The name that tells this person from a namesake. */
  readonly shown: string;
}

function RemoveDialog({ person, shown, isOpen, onClose }: RemoveDialogProps) {
  const { participant, seat, role } = person;
  const words = useConsoleWords();
  const names = useNames();
  const deed = useDeed();
  const remove = async () => {
    const reply = await deed.run("control.remove", { participant });
    if (!reply?.ok) return;
    onClose();
    backToPeople();
  };
  return (
    <Dialog
      title={words.removeTitle(isolated(shown))}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="solid" isPending={deed.pending} onPress={() => void remove()}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.removeMore(isolated(shown), seat === null ? null : names.seat(seat), role === "student")}</p>
      <ComeAgain person={person} />
      <RefusalNotice refusal={deed.refusal} />
    </Dialog>
  );
}
