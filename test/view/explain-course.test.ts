import { describe, expect, it } from "vitest";
import { type Explained, explainCourse } from "../../shared/view/explain.ts";
import type { View } from "../../shared/view/view.ts";
import type { Target } from "../../shared/world/target.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { Table } from "../session/table.ts";

const TURNS = 4;
/** What each of three viewers saw when the results of each turn came out. */
const seen = playedViews(["ada", "eva", "wall"]);

function playedViews(people: readonly string[]): ReadonlyMap<string, readonly View[]> {
  const table = new Table({ settings: { minutesPerTurn: 5, reviewSeconds: 0 } });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.join("wall", null, "observer");
  table.person("teacher", { kind: "control.start" });
  const views = new Map<string, View[]>(people.map((person) => [person, []]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    letBotsPlay(table);
    table.person("teacher", { kind: "control.closeTurn" });
    for (const [person, list] of views) list.push(table.view(person));
  }
  return views;
}

const viewsOf = (person: string): readonly View[] => seen.get(person) ?? [];

describe("the history of a number, from the start to now", () => {
  it.each(["ada", "eva", "wall"])(
    "of %s: every turn begins where the last one ended, and its causes sum to it",
    (person) => {
      const views = viewsOf(person);
      const targets = Object.keys(views.at(-1)?.sight.numbers ?? {}) as Target[];
      const asked: readonly Explained[] = [
        ...targets.map((target) => ({ kind: "number", target }) as const),
        ...(person === "wall" ? [] : [{ kind: "score" } as const]),
        { kind: "regional", patron: "moscow" },
        { kind: "autonomy", state: "uzb" },
        { kind: "influence", patron: "washington", state: "uzb" },
        { kind: "influence", patron: "nato", state: "geo", domain: "political" },
      ];
      for (const what of asked) {
        const course = explainCourse(views, what);
        expect(course.map(({ turn }) => turn)).toEqual([1, 2, 3, 4]);
        for (const [at, { before, after, parts }] of course.entries()) {
          expect(
            parts.reduce((sum, { delta }) => sum + delta, 0),
            JSON.stringify(what),
          ).toBe(after - before);
          if (at > 0) expect(before, JSON.stringify(what)).toBe(course[at - 1]?.after);
        }
      }
    },
  );

  it("ends at what the screen shows now", () => {
    const last = viewsOf("ada").at(-1);
    const threat = explainCourse(viewsOf("ada"), { kind: "number", target: "state/uzb/threat" });
    expect(threat.at(-1)?.after).toBe(last?.sight.numbers["state/uzb/threat"]);
    const regional = explainCourse(viewsOf("ada"), { kind: "regional", patron: "moscow" });
    expect(regional.at(-1)?.after).toBe(Math.round(1000 * (last?.board.now.regional.moscow ?? 0)));
  });

  it("of a score ends at the score that is shown, and only a seat has one", () => {
    const last = viewsOf("eva").at(-1);
    expect(explainCourse(viewsOf("eva"), { kind: "score" }).at(-1)?.after).toBe(last?.scores.own.at(-1));
    expect(explainCourse(viewsOf("wall"), { kind: "score" })).toEqual([]);
  });

  it("tells nothing of a number that the viewer does not see", () => {
    expect(explainCourse(viewsOf("eva"), { kind: "number", target: "seat/moscow/capital" })).toEqual([]);
    expect(explainCourse(viewsOf("wall"), { kind: "number", target: "trust/moscow/tashkent" })).toEqual([]);
  });
});
