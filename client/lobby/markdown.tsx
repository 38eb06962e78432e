import { Fragment, useMemo } from "react";
import { classes } from "../look/classes.ts";
import styles from "./markdown.module.css";
import { type Block, type Inline, readMarkdown } from "./read-markdown.ts";

interface MarkdownProps {
  readonly source: string;
  /** Ids of sources in the order in which the page numbers them. */
  readonly sources: readonly string[];
  /** How deep the text's own first heading lies in the page. */
  readonly level?: number;
}

/** A text with marks, as elements that React makes: no HTML of an author ever becomes HTML of the page. */
export function Markdown({ source, sources, level = 3 }: MarkdownProps) {
  const blocks = useMemo(() => readMarkdown(source), [source]);
  return (
    <div className={classes(styles.markdown, styles.reading)}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's blocks have no other name than their place.
        <BlockElement key={index} block={block} sources={sources} level={level} />
      ))}
    </div>
  );
}

interface BlockElementProps {
  readonly block: Block;
  readonly sources: readonly string[];
  readonly level: number;
}

/** One block of a text. */
export function BlockElement({ block, sources, level }: BlockElementProps) {
  if (block.kind === "list") {
    const List = block.ordered ? "ol" : "ul";
    return (
      <List>
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <li key={index}>
            <Inlines inside={item} sources={sources} />
          </li>
        ))}
      </List>
    );
  }
  const inside = <Inlines inside={block.inside} sources={sources} />;
  if (block.kind === "quote") return <blockquote>{inside}</blockquote>;
  if (block.kind === "paragraph") return <p>{inside}</p>;
  const Heading = `h${Math.min(6, block.level - 1 + level)}` as "h3";
  return <Heading>{inside}</Heading>;
}

/** The marks within a line, as elements. */
export function Inlines({ inside, sources }: { inside: readonly Inline[]; sources: readonly string[] }) {
  return inside.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <Fragment key={index}>
      <InlineElement inline={inline} sources={sources} />
    </Fragment>
  ));
}

function InlineElement({ inline, sources }: { inline: Inline; sources: readonly string[] }) {
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "code") return <code>{inline.text}</code>;
  if (inline.kind === "strong") {
    return (
      <strong>
        <Inlines inside={inline.inside} sources={sources} />
      </strong>
    );
  }
  if (inline.kind === "emphasis") {
    return (
      <em>
        <Inlines inside={inline.inside} sources={sources} />
      </em>
    );
  }
  if (inline.kind === "link") {
    return (
      <a href={inline.href} target="_blank" rel="noreferrer">
        {inline.text}
      </a>
    );
  }
  const number = sources.indexOf(inline.id) + 1;
  return number === 0 ? `[^${inline.id}]` : <sup className={styles.sourceMark}>{number}</sup>;
}
