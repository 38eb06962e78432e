import { useLayoutEffect, useRef } from "react";
import { RefusalNotice } from "../console/refusal-notice.tsx";
import { useEditorWords } from "../editor/words.ts";
import markdown from "../lobby/markdown.module.css";
import { BlockElement, Inlines } from "../lobby/markdown.tsx";
import { Button } from "../look/button.tsx";
import { classes } from "../look/classes.ts";
import { LoadingRows } from "../look/loading-rows.tsx";
import { SectionHead } from "../look/section-head.tsx";
import styles from "./guide.module.css";
import { type GuideBlock, type GuideSection, plainText } from "./read-guide.ts";
import { useGuide } from "./use-guide.ts";

const NO_SOURCES: readonly string[] = [];
/** The guide's own title stands below the panel's. */
const LEVEL = 3;

/** How far the guide was read, in pixels: whoever comes back to it goes on there. */
let readTo = 0;

/** The guide for authors beside their text: headings to jump to, and all of it in the page, for the browser's own search. */
export default function GuidePanel() {
  const words = useEditorWords();
  const { guide, again } = useGuide();
  return (
    <div className={styles.panel}>
      <SectionHead title={words.guide} />
      <p className="quiet">{words.guideHint}</p>
      {guide.state === "loading" && <LoadingRows rows={12} label={words.loadingGuide} />}
      {guide.state === "failed" && (
        <RefusalNotice refusal={guide.refusal} again={{ label: words.tryAgain, press: again }} />
      )}
      {guide.state === "ready" && <Guide sections={guide.sections} />}
    </div>
  );
}

function Guide({ sections }: { readonly sections: readonly GuideSection[] }) {
  const words = useEditorWords();
  const contents = useRef<HTMLElement>(null);
  const parts = useRef<(HTMLElement | null)[]>([]);
  useKeptPlace(contents);
  return (
    <>
      <nav ref={contents} tabIndex={-1} aria-label={words.contents} className={styles.contents}>
        <ul>
          {sections.map(({ heading }, at) => (
            <li key={plainText(heading.inside)} data-level={heading.level}>
              <button type="button" onClick={() => goTo(parts.current[at])}>
                {plainText(heading.inside)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div lang="en" className={classes(markdown.markdown, styles.guide)}>
        {sections.map((section, at) => (
          <section
            key={plainText(section.heading.inside)}
            ref={(part) => {
              parts.current[at] = part;
            }}
            tabIndex={-1}
          >
            <Section section={section} />
          </section>
        ))}
      </div>
      <div className={styles.back}>
        <Button size="small" icon="up" onPress={() => goTo(contents.current)}>
          {words.contents}
        </Button>
      </div>
    </>
  );
}

function goTo(part: HTMLElement | null | undefined): void {
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}

/** Scrolls the column that the guide lies in to where it was read to, and remembers it. */
function useKeptPlace(inside: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const column = inside.current?.closest<HTMLElement>("[id^=view-]");
    if (!column) return;
    column.scrollTop = readTo;
    const keep = () => {
      readTo = column.scrollTop;
    };
    column.addEventListener("scroll", keep, { passive: true });
    return () => column.removeEventListener("scroll", keep);
  }, [inside]);
}

function Section({ section: { heading, blocks } }: { readonly section: GuideSection }) {
  return (
    <>
      <BlockElement block={heading} sources={NO_SOURCES} level={LEVEL} />
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's blocks have no other name than their place.
        <GuideElement key={at} block={block} />
      ))}
    </>
  );
}

function GuideElement({ block }: { readonly block: GuideBlock }) {
  if (block.kind === "lines")
    return (
      // Long lines scroll, by keyboard too.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      <pre tabIndex={0}>
        <code>{block.text}</code>
      </pre>
    );
  if (block.kind !== "table") return <BlockElement block={block} sources={NO_SOURCES} level={LEVEL} />;
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((cell) => (
            <th key={plainText(cell)} scope="col">
              <Inlines inside={cell} sources={NO_SOURCES} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={plainText(row.flat())}>
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column.
              <td key={at}>
                <Inlines inside={cell} sources={NO_SOURCES} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
