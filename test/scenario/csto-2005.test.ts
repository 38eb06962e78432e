import { describe, expect, it } from "vitest";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { influenceBoard } from "../../shared/influence/board.ts";
import { TERMS } from "../../shared/mechanisms/terms/registry.ts";
import { calendarOf, turnStart } from "../../shared/scenario/calendar.ts";
import { markedSources } from "../../shared/scenario/check-sources.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { offersFor } from "../../shared/turn/offers.ts";
import { choicesOf } from "../../shared/world/fields.ts";
import { SEATS, STATES, TRUST } from "../rules/data/region.ts";
import { close, type Game, sightFor, withNumbers } from "../rules/turns.ts";
import { gameOf, shippedScenario, shippedText } from "./shipped.ts";

const scenario = shippedScenario("csto-2005");

/** NATO's battalions were three in the tables: it had none left at the end of a third of all turns. */
const NATO_FORCES = 4;

/** What each seat is sent to do: metric, of what, from..to, weight. Ashgabat's funds were 80..350, with which it won four games of five. */
const OBJECTIVES = `
moscow: regional-influence 12..19 35; rival-presence 12..0 15; stability 45..75 15; threat 45..20 10; members csto 2..7 15; prestige 40..90 10
washington: regional-influence 5..9.5 40; states-with-base 0..4 20; threat 45..15 15; openness 15..40 15; prestige 30..80 10
nato: regional-influence 1..4 35; partnership-level pfp 1.4..2.8 25; openness 15..40 15; threat 45..15 15; presence 0..5 10
beijing: regional-influence 1..6.5 40; rival-presence washington 8..0 15; stability 40..80 25; threat 45..15 20
astana: autonomy 78..90 35; regime 60..100 20; stability 50..95 15; funds 100..900 15; prestige 35..90 15
tashkent: regime 45..90 35; autonomy 76..90 20; threat 65..10 20; stability 30..85 15; funds 50..550 10
bishkek: regime 20..80 25; funds 0..400 25; stability 20..90 25; autonomy 68..84 25
dushanbe: regime 35..90 25; funds 0..250 25; stability 25..90 25; autonomy 62..78 25
ashgabat: autonomy 84..92 35; regime 50..90 30; funds 100..450 25; openness 20..0 10
yerevan: influence-in moscow arm security 24..52 20; regime 40..95 20; autonomy 62..76 25; stability 40..90 15; partnership-level pfp arm 1..4 20
tbilisi: partnership-level pfp geo 2..4 20; presence moscow geo 7..-3 20; openness 40..95 15; stability 25..80 25; regime 35..85 20
baku: autonomy 80..92 25; funds 80..450 25; regime 50..95 25; stability 40..90 25
`;

