import { SectionHead } from "../look/section-head.tsx";
import styles from "./editor.module.css";
import type { Jump } from "./fault-list.tsx";
import type { OutlineItem } from "./outline.ts";
import { useEditorWords } from "./words.ts";

/** Sections of the text with their items, to jump to. */
export function OutlineList({ outline, jump }: { outline: readonly OutlineItem[]; jump: Jump }) {
  const words = useEditorWords();
  return (
    <div className={styles.rows}>
      <SectionHead title={words.outline} />
      {outline.length === 0 && <p className="quiet">{words.outlineEmpty}</p>}
      <ul>
        {outline.map(({ name, line, items }) => (
          <li key={`${name}:${line}`}>
            <button type="button" className={styles.section} onClick={() => jump(line)}>
              {name}
              {items.length > 0 && <span className="quiet figures"> {items.length}</span>}
            </button>
            <ul>
              {items.map((item) => (
                <li key={`${item.name}:${item.line}`}>
                  <button type="button" className={styles.item} onClick={() => jump(item.line)}>
                    {item.name}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
