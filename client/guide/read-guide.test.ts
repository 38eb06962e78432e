import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type GuideBlock, plainText, readGuide } from "./read-guide.ts";

const SMALL = `# How to write

Begin with [practice](practice/scenario.yaml), or see [the format](https://example.org/yaml).

    npx whitecell validate my.yaml

## Fields

| field | what it is |
|---|---|
| \`id\` * | its **name** |

\`\`\`yaml
seats:
  - id: moscow # | no table |
\`\`\`
`;

describe("a guide in Markdown", () => {
  test("is read into sections with tables and lines of code beside what a briefing has", () => {
    const [first, second, ...more] = readGuide(SMALL);
    expect(more).toEqual([]);
    expect(first?.heading.level).toBe(1);
    expect(first?.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "lines"]);
    expect(first?.blocks[1]).toEqual({ kind: "lines", text: "npx whitecell validate my.yaml" });
    expect(second?.blocks).toEqual([
      {
        kind: "table",
        head: [[{ kind: "text", text: "field" }], [{ kind: "text", text: "what it is" }]],
        rows: [
          [
            [
              { kind: "code", text: "id" },
              { kind: "text", text: " *" },
            ],
            [
              { kind: "text", text: "its " },
              { kind: "strong", inside: [{ kind: "text", text: "name" }] },
            ],
          ],
        ],
      },
      { kind: "lines", text: "seats:\n  - id: moscow # | no table |" },
    ]);
  });

  test("a link to a file beside the guide is its label alone, one to the web stays a link", () => {
    const paragraph = readGuide(SMALL)[0]?.blocks[0];
    const inside = paragraph?.kind === "paragraph" ? paragraph.inside : [];
    expect(plainText(inside)).toBe("Begin with practice, or see the format.");
    expect(inside.filter(({ kind }) => kind === "link")).toHaveLength(1);
  });

  test("the guide for authors is read whole: no mark of Markdown is left among its words", () => {
    const guide = readFileSync(join(import.meta.dirname, "../../scenarios/README.md"), "utf8");
    const sections = readGuide(guide);
    const headings = [...guide.replaceAll(/^```[\s\S]*?^```/gm, "").matchAll(/^#+ (.*)$/gm)];
    expect(sections.map(({ heading }) => plainText(heading.inside))).toEqual(
      headings.map(([, title]) => title),
    );
    const words = sections.flatMap(({ blocks }) => blocks.flatMap(wordsOf));
    expect(words.join(" ").length).toBeGreaterThan(15_000);
    const seats = sections.find(({ heading }) => plainText(heading.inside).startsWith("seats"));
    const [table] = seats?.blocks ?? [];
    const cell = table?.kind === "table" ? table.rows[0]?.[0] : [];
    // The star of what must be there is no emphasis.
    expect(plainText(cell ?? [])).toBe("id *, name *, letter *");
    expect(words.filter((text) => /\*\*|\]\(|```|^\||`/.test(text))).toEqual([]);
  });
});

/** What is read as words, not as code. */
function wordsOf(block: GuideBlock): readonly string[] {
  if (block.kind === "lines") return [];
  const texts =
    block.kind === "table"
      ? [...block.head, ...block.rows.flat()]
      : block.kind === "list"
        ? block.items
        : [block.inside];
  return texts.map((inside) => plainText(inside.filter(({ kind }) => kind !== "code")));
}
