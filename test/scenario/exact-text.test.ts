import { describe, expect, it } from "vitest";
import { decodeScenario } from "../../shared/scenario/encoding.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { setValue } from "../../shared/scenario/splice.ts";
import { changed, SMALL, SMALL_CATALOGUE } from "./small-scenario.ts";

const parse = (text: string) => parseScenario(text, SMALL_CATALOGUE);
const TRAPS = [
  "NO",
  "no",
  "Yes",
  "null",
  "10:30",
  "12:00:00",
  "2024-03-01",
  "1.10",
  "007",
  "4e87",
  "~",
  "true",
  ".5",
];

describe("F1 what YAML would change", () => {
  it.each(TRAPS)("a text field keeps %s", (trap) => {
    expect(parse(changed("title: A small one", `title: ${trap}`)).scenario?.title).toBe(trap);
  });

  it.each(TRAPS)("a key keeps %s", (trap) => {
    const { scenario, faults } = parse(
      changed("  7: A newspaper", `  ${trap}: A newspaper`).replace("source: 7", `source: ${trap}`),
    );
    expect(faults).toEqual([]);
    expect(Object.keys(scenario?.sources ?? {})).toEqual([trap]);
  });

  it.each(TRAPS)("a form that saves %s keeps it", (trap) => {
    const saved = setValue(SMALL, ["title"], trap);
    expect(saved.ok && parse(saved.value).scenario?.title).toBe(trap);
  });

  it("an id that YAML would change is refused with its line, or kept", () => {
    const [fault] = parse(changed("id: small", "id: 007")).faults;
    expect(fault).toMatchObject({ line: 2, path: "id", code: "BAD_ID" });
    expect(fault?.message).toContain('"007"');
    expect(parse(changed("id: small", "id: no")).scenario?.id).toBe("no");
  });
});

describe("F2 how the file was saved", () => {
  const bytes = (text: string, encoding: "utf8" | "utf16le" | "latin1") =>
    new Uint8Array(Buffer.from(text, encoding));
  const messageOf = (given: Uint8Array) => {
    const decoded = decodeScenario(given);
    return decoded.ok ? "read" : decoded.error.message;
  };

  it("a byte order mark and Windows line ends load the same scenario", () => {
    const decoded = decodeScenario(bytes(`\uFEFF${SMALL.replaceAll("\n", "\r\n")}`, "utf8"));
    expect(decoded.ok && parse(decoded.value).scenario).toEqual(parse(SMALL).scenario);
    expect(parse(`\uFEFF${SMALL}`).scenario).toEqual(parse(SMALL).scenario);
  });

  it("UTF-16 is named, with and without a byte order mark", () => {
    expect(messageOf(bytes(`\uFEFF${SMALL}`, "utf16le"))).toContain("UTF-16");
    expect(messageOf(bytes(SMALL, "utf16le"))).toContain("UTF-16");
  });

  it("the file of a word processor is named as what it is", () => {
    const document = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0]);
    expect(messageOf(document)).toContain("Save it as plain text");
  });

  it("Windows-1252 is named with the line of its first accent", () => {
    expect(messageOf(bytes(changed("name: Tashkent", "name: Taschkent é"), "latin1"))).toContain("Line 33");
    expect(messageOf(bytes(changed("name: Tashkent", "name: Taschkent é"), "latin1"))).toContain(
      "Windows-1252",
    );
  });

  it("accents, Cyrillic and signs beyond the first plane come through UTF-8 unchanged", () => {
    const text = "é Ташкент 中 🕊 €";
    expect(decodeScenario(bytes(text, "utf8"))).toEqual({ ok: true, value: text });
    expect(decodeScenario(new Uint8Array([0x61, 0xed, 0xa0, 0x80])).ok).toBe(false);
    expect(decodeScenario(new Uint8Array([0xc0, 0xaf])).ok).toBe(false);
  });

  it("a tab on line 17 is named by its line, and nothing is loaded", () => {
    const { scenario, faults } = parse(changed("      - { metric: regional", "\t- { metric: regional"));
    expect(scenario).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.line).toBe(17);
    expect(faults[0]?.message).toContain("with a tab");
  });

  it("a tab before a line of a briefing is named by its line", () => {
    const { scenario, faults } = parse(changed("      You lead.", "      You lead.\n\tAnd follow."));
    expect(scenario).toBeNull();
    expect(faults.map(({ code }) => code)).toEqual(["TAB"]);
  });

  it("the line ends of an old machine load the same scenario, and an empty file says so", () => {
    expect(parse(SMALL.replaceAll("\n", "\r")).scenario).toEqual(parse(SMALL).scenario);
    for (const text of ["", "\n\n", "# only a note\n", "null"])
      expect(parse(text).faults.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The text is empty\. .*`title: /),
      ]);
  });

  it("a tab inside a text is a text", () => {
    expect(parse(changed("      You lead.", "      You\tlead.")).scenario?.seats[0]?.briefing).toBe(
      "You\tlead.\n",
    );
  });
});
