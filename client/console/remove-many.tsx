import { useState } from "react";
import type { PersonView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { Select } from "../look/select.tsx";
import { useView } from "../state/session-context.tsx";
import { isolated } from "../text/isolated.ts";
import { useList } from "../text/lists.ts";
import type { AskProps } from "./close-dialog.tsx";
import { ComeAgain } from "./come-again.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

const [UNSEATED, EVERYBODY] = ["unseated", "everybody"] as const;
/** So many names are told; of the others how many there are. */
const TOLD = 8;

/** Away with many at once: whoever has the code can fill a game with made-up people within seconds. */
export function RemoveMany({ onDone }: { onDone: () => void }) {
  const words = useConsoleWords();
  const [asking, ask] = useState(false);
  const count = useByCode().length;
  if (count < 2 && !asking) return null;
  return (
    <span data-screen-only="">
      <LinkButton onPress={() => ask(true)}>{words.removeMany}</LinkButton>
      <RemoveManyDialog
        isOpen={asking}
        onClose={() => ask(false)}
        onDone={() => {
          ask(false);
          onDone();
        }}
      />
    </span>
  );
}

/** All who came through the door, in the order in which they came: no facilitators, no guests, not the wall. */
function useByCode(): readonly PersonView[] {
  const { people, session } = useView();
  return people.filter(
    ({ role, guest, participant }) =>
      role === "student" || (role === "observer" && !guest && participant !== `${session.id}-wall`),
  );
}

function RemoveManyDialog({ isOpen, onClose, onDone }: AskProps & { readonly onDone: () => void }) {
  const words = useConsoleWords();
  const list = useList();
  const deed = useDeed();
  const people = useByCode();
  const { door, phase } = useView().session;
  const canComeAgain = door !== "closed" && phase !== "debrief";
  const [chosen, choose] = useState<string | null>(null);
  const [isUnderway, setUnderway] = useState(false);
  const leaving = leavingBy(chosen, people);
  const remove = async () => {
    setUnderway(true);
    // Whom another console removes meanwhile is refused here, and the others go on.
    for (const { participant } of leaving) await deed.run("control.remove", { participant });
    setUnderway(false);
    choose(null);
    onDone();
  };
  const told = leaving.slice(0, TOLD).map(({ name }) => isolated(name));
  return (
    <Dialog
      title={words.removeManyTitle}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            look="solid"
            isPending={isUnderway}
            isDisabled={leaving.length === 0}
            onPress={() => void remove()}
          >
            {leaving.length === 0 ? words.remove : words.removeManyNow(leaving.length)}
          </Button>
        </>
      }
    >
      <p>{words.removeManyMore}</p>
      <ComeAgain />
      {canComeAgain && <p>{words.keepOut}</p>}
      <Select
        label={words.removeManyWhom}
        placeholder={words.removeManyPick}
        value={chosen}
        isDisabled={isUnderway}
        onChange={choose}
        choices={useChoices(people)}
      />
      {leaving.length > 0 && (
        <p className="quiet">{words.removeManyNames(list(told), leaving.length - told.length)}</p>
      )}
      <RefusalNotice refusal={deed.refusal} />
    </Dialog>
  );
}

/** Those without a seat, everybody, or all after somebody: who was there before a flood came is known by name. */
function useChoices(people: readonly PersonView[]) {
  const words = useConsoleWords();
  const unseated = leavingBy(UNSEATED, people).length;
  return [
    ...(unseated > 0 ? [{ id: UNSEATED, label: words.removeUnseated(unseated) }] : []),
    { id: EVERYBODY, label: words.removeEverybody(people.length) },
    ...people.slice(0, -1).map(({ participant, name }, at) => ({
      id: participant,
      label: words.removeAfter(isolated(name), people.length - at - 1),
    })),
  ];
}

function leavingBy(chosen: string | null, people: readonly PersonView[]): readonly PersonView[] {
  if (chosen === null) return [];
  if (chosen === EVERYBODY) return people;
  if (chosen === UNSEATED) return people.filter(({ seat }) => seat === null);
  const at = people.findIndex(({ participant }) => participant === chosen);
  return at === -1 ? [] : people.slice(at + 1);
}