describe("the numbers of csto-2005", () => {
  const { regional, autonomy } = influenceBoard(scenario, gameOf(scenario).world.numbers);

  it("give the regional influence of rules.md section 11", () => {
    expect(Object.values(regional).map((value) => Math.round(value * 10) / 10)).toEqual([
      13.7, 6.4, 1.6, 1.7,
    ]);
  });

  it("give the autonomy of rules.md section 11", () => {
    const rounded = Object.entries(autonomy).map(([state, value]) => [state, Math.round(value)]);
    expect(Object.fromEntries(rounded)).toEqual({
      kaz: 85,
      uzb: 84,
      kgz: 77,
      tjk: 68,
      tkm: 88,
      arm: 70,
      geo: 75,
      aze: 86,
    });
  });

  it("are those of the tables: seats, states, trust", () => {
    expect(
      scenario.seats.map((seat) => [
        seat.id,
        seat.state ?? null,
        seat.capital,
        seat.capitalIncome,
        seat.funds,
        seat.fundsIncome,
        seat.forces,
        seat.sustainable,
        seat.orders,
        seat.prestige,
      ]),
    ).toEqual(SEATS.map((row) => (row[0] === "nato" ? row.with(6, NATO_FORCES) : row)));
    const patrons = ["moscow", "washington", "nato", "beijing"];
    expect(
      scenario.states.map((state) => [
        state.id,
        state.weight,
        state.stability,
        state.threat,
        state.regime,
        state.openness,
        Object.values(state.selfReliance),
        state.threatDrift,
        state.neighbours,
        patrons.map((patron) => {
          const { security, economic, political } = state.engagement[patron] ?? {};
          return [security, economic, political];
        }),
      ]),
    ).toEqual(STATES);
    expect(scenario.trust.map(({ from, toward, value }) => [from, toward, value])).toEqual(TRUST);
  });

  it("are those of the tables: battalions posted by owner and state", () => {
    expect(scenario.deployments.map(({ seat, state, size }) => `${seat} ${state} ${size}`).sort()).toEqual([
      "moscow arm 3",
      "moscow geo 2",
      "moscow geo 2",
      "moscow kgz 1",
      "moscow tjk 5",
      "nato tjk 1",
      "nato uzb 1",
      "washington kgz 2",
      "washington uzb 2",
    ]);
  });

  it("are those of the tables: objectives", () => {
    const lines = scenario.seats.map(({ id, objectives }) => {
      const each = objectives.map(({ metric, institution, seat, state, domain, from, to, weight }) =>
        [metric, institution, seat, state, domain, `${from}..${to}`, weight].filter(Boolean).join(" "),
      );
      return `${id}: ${each.join("; ")}`;
    });
    expect(lines.join("\n")).toBe(OBJECTIVES.trim());
  });

  it("are reasoned: nothing of the start lacks its line and its source or mark", () => {
    const reasoned = [
      ...scenario.seats,
      ...scenario.states,
      ...scenario.states.flatMap(({ engagement }) => Object.values(engagement)),
      ...scenario.institutions,
      ...scenario.deployments,
      ...scenario.trust,
      ...scenario.levers,
    ];
    expect(reasoned).toHaveLength(12 + 8 + 32 + 4 + 9 + 16 + 10);
    for (const { reason, source } of reasoned) {
      expect(reason.length).toBeGreaterThan(8);
      expect(source).not.toBe("");
    }
  });
});

