import { expect, test } from "vitest";
import { outlineOf } from "./outline.ts";

const TEXT = `# A small scenario
format: 1
seats:
  - id: moscow
    objectives:
      - metric: regional
        id: not-a-seat
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
        { name: "astana", line: 8 },
      ],
    },
    { name: "states", line: 9, items: [{ name: "uzb", line: 10 }] },
    { name: "trust", line: 11, items: [{ name: "moscow", line: 12 }] },
    { name: "injects", line: 13, items: [] },
  ]);
});
