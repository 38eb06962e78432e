import { beforeAll, expect, test } from "vitest";
import { planTurn } from "../../shared/analysis/bot-turn.ts";
import { closeTurn, nthGame, openGame } from "../../shared/analysis/game.ts";
import type { Viewer } from "../../shared/base/audience.ts";
import { DOMAINS } from "../../shared/base/ids.ts";
import { toPoints } from "../../shared/base/points.ts";
import { random } from "../../shared/bots/random.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { type Explained, explainCourse } from "../../shared/view/explain.ts";
import type { View } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import type { Target } from "../../shared/world/target.ts";
import type { World } from "../../shared/world/world.ts";
import { shippedScenario, shippedText } from "../scenario/shipped.ts";

/**
 * A whole game of chance with everything in play, and what each of its viewers saw when the results of each turn came
 * out: whoever asks where a number comes from gets an answer that begins at the start and ends at now.
 */
const LIVE = { connected: new Set<string>(), names: {}, now: 0, code: "" };
/** Of the numbers that formulas derive each viewer asks for every so manieth, each for others. */
const EVERY = 37;
const scenario = shippedScenario("csto-2005");
const viewers: readonly Viewer[] = [
  { kind: "facilitator" },
  { kind: "observer" },
  ...scenario.seats.map(({ id }): Viewer => ({ kind: "seat", seat: id })),
];

let start: World;
let turns = 0;
const seen = new Map<Viewer, View[]>(viewers.map((viewer) => [viewer, []]));

beforeAll(() => {
  const bots = Object.fromEntries(scenario.seats.map(({ id }) => [id, "random"]));
  const text = shippedText("csto-2005");
  const setting = { scenario, scenarioText: text, variant: "short", bots, seed: "explained" } as const;
  const players = {
    bots: new Map(scenario.seats.map(({ id }) => [id, random])),
    saw: () => undefined,
    refused: () => undefined,
  };
  let session = nthGame(openGame(setting), "explained", 1);
  start = session.world;
  while (session.phase === "planning") {
    session = closeTurn(planTurn(session, players));
    for (const [viewer, views] of seen) views.push(viewFor(session, viewer, LIVE));
  }
  turns = session.turns.length;
}, 60_000);

test.each(viewers.map((viewer, at) => [nameOf(viewer), viewer, at] as const))(
  "%s: the history of every number adds up from the start of the game to what is shown now",
  (_name, viewer, at) => {
    const views = seen.get(viewer) ?? [];
    const last = views.at(-1) as View;
    const targets = Object.keys(last.sight.numbers) as Target[];
    expect(targets.length).toBeGreaterThan(200);
    const asked: Explained[] = [
      ...targets.map((target): Explained => ({ kind: "number", target })),
      ...(viewer.kind === "seat" ? [{ kind: "score" } as const] : []),
      ...derivedOf(scenario).filter((_, number) => (number + at) % EVERY === 0),
    ];
    for (const what of asked) {
      const course = explainCourse(views, what);
      const told = JSON.stringify(what);
      expect(course.length, told).toBe(turns);
      const steps = course.flatMap(({ parts }) => parts.map(({ delta }) => delta));
      const first = course[0]?.before ?? Number.NaN;
      if (what.kind === "number") expect(first, told).toBe(start.numbers[what.target]);
      expect(first + steps.reduce((sum, delta) => sum + delta, 0), told).toBe(shown(last, what));
      for (const [turn, { before }] of course.entries())
        if (turn > 0) expect(before, told).toBe(course[turn - 1]?.after);
    }
  },
);

function nameOf(viewer: Viewer): string {
  return viewer.kind === "seat" ? viewer.seat : viewer.kind;
}

function derivedOf({ seats, states }: Scenario): readonly Explained[] {
  const patrons = seats.filter(({ patron }) => patron).map(({ id }) => id);
  return [
    ...patrons.map((patron): Explained => ({ kind: "regional", patron })),
    ...states.map(({ id }): Explained => ({ kind: "autonomy", state: id })),
    ...states.flatMap(({ id: state }) =>
      patrons.flatMap((patron): Explained[] => [
        { kind: "influence", patron, state },
        ...DOMAINS.map((domain): Explained => ({ kind: "influence", patron, state, domain })),
      ]),
    ),
  ];
}

/** What the screen shows of a number now, in thousandths. */
function shown({ sight, board, scores }: View, what: Explained): number | undefined {
  switch (what.kind) {
    case "number":
      return sight.numbers[what.target];
    case "score":
      return scores.own.at(-1);
    case "regional":
      return toPoints(board.now.regional[what.patron] ?? Number.NaN);
    case "autonomy":
      return toPoints(board.now.autonomy[what.state] ?? Number.NaN);
    case "influence": {
      const found = board.now.influence[what.state]?.[what.patron];
      return toPoints((what.domain === undefined ? found?.total : found?.domains[what.domain]) ?? Number.NaN);
    }
  }
}
