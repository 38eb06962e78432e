import { describe, expect, test } from "vitest";
import { readInline, readMarkdown } from "./read-markdown.ts";

describe("a briefing in Markdown", () => {
  test("headings, paragraphs and lists are told apart, also without blank lines between", () => {
    const kinds = readMarkdown(
      "# Tashkent\nYou host\na base.\n- keep it\n- or not,\n  at a price\n\n1. first",
    ).map((block) => (block.kind === "list" ? `list of ${block.items.length}` : block.kind));
    expect(kinds).toEqual(["heading", "paragraph", "list of 2", "list of 1"]);
  });

  test("emphasis, source marks and links are read; an underscore within a word is none", () => {
    expect(
      readInline("**K2** is *leased*[^art-3], see [the treaty](https://example.org/t) in snake_case_words"),
    ).toEqual([
      { kind: "strong", inside: [{ kind: "text", text: "K2" }] },
      { kind: "text", text: " is " },
      { kind: "emphasis", inside: [{ kind: "text", text: "leased" }] },
      { kind: "source", id: "art-3" },
      { kind: "text", text: ", see " },
      { kind: "link", text: "the treaty", href: "https://example.org/t" },
      { kind: "text", text: " in snake_case_words" },
    ]);
  });

  test("what stands between backticks is shown as it is, whatever signs it has", () => {
    expect(readInline("a state such as `uzb`, `**not strong**` or [^`]")).toEqual([
      { kind: "text", text: "a state such as " },
      { kind: "code", text: "uzb" },
      { kind: "text", text: ", " },
      { kind: "code", text: "**not strong**" },
      { kind: "text", text: " or [^`]" },
    ]);
  });

  test("N4: HTML and links to scripts stay the characters that they are", () => {
    for (const text of ["<img src=x onerror=alert(1)>", "[press](javascript:alert(1))", "{{7*7}}"]) {
      expect(readInline(text)).toEqual([{ kind: "text", text }]);
    }
  });
});
