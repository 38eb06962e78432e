import type { Agreement } from "../../shared/world/items.ts";
import { Badge } from "../look/badge.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useList } from "../text/lists.ts";
import { useSentences } from "../text/sentences.ts";
import styles from "./replay.module.css";
import { useReplayWords } from "./words.ts";

/** The agreements that these eyes know of at this turn: those in force first. */
export function AgreementList() {
  const words = useReplayWords();
  const { agreements } = useView().sight.tables;
  const known = Object.values(agreements).toSorted(
    (one, other) => Number(other.state === "in-force") - Number(one.state === "in-force"),
  );
  return (
    <section className={styles.part}>
      <SectionHead title={words.agreements} aside={words.agreementsHint} />
      {known.length === 0 && <p className="quiet">{words.noAgreements}</p>}
      <ul className={styles.list}>
        {known.map((agreement) => (
          <AgreementRow key={agreement.id} agreement={agreement} />
        ))}
      </ul>
    </section>
  );
}

function AgreementRow({ agreement }: { agreement: Agreement }) {
  const words = useReplayWords();
  const list = useList();
  const names = useNames();
  const sentences = useSentences();
  const { parties, terms, secret, fromTurn, untilTurn, state } = agreement;
  return (
    <li className={styles.agreement}>
      <p>
        <b>{list(parties.map(names.seat))}</b>{" "}
        {secret && (
          <Badge tone="outline" icon="lock">
            {words.secret}
          </Badge>
        )}
      </p>
      <ul>
        {terms.map((term, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a term is its place in the agreement.
          <li key={at}>{sentences.term(term)}</li>
        ))}
      </ul>
      <p className="quiet">
        {words.agreementStates[state]}, {words.forTurns(fromTurn, untilTurn)}
      </p>
    </li>
  );
}