describe("the file of csto-2005", () => {
  it("has no fault and calls for no advice", () => {
    const { faults, advice } = parseScenario(shippedText("csto-2005"), CATALOGUE);
    expect(faults).toEqual([]);
    expect(advice).toEqual([]);
  });

  it("puts every kind of order and of term into play, and the backlash", () => {
    expect(scenario.actions.map(({ id }) => id).sort()).toEqual(ACTIONS.map(({ id }) => id).sort());
    expect([...scenario.terms].sort()).toEqual(TERMS.map(({ id }) => id).sort());
    expect(scenario.rules.backlash.dependence).toBe(0.6);
  });

  it("has objectives of both kinds for every seat", () => {
    for (const { objectives } of scenario.seats) {
      expect(objectives.some((objective) => objective.private)).toBe(true);
      expect(objectives.some((objective) => !objective.private)).toBe(true);
    }
  });

  it("tells every seat who it is, what it wants and fears, whom to call and what to do first", () => {
    for (const { briefing } of scenario.seats) {
      const headings = [...briefing.matchAll(/^# (.*)$/gm)].map(([, heading]) => heading);
      expect(headings).toEqual([
        "Who you are",
        "What you want",
        "What you fear",
        "Whom to call first",
        "Three things for turn 1",
      ]);
      expect(briefing.match(/^\d\. /gm)).toHaveLength(3);
      expect(markedSources(briefing).length).toBeGreaterThan(0);
      expect(briefing.split(/\s+/).length).toBeGreaterThan(150);
      expect(briefing.split(/\s+/).length).toBeLessThan(450);
    }
  });
});

describe("the levers of csto-2005", () => {
  const game = gameOf(scenario);
  const levers = (seat: string, state: string, from = game) => {
    const offer = offersFor(sightFor(from, seat), seat).find(({ action }) => action === "coerce");
    const field = offer?.fields.find(({ id }) => id === "lever");
    return field === undefined ? [] : choicesOf(field, { state }).map(({ value }) => value);
  };

  it("are those of the power in the state: gas for Turkmenistan, workers for Tajikistan", () => {
    expect(levers("moscow", "tkm")).toEqual(["gas"]);
    expect(levers("moscow", "tjk")).toEqual(["migrants"]);
    expect(levers("moscow", "kgz")).toEqual(["trade", "migrants"]);
  });

  it("are the power's general ones where the state has no line, once its economy hangs on it", () => {
    expect(levers("washington", "kaz")).toEqual([]);
    const rich = withNumbers(game, { "engagement/washington/kaz/economic": 45 });
    expect(levers("washington", "kaz", rich)).toEqual(["trade"]);
  });

  it("are all three for everybody in a scenario that says nothing", () => {
    const silent = gameOf({ ...scenario, levers: [] });
    expect(levers("moscow", "tkm", silent)).toEqual(["gas", "trade", "migrants"]);
  });

  it("cannot be pulled by who has none", () => {
    const onlyMoscow = gameOf({
      ...scenario,
      levers: scenario.levers.filter(({ patron }) => patron === "moscow"),
    });
    const rich = withNumbers(onlyMoscow, { "engagement/washington/kaz/economic": 45 });
    expect(offersFor(sightFor(rich, "washington"), "washington").map(({ action }) => action)).not.toContain(
      "coerce",
    );
  });
});

describe("the calendars of csto-2005", () => {
  it.each([
    ["short", 6, 4],
    ["full", 12, 2],
  ] as const)("%s: %d turns of %d months from 23 June 2005 to 22 June 2007", (variant, turns, months) => {
    const calendar = calendarOf(scenario, variant);
    expect(calendar).toMatchObject({ start: "2005-06-23", turns, months, baseTurns: months / 2 });
    expect(turnStart(calendar, turns + 1)).toBe("2007-06-23");
  });

  it.each(["short", "full"] as const)(
    "%s: all news with a date comes, in the turn of its date",
    (variant) => {
      let game: Game = gameOf(scenario, variant);
      const { calendar } = game.setting;
      for (let turn = 1; turn <= calendar.turns; turn += 1) game = close(game);
      for (const { id, when } of scenario.injects) {
        if (typeof when !== "object" || !("date" in when)) continue;
        const turn = game.world.tables.injects[id]?.turn ?? 0;
        expect([id, turnStart(calendar, turn) <= when.date]).toEqual([id, true]);
        expect([id, when.date < turnStart(calendar, turn + 1)]).toEqual([id, true]);
      }
    },
  );

  it("has news of every kind: by date, by condition, by chance and for the facilitator's hand", () => {
    const kinds = scenario.injects.map(({ when }) =>
      typeof when === "string" ? when : Object.keys(when)[0],
    );
    expect([...new Set(kinds)].sort()).toEqual(["chance", "condition", "date", "facilitator"]);
  });
});

describe("F6 renaming in csto-2005", () => {
  it.each([
    ["a seat", "  - id: tashkent\n", "  - id: samarkand\n", "UNKNOWN_SEAT"],
    ["a state", "  - id: kgz\n", "  - id: kgs\n", "UNKNOWN_STATE"],
    ["an institution", "  - id: pfp\n", "  - id: pop\n", "UNKNOWN_INSTITUTION"],
    ["a source", "  btc: ", "  ctc: ", "UNKNOWN_SOURCE"],
  ])("%s: each line that still has the old name is told, and undo restores", (_, from, to, code) => {
    const text = shippedText("csto-2005");
    expect(text).toContain(from);
    const { scenario: none, faults } = parseScenario(text.replace(from, to), CATALOGUE);
    expect(none).toBeNull();
    const lines = text.replace(from, to).split("\n");
    const old = from.replace(/[^a-z]*(id: )?/, "").match(/[a-z]+/)?.[0] ?? "";
    const named = faults.filter((fault) => fault.code === code || fault.code === "BAD_TARGET");
    expect(named.length).toBeGreaterThan(2);
    for (const { line } of named) expect(lines[line - 1]).toContain(old);
    expect(parseScenario(text, CATALOGUE).scenario).toEqual(scenario);
  });
});
