import type { ReactNode, Ref } from "react";
import { Badge } from "./badge.tsx";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./proposal-card.module.css";
import { Roundel, type Sign } from "./roundel.tsx";
import { useLookWords } from "./words.ts";

export interface ProposalTerm {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
  /** The value in the version before, struck through. */
  readonly was?: string;
  readonly isNew?: boolean;
}

export interface ProposalParty {
  readonly id: string;
  readonly sign: Sign;
  readonly name: string;
  readonly hasSigned: boolean;
}

export interface ProposalCardProps {
  readonly title: ReactNode;
  /** "Version 2, secret". */
  readonly note: string;
  /** "4:12 left", "binding", "declined". */
  readonly status?: { readonly words: string; readonly icon?: IconName; readonly isWaiting?: boolean };
  readonly terms: readonly ProposalTerm[];
  /** Short lines under the terms: what it nets, what accepting and breaking cost. The first two stand side by side. */
  readonly effects?: readonly ReactNode[];
  readonly parties: readonly ProposalParty[];
  /** "signed" and "not yet", after a party's name. */
  readonly partyWords: { readonly signed: string; readonly open: string };
  /** Accept, Counter, Decline: of equal weight, for the interface takes no part in the negotiation. */
  readonly actions?: ReactNode;
  /** A refused command, in words. */
  readonly fault?: ReactNode;
  /** Over: no longer to be answered. */
  readonly isClosed?: boolean;
  /** Only its title and status stand there until somebody opens it. */
  readonly isFolded?: boolean;
  /** To put the keyboard there when its buttons have gone. */
  readonly cardRef?: Ref<HTMLElement>;
}

export function ProposalCard(props: ProposalCardProps) {
  const { title, status, isClosed, isFolded, cardRef } = props;
  const className = classes(styles.card, isClosed && styles.closed);
  const head = (
    <>
      <h3>{title}</h3>
      {status && (
        <Badge tone={status.isWaiting ? "mark" : "plain"} icon={status.icon}>
          {status.words}
        </Badge>
      )}
    </>
  );
  if (isFolded)
    return (
      <details className={className}>
        <summary ref={cardRef} className={styles.summary}>
          <Icon name="next" size={12} />
          <span className={styles.head}>{head}</span>
        </summary>
        <Body {...props} />
      </details>
    );
  return (
    <article ref={cardRef} tabIndex={cardRef ? -1 : undefined} className={className}>
      <header className={styles.head}>{head}</header>
      <Body {...props} />
    </article>
  );
}

/** All that stands below the title. */
function Body({ note, terms, effects = [], parties, partyWords, actions, fault }: ProposalCardProps) {
  const words = useLookWords();
  return (
    <>
      <p className={styles.note}>{note}</p>
      <dl className={styles.terms}>
        {terms.map(({ id, label, value, was, isNew }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {value}
              {was && (
                <>
                  {" "}
                  <s aria-hidden="true">{was}</s>
                  <span className="for-listeners">{words.formerly(was)}</span>
                </>
              )}
              {isNew && <span className={styles.fresh}>{words.isNew}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.effects}>
        {effects.map((effect, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name than their place.
          <span key={index}>{effect}</span>
        ))}
      </div>
      <ul className={styles.parties}>
        {parties.map(({ id, sign, name, hasSigned }) => (
          <li key={id}>
            <Roundel {...sign} size={16} /> {name} {hasSigned ? partyWords.signed : partyWords.open}
          </li>
        ))}
      </ul>
      {fault}
      {actions && <footer className={styles.actions}>{actions}</footer>}
    </>
  );
}
