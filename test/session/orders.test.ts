import { describe, expect, it } from "vitest";
import { sheetCost } from "../../shared/turn/check-sheet.ts";
import { Table, type TableOptions } from "./table.ts";

const aid = (state: string, amount = 20) => ({ action: "offer-aid", fields: { state, amount } });
const TRAIN = { action: "train-forces", fields: { state: "uzb" } };

function startedTable(options: TableOptions = {}): Table {
  const table = new Table({ actions: ["offer-aid", "train-forces"], ...options });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("ben", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  return table;
}

const draft = (revision: number, ...states: string[]) =>
  ({ kind: "orders.draft", turn: 1, revision, orders: states.map((state) => aid(state)) }) as const;

describe("a delegation's sheet", () => {
  it("is one shared draft: who writes on an old one is told, and loses nothing of the new", () => {
    const table = startedTable();
    expect(table.person("ada", draft(0, "uzb"))).toMatchObject({ ok: true });
    expect(table.person("ben", draft(0, "kaz"))).toMatchObject({ ok: false, code: "STALE" });
    expect(table.view("ben").sheet?.draft).toEqual([aid("uzb")]);
    expect(table.person("ben", draft(1, "uzb", "kaz"))).toMatchObject({ ok: true, reply: { revision: 2 } });
  });

  it("takes any draft, but files only what is allowed", () => {
    const table = startedTable();
    const wild = [{ action: "fly", fields: { to: "the moon" } }];
    expect(table.person("ada", { ...draft(0), orders: wild })).toMatchObject({ ok: true });
    expect(table.view("ada").sheet).toMatchObject({ draft: wild, filed: null, consents: [null] });
    expect(table.file("ada", wild)).toMatchObject({ code: "UNKNOWN_ACTION" });
  });

  it("stays filed while it is drafted on", () => {
    const table = startedTable();
    table.file("ada", [aid("uzb")]);
    table.person("ben", draft(1, "kaz"));
    expect(table.view("ada").sheet).toMatchObject({
      filed: [aid("uzb")],
      filedRevision: 1,
      draft: [aid("kaz")],
    });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(table.view("ada").results?.orders).toEqual([aid("uzb")]);
  });

  it("goes on counting revisions over turns, so that a sheet of an earlier turn is stale", () => {
    const table = startedTable({ settings: { reviewSeconds: 0 } });
    table.file("ada", [aid("uzb")]);
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const early = { kind: "orders.save", turn: 2, revision: 0, orders: [aid("kaz")] } as const;
    expect(table.person("ada", early)).toMatchObject({ code: "STALE", params: { currentRevision: 1 } });
    expect(table.person("ada", { ...early, revision: 1 })).toMatchObject({ ok: true });
  });

  it("is filed by the head alone where the session says so; others' filing is a draft", () => {
    const table = startedTable({ settings: { files: "head" } });
    expect(table.file("ben", [aid("uzb")])).toMatchObject({ ok: true, reply: { filed: false, revision: 1 } });
    expect(table.view("ada").sheet).toMatchObject({ draft: [aid("uzb")], filed: null });
    expect(table.file("ada", [aid("uzb")])).toMatchObject({ ok: true, reply: { filed: true } });
  });

  it("says whose consent an order needs, and whether it stands", () => {
    const table = startedTable();
    table.file("ada", [aid("kaz"), TRAIN]);
    expect(table.view("ada").sheet?.consents).toEqual([null, { by: "tashkent", given: false }]);
    const terms = [{ kind: "consent", fields: { action: "train-forces", seat: "moscow", where: "uzb" } }];
    const offer = { kind: "proposal.offer", to: ["tashkent"], terms, turns: 1, secret: false } as const;
    const { reply } = table.do({ kind: "participant", participant: "ada" }, offer);
    table.person("eva", { kind: "proposal.accept", proposal: String(reply.proposal) });
    expect(table.view("ada").sheet?.consents[1]).toEqual({ by: "tashkent", given: true });
  });

  it("gives the cost of an order back that nobody consented to, and tells its seat alone", () => {
    const table = startedTable();
    const funds = () => table.session.world.numbers["seat/moscow/funds"] ?? 0;
    const before = funds();
    const { sight } = table.view("ada");
    expect(sheetCost(sight, [TRAIN], "moscow").funds).toBeGreaterThan(0);
    table.file("ada", [TRAIN]);
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const entries = table.view("ada").results?.entries.filter(({ target }) => target === "seat/moscow/funds");
    expect(entries?.filter(({ cause }) => cause.kind === "order")).toEqual([]);
    expect(funds() - before).toBe(entries?.reduce((sum, { delta }) => sum + delta, 0));
    const told = (who: string) => table.view(who).results?.facts.filter(({ code }) => code === "voidConsent");
    expect(told("ada")).toHaveLength(1);
    expect(told("eva")).toEqual([]);
  });
});

describe("ready", () => {
  it("is the seat's, and filing clears it openly", () => {
    const table = startedTable();
    const wall = table.watch("eva");
    table.person("ben", { kind: "orders.ready", turn: 1, ready: true });
    expect(table.view("ada").sheet?.ready).toBe(true);
    table.file("ada", [aid("uzb")]);
    const readiness = wall.flatMap(
      ({ sections }) => sections.seats?.find(({ seat }) => seat === "moscow")?.ready ?? [],
    );
    expect(readiness).toEqual([false, true, false]);
  });

  it("is not cleared by a draft, or by asking for what is so already", () => {
    const table = startedTable();
    table.person("ada", { kind: "orders.ready", turn: 1, ready: true });
    table.person("ben", draft(0, "uzb"));
    expect(table.session.seats.moscow?.ready).toBe(true);
    const { records } = table.do(
      { kind: "participant", participant: "ben" },
      { kind: "orders.ready", turn: 1, ready: true },
    );
    expect(records[0]?.parts.map(({ body }) => body.kind)).toEqual(["request-answered"]);
  });

  it("of all seats with people pulls the deadline near, and one that is not ready after all pushes it back", () => {
    const table = startedTable();
    const { deadline } = table.session.clock;
    table.person("ada", { kind: "orders.ready", turn: 1, ready: true });
    table.person("eva", { kind: "orders.ready", turn: 1, ready: true });
    expect(table.session.clock).toMatchObject({ deadline: table.now + 5000, allReady: true });
    table.pass(3000);
    table.person("eva", { kind: "orders.ready", turn: 1, ready: false });
    expect(table.session.clock).toMatchObject({ deadline, allReady: false });
    table.pass(10_000);
    expect(table.session.phase).toBe("planning");
  });

  it("is undone by filing, by an arrival at a bot's seat, and by a seat's people going", () => {
    const table = startedTable();
    const ready = () => {
      table.person("ada", { kind: "orders.ready", turn: 1, ready: true });
      table.person("eva", { kind: "orders.ready", turn: 1, ready: true });
      expect(table.session.clock.allReady).toBe(true);
    };
    ready();
    table.file("eva", []);
    expect(table.session.clock.allReady).toBe(false);
    ready();
    table.join("zoe", null);
    expect(table.session.clock.allReady).toBe(true);
    table.person("teacher", { kind: "control.assign", participant: "zoe", seat: "baku" });
    expect(table.session.clock.allReady).toBe(false);
    table.person("teacher", { kind: "control.remove", participant: "zoe" });
    expect(table.session.clock.allReady).toBe(true);
  });

  it("brings no deadline nearer than it is", () => {
    const table = startedTable();
    const { deadline } = table.session.clock;
    table.pass(7 * 60_000 - 2000);
    table.person("ada", { kind: "orders.ready", turn: 1, ready: true });
    table.person("eva", { kind: "orders.ready", turn: 1, ready: true });
    expect(table.session.clock.deadline).toBe(deadline);
  });
});

describe("C6: how a sheet came to be", () => {
  it("is told apart: filed, filed empty, drafted only, untouched, a bot's", () => {
    const table = startedTable();
    table.join("zoe", null);
    table.join("tom", null);
    table.person("teacher", { kind: "control.assign", participant: "zoe", seat: "nato" });
    table.person("teacher", { kind: "control.assign", participant: "tom", seat: "baku" });
    table.file("ada", [aid("uzb")]);
    table.file("eva", []);
    table.person("zoe", { kind: "orders.draft", turn: 1, revision: 0, orders: [TRAIN] });
    table.bot("washington", { kind: "orders.save", turn: 1, revision: 0, orders: [aid("kgz")] });
    const { sheets } = table.view("teacher").console ?? {};
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const origins = table.session.turns[0]?.origins;
    const expected = {
      moscow: "filed",
      tashkent: "filed",
      nato: "draft-only",
      baku: "untouched",
      washington: "bot",
      beijing: "untouched",
    };
    expect(origins).toMatchObject(expected);
    for (const [seat, origin] of Object.entries(expected)) expect(sheets?.[seat]?.origin).toBe(origin);
    expect(table.session.turns[0]?.inputs.sheets).toMatchObject({
      nato: [],
      tashkent: [],
      washington: [aid("kgz")],
    });
  });
});
