import { useMemo } from "react";
import styles from "./editor.module.css";
import { diffLines, withContext } from "./line-diff.ts";
import { useEditorWords } from "./words.ts";

/** What changed between two texts, in lines, with two lines around each change. */
export function DiffTable({ before, after }: { before: string; after: string }) {
  const words = useEditorWords();
  const lines = useMemo(() => diffLines(before, after), [before, after]);
  if (lines.every(({ kind }) => kind === "same")) return <p className="quiet">{words.same}</p>;
  const signs = { same: "", added: words.added, removed: words.removed };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.diff} tabIndex={0} aria-label={words.compare}>
      <table>
        <tbody>
          {withContext(lines, 2).map((line, at) =>
            line === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a gap is nothing but its place.
              <tr key={`gap ${at}`}>
                <td colSpan={3}>…</td>
              </tr>
            ) : (
              <tr key={`${line.old}:${line.new}`} className={styles[line.kind]}>
                <td className="figures">{line.new ?? line.old}</td>
                <td>
                  <span aria-hidden="true">{{ same: " ", added: "+", removed: "−" }[line.kind]}</span>
                  <span className="for-listeners">{signs[line.kind]}</span>
                </td>
                <td>{line.text}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
