import type { Motion } from "../../shared/world/items.ts";
import { VOTE } from "../../shared/world/motions.ts";
import type { Order } from "../../shared/world/order.ts";
import { Button } from "../look/button.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import styles from "./orders.module.css";

const CHOICES = ["yes", "no", "abstain"] as const;

interface VoteCardsProps {
  readonly motions: readonly Motion[];
  readonly onVote: (order: Order) => void;
}

/** What is put to the vote, with an answer at one press each: it goes on the sheet like any order. */
export function VoteCards({ motions, onVote }: VoteCardsProps) {
  const { orders: text } = useText();
  const names = useNames();
  const sentences = useSentences();
  const { offers } = useView();
  const field = offers.find(({ action }) => action === VOTE)?.fields.find(({ id }) => id === "choice");
  if (motions.length === 0 || field === undefined) return null;
  const owner = { kind: "action", id: VOTE } as const;
  return (
    <ul className={styles.votes} aria-label={text.votes}>
      {motions.map(({ id, by, institution, state, size }) => {
        const what = text.motion(names.institution(institution), names.seat(by), names.state(state), size);
        return (
          <li key={id}>
            <p>
              <b>{text.votes}</b> {what}
            </p>
            <p className="quiet">{text.abstains}</p>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend in the row. */}
            <div role="group" aria-label={what} className={styles.voteButtons}>
              {CHOICES.map((choice) => (
                <Button key={choice} onPress={() => onVote({ action: VOTE, fields: { motion: id, choice } })}>
                  {sentences.choice(owner, field, { value: choice })}
                </Button>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
