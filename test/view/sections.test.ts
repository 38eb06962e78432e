import { describe, expect, it } from "vitest";
import { changedSections } from "../../shared/view/changed-sections.ts";
import { explain } from "../../shared/view/explain.ts";
import { messagePage } from "../../shared/view/message-page.ts";
import { SECTION_NAMES, type View } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import type { LedgerEntry } from "../../shared/world/ledger.ts";
import type { Target } from "../../shared/world/target.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { Table } from "../session/table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const ACTIONS = [
  "offer-aid",
  "secure-borders",
  "train-forces",
  "promote-reform",
  "open-base",
  "evict-base",
  "withdraw-forces",
];

function startedTable(): Table {
  const table = new Table({ actions: ACTIONS, settings: { minutesPerTurn: 5, reviewSeconds: 0 } });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.join("wall", null, "observer");
  table.person("teacher", { kind: "control.start" });
  return table;
}

const names = (before: View, after: View) => Object.keys(changedSections(before, after));

describe("a view", () => {
  it("has every section and nothing beside them", () => {
    const table = startedTable();
    for (const who of ["teacher", "ada", "wall"]) {
      expect(Object.keys(table.view(who)).sort()).toEqual([...SECTION_NAMES].sort());
    }
  });

  it("can be sent: it holds nothing that JSON cannot hold", () => {
    const table = startedTable();
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    for (const who of ["teacher", "ada", "wall"]) {
      const view = table.view(who);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    }
  });

  it("keeps the very objects of all sections that show the same, so that publishing is cheap", () => {
    const table = startedTable();
    const before = table.view("eva");
    table.file("ada", [AID]);
    const after = table.view("eva");
    for (const name of SECTION_NAMES) if (name !== "clock") expect(after[name]).toBe(before[name]);
    expect(names(before, after)).toEqual([]);
  });

  it("changes by what happens, section by section, and for those alone who may know of it", () => {
    const table = startedTable();
    const before = { ada: table.view("ada"), eva: table.view("eva"), teacher: table.view("teacher") };
    table.file("ada", [AID]);
    expect(names(before.ada, table.view("ada"))).toEqual(["sheet"]);
    expect(names(before.eva, table.view("eva"))).toEqual([]);
    expect(names(before.teacher, table.view("teacher"))).toEqual(["console"]);
  });

  it("does not change because time goes by, but by every move of the clock", () => {
    const table = startedTable();
    const before = table.view("ada");
    table.pass(60_000);
    const later = table.view("ada");
    expect(later.clock.remaining).toBe((before.clock.remaining ?? 0) - 60_000);
    expect(names(before, later)).toEqual([]);
    table.person("teacher", { kind: "control.extend", seconds: 60 });
    expect(names(before, table.view("ada"))).toEqual(["clock"]);
    table.person("teacher", { kind: "control.pause" });
    expect(names(before, table.view("ada"))).toEqual(["clock"]);
  });

  it("shows who is connected, and under which name", () => {
    const table = startedTable();
    const before = table.view("ada");
    table.connected.delete("eva");
    const after = table.view("ada");
    expect(names(before, after)).toEqual(["people"]);
    expect(after.people.find(({ participant }) => participant === "eva")).toEqual({
      participant: "eva",
      name: "Name of eva",
      role: "student",
      seat: "tashkent",
      head: true,
      connected: false,
      wish: null,
      guest: false,
    });
  });

  it("of the white cell shows all sheets, the injects, and the motions that it decides", () => {
    const table = new Table({
      actions: ["table-mandate", "vote"],
      settings: { minutesPerTurn: null, reviewSeconds: 0 },
    });
    table.join("teacher", null, "facilitator");
    table.join("ada", "moscow");
    table.person("teacher", { kind: "control.start" });
    table.person("teacher", { kind: "control.inject", inject: "raid" });
    expect(
      table.view("teacher").console?.injects.map(({ id, state, byHand }) => [id, state, byHand]),
    ).toEqual([
      ["iraq", "planned", false],
      ["raid", "queued", true],
    ]);
    expect(table.person("teacher", { kind: "control.inject", inject: "raid" })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(table.view("teacher").console?.injects.find(({ id }) => id === "raid")?.state).toBe("fired");
    const tabled = table.file("ada", [
      { action: "table-mandate", fields: { institution: "un", state: "kgz", size: 2 } },
    ]);
    expect(tabled).toMatchObject({ ok: true });
    const [motion] = table.view("teacher").console?.motions ?? [];
    expect(motion).toMatchObject({ institution: "un", state: "kgz", size: 2, by: "moscow", answer: "none" });
    const answer = (given: "grant" | "refuse" | "none") =>
      table.person("teacher", { kind: "control.answerMotion", motion: motion?.id ?? "", answer: given });
    for (const given of ["refuse", "none", "grant"] as const) {
      expect(answer(given)).toMatchObject({ ok: true });
      expect(table.view("teacher").console?.motions[0]?.answer).toBe(given);
    }
    table.person("teacher", { kind: "control.closeTurn", turn: 2 });
    expect(table.session.world.tables.motions[motion?.id ?? ""]?.result).toBe("passed");
  });

  it("for the same session is the same whoever else was looked at in between, and after a replay", () => {
    const table = startedTable();
    const first = structuredClone(table.view("ada"));
    for (const who of ["teacher", "eva", "wall"]) table.view(who);
    table.view({ kind: "seat", seat: "moscow" });
    expect(table.view("ada")).toEqual(first);
  });
});

describe("the last messages of a channel", () => {
  it("are in the view, thirty of them; older ones come page by page, to who reads the channel", () => {
    const table = startedTable();
    const say = (text: string) => table.person("ada", { kind: "message.send", channel: ["tashkent"], text });
    for (let count = 1; count <= 75; count += 1) say(`no. ${count}`);
    const channel = table.view("eva").channels.find(({ key }) => key === "moscow+tashkent");
    expect(channel).toMatchObject({ seats: ["moscow", "tashkent"], more: true });
    expect(channel?.messages).toHaveLength(30);
    const page = (who: string, before: string) =>
      messagePage(table.session, who, "moscow+tashkent", before, table.facts());
    const second = page("eva", channel?.messages[0]?.id ?? "");
    expect(second?.messages.map(({ text }) => text)).toEqual(
      Array.from({ length: 30 }, (_, at) => `no. ${at + 16}`),
    );
    expect(second?.more).toBe(true);
    const third = page("ada", second?.messages[0]?.id ?? "");
    expect([third?.messages.length, third?.more]).toEqual([15, false]);
    expect(page("wall", channel?.messages[0]?.id ?? "")).toBeNull();
    expect(page("eva", "m-unknown")).toBeNull();
    expect(messagePage(table.session, "wall", "public", "m-unknown", table.facts())).toBeNull();
    expect(page("teacher", channel?.messages[0]?.id ?? "")?.messages).toHaveLength(30);
  });
});

describe("why things moved", () => {
  const table = startedTable();
  const views: View[] = [];
  for (let turn = 1; turn <= 4; turn += 1) {
    table.file("ada", [AID]);
    letBotsPlay(table);
    table.person("teacher", { kind: "control.closeTurn", turn });
    views.push(table.view("ada"), table.view("eva"));
    for (const { id } of table.session.scenario.seats) views.push(table.view({ kind: "seat", seat: id }));
  }

  it("a score: the parts sum exactly to what it moved by, and each names the objective", () => {
    let items = 0;
    for (const { results, scores, sight, you } of views) {
      const score = results?.score;
      if (score == null) throw new Error("a seat has a score");
      const sum = score.parts.reduce((total, { amount }) => total + amount, 0);
      expect(sum).toBe(score.after - score.before);
      expect(score.after).toBe(scores.own.at(-1));
      const objectives = sight.scenario.seats.find(({ id }) => id === you.seat)?.objectives.length ?? 0;
      for (const { objective, amount } of score.parts) {
        expect(objective).toBeLessThan(objectives);
        expect(amount).not.toBe(0);
      }
      items += score.parts.filter(({ cause }) => cause.kind === "item").length;
    }
    expect(items).toBeGreaterThan(0);
  });

  it("a score of the turn before is where this one's begins", () => {
    const own = table.view("ada").scores.own;
    expect(table.view("ada").results?.score?.before).toBe(own.at(-2));
  });

  it("a number: what the viewer may know and the undisclosed rest lead from where it stood to where it stands", () => {
    const after = table.view("eva");
    const before = after.results?.before ?? {};
    expect(Object.keys(before).length).toBeGreaterThan(50);
    for (const target of Object.keys(before) as Target[]) {
      const explained = explain(after, { kind: "number", target });
      expect(explained).toMatchObject({ before: before[target], after: after.sight.numbers[target] });
      const sum = explained?.parts.reduce((total, { delta }) => total + delta, 0);
      expect(sum).toBe((explained?.after ?? 0) - (explained?.before ?? 0));
    }
  });

  it("a number that secret causes moved and moved back: no trace of it", () => {
    const last = table.session.turns.at(-1);
    if (last === undefined) throw new Error("turns were closed");
    const secret = (target: Target, delta: number): LedgerEntry => ({
      target,
      delta,
      cause: { kind: "override", reason: "secret" },
      audience: "whiteCell",
    });
    const quiet = "reliance/kaz/economic";
    const entries = [
      ...last.outcome.entries.filter(({ target }) => target !== quiet),
      ...[secret(quiet, 500), secret(quiet, -500), secret("state/kaz/openness", 700)],
    ];
    const turns = [...table.session.turns.slice(0, -1), { ...last, outcome: { ...last.outcome, entries } }];
    const live = { now: 0, names: {}, connected: new Set<string>(), code: "" };
    const { results } = viewFor({ ...table.session, turns }, { kind: "observer" }, live);
    expect(JSON.stringify(results)).not.toContain(quiet);
    expect(results?.undisclosed).toMatchObject({ "state/kaz/openness": 700 });
  });

  it("influence, regional influence and autonomy: by the causes of the ledger, to the thousandth", () => {
    const view = table.view("wall");
    const { now, before } = view.board;
    const thousandths = (value: number | undefined) => Math.round(1000 * (value ?? 0));
    const regional = explain(view, { kind: "regional", patron: "moscow" });
    expect(regional?.before).toBe(thousandths(before?.regional.moscow));
    expect(regional?.after).toBe(thousandths(now.regional.moscow));
    const autonomy = explain(view, { kind: "autonomy", state: "uzb" });
    expect(autonomy?.after).toBe(thousandths(now.autonomy.uzb));
    const security = explain(view, {
      kind: "influence",
      patron: "washington",
      state: "uzb",
      domain: "security",
    });
    expect(security?.after).toBe(thousandths(now.influence.uzb?.washington?.domains.security));
    const total = explain(view, { kind: "influence", patron: "washington", state: "uzb" });
    expect(total?.after).toBe(thousandths(now.influence.uzb?.washington?.total));
    for (const one of [regional, autonomy, security, total]) {
      const sum = one?.parts.reduce((all, { delta }) => all + delta, 0);
      expect(sum).toBe((one?.after ?? 0) - (one?.before ?? 0));
    }
  });

  it("nothing of what the viewer does not see, and nothing before the first close", () => {
    expect(explain(table.view("wall"), { kind: "number", target: "seat/moscow/capital" })).toBeNull();
    const fresh = startedTable();
    expect(explain(fresh.view("ada"), { kind: "number", target: "state/uzb/threat" })).toBeNull();
  });
});
