import type { ProposalView } from "../../shared/view/view.ts";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";
import { Proposal } from "./proposal.tsx";

/** What was offered before the first message that is here and is over: a count, which opens to a line each. */
export function PastProposals({ proposals }: { proposals: readonly ProposalView[] }) {
  const { talks } = useText();
  return (
    <details className={styles.past}>
      <summary>{talks.past(proposals.length)}</summary>
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} onCounter={undefined} isFolded />
      ))}
    </details>
  );
}
