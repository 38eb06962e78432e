import { expect, test } from "vitest";
import { idOf, outlineOf, titleOf } from "./outline.ts";

const TEXT = `# A small scenario
format: 1
seats:
  - id: moscow
    objectives:
      - metric: regional
        id: not-a-seat
      - id: not-a-seat-either
  - id: "astana"
states:
  - { id: uzb, name: Uzbekistan }
trust:
- from: moscow
injects: []
`;

test("sections and the items of their lists, each with its line, also of a faulty text", () => {
  expect(outlineOf(`${TEXT}\tbroken`)).toEqual([
    { name: "format", line: 2, items: [] },
    {
      name: "seats",
      line: 3,
      items: [
        { name: "moscow", line: 4 },
        { name: "astana", line: 9 },
      ],
    },
    { name: "states", line: 10, items: [{ name: "uzb", line: 11 }] },
    { name: "trust", line: 12, items: [{ name: "moscow", line: 13 }] },
    { name: "injects", line: 14, items: [] },
  ]);
});

test("the title, with or without quotation marks, also of a faulty text", () => {
  expect(titleOf('id: a\ntitle: "Practice: a valley"\n\tbroken')).toBe("Practice: a valley");
  expect(titleOf("title: Almaty, January 2022\r\nminutes: 80")).toBe("Almaty, January 2022");
  expect(titleOf("title:\nid: a\nseats:\n  - title: none")).toBeUndefined();
});

test("the id that a text gives itself; one that is no id is none", () => {
  expect(idOf('# a\nid: "valley-1999" # mine\r\ntitle: A')).toBe("valley-1999");
  expect(idOf("id: Valley\nseats:\n  - id: moscow")).toBeUndefined();
});
