import { Select } from "../look/select.tsx";
import { partingsOf, partingWords } from "./lines.ts";
import styles from "./replay.module.css";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/** Which of several lines is shown, and where it parts from the others. Nothing in a game that was never rewound. */
export function LineStrip({ replay: { line, lines, follow } }: { replay: Replay }) {
  const words = useReplayWords();
  if (lines.length < 2) return null;
  const label = ({ closed, practiceTurn }: (typeof lines)[number], at: number) => {
    if (at === lines.length - 1) return words.lineCounts(at + 1, lines.length);
    return practiceTurn
      ? words.linePractice(at + 1, lines.length)
      : words.lineLeft(at + 1, lines.length, closed);
  };
  return (
    <section className={styles.lines} aria-label={words.lines}>
      <Select
        label={words.line}
        labelHidden
        value={String(line)}
        onChange={(chosen) => follow(Number(chosen))}
        choices={lines.map((one, at) => ({ id: String(one.line), label: label(one, at) }))}
      />
      <p className="quiet">
        {partingsOf(lines, line)
          .map((parting) => partingWords(words, parting))
          .join(" ")}
      </p>
    </section>
  );
}
