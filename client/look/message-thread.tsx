import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "./classes.ts";
import { LinkButton } from "./link-button.tsx";
import styles from "./message-thread.module.css";

/** A message, or (with `card`) something that stands among the messages, such as a proposal. */
export interface ThreadItem {
  readonly id: string;
  readonly author?: string;
  readonly isOwn?: boolean;
  readonly text?: string;
  /** "3:05 ago", "turn 3". */
  readonly when?: string;
  readonly card?: ReactNode;
}

export interface MessageThreadProps {
  readonly label: string;
  readonly items: readonly ThreadItem[];
  /** What stands here before the first message. */
  readonly empty?: ReactNode;
  readonly older?: { readonly label: string; readonly onPress: () => void };
}

function toEnd(thread: HTMLElement | null, isAtEnd: boolean): void {
  if (thread && isAtEnd) thread.scrollTop = thread.scrollHeight;
}

/** Whether the same person goes on within the same minute: who and when stand above the first of such messages alone. */
function goesOn(
  before: ThreadItem | undefined,
  { author, when }: Pick<ThreadItem, "author" | "when">,
): boolean {
  return before !== undefined && !before.card && before.author === author && before.when === when;
}

/** Oldest above, newest below, scrolled to the end when something comes, unless the reader has gone up. */
export function MessageThread({ label, items, empty, older }: MessageThreadProps) {
  const ref = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const shown = items.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is the reason to scroll, also one above the last.
  useEffect(() => toEnd(ref.current, isAtEnd.current), [shown]);
  useEffect(() => {
    // The field below grows with what is typed there: what was in sight stays so.
    const observer = new ResizeObserver(() => toEnd(ref.current, isAtEnd.current));
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={ref}
      role="log"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
      tabIndex={0}
      className={styles.thread}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      {older && <LinkButton onPress={older.onPress}>{older.label}</LinkButton>}
      {items.length === 0 && empty}
      {items.map(({ id, author, isOwn, text, when, card }, index) =>
        card ? (
          <div key={id}>{card}</div>
        ) : (
          <div key={id} className={classes(styles.message, isOwn && styles.own)}>
            <p className={goesOn(items[index - 1], { author, when }) ? "for-listeners" : styles.head}>
              <bdi>{author}</bdi>
              {author && when && " · "}
              {when}
            </p>
            <p dir="auto" className={styles.text}>
              {text}
            </p>
          </div>
        ),
      )}
    </div>
  );
}
