import { describe, expect, it } from "vitest";
import type { Command } from "../../shared/session/command.ts";
import { Table } from "./table.ts";

type Offer = Extract<Command, { kind: "proposal.offer" }>;

function startedTable(reviewSeconds = 0): Table {
  const table = new Table({
    actions: ["offer-aid", "open-base", "evict-base", "secure-borders"],
    settings: { reviewSeconds, minutesPerTurn: null },
  });
  table.join("teacher", null, "facilitator");
  for (const [name, seat] of [
    ["ada", "moscow"],
    ["will", "washington"],
    ["eva", "tashkent"],
    ["aida", "astana"],
  ] as const) {
    table.join(name, seat);
  }
  table.person("teacher", { kind: "control.start" });
  return table;
}

const aid = (from: string, to: string, amount = 5) => ({ kind: "aid", fields: { from, to, amount } });
const basing = (patron: string, site = "k2-site") => ({
  kind: "basing",
  fields: { patron, state: "uzb", site, size: 2, rent: 2 },
});

function offer(table: Table, who: string, to: readonly string[], more: Partial<Offer> = {}): string {
  const seat = table.session.participants[who]?.seat ?? "";
  const command: Offer = {
    kind: "proposal.offer",
    to,
    terms: [aid(seat, to[0] ?? "")],
    turns: 2,
    secret: true,
    ...more,
  };
  return String(table.do({ kind: "participant", participant: who }, command).reply.proposal);
}

const answer = (table: Table, who: string, kind: "accept" | "decline" | "withdraw", proposal: string) =>
  table.person(who, { kind: `proposal.${kind}`, proposal });
const stateOf = (table: Table, proposal: string) => table.session.proposals[proposal]?.state;

describe("a proposal", () => {
  it("is one of sixty that a seat may have open; one that is taken back makes room", () => {
    const table = startedTable();
    const made = Array.from({ length: 60 }, () => offer(table, "ada", ["tashkent"]));
    const more: Offer = {
      kind: "proposal.offer",
      to: ["tashkent"],
      terms: [aid("moscow", "tashkent")],
      turns: 2,
      secret: true,
    };
    expect(table.person("ada", more)).toMatchObject({ code: "TOO_MANY_OFFERS", params: { limit: 60 } });
    expect(offer(table, "will", ["tashkent"])).toMatch(/^p-/);
    answer(table, "ada", "withdraw", made[7] ?? "");
    expect(table.person("ada", more).ok).toBe(true);
  });

  it("is seen by its parties and the white cell, and to others does not exist", () => {
    const table = startedTable();
    const id = offer(table, "ada", ["tashkent"]);
    const seen = (who: string) => table.view(who).proposals.map((one) => [one.id, one.yours]);
    expect(seen("ada")).toEqual([[id, false]]);
    expect(seen("eva")).toEqual([[id, true]]);
    expect(seen("teacher")).toEqual([[id, false]]);
    expect(seen("will")).toEqual([]);
    expect(answer(table, "will", "accept", id)).toMatchObject({ code: "NOT_FOUND", params: { id } });
    expect(answer(table, "will", "accept", "p-none")).toMatchObject({ code: "NOT_FOUND" });
  });

  it("binds when all to whom it was made have accepted, and is in force from the close on", () => {
    const table = startedTable();
    const id = offer(table, "ada", ["tashkent", "astana"], {
      terms: [aid("moscow", "tashkent", 5)],
      secret: false,
    });
    expect(answer(table, "eva", "accept", id).ok).toBe(true);
    expect(stateOf(table, id)).toBe("open");
    expect(answer(table, "aida", "accept", id).ok).toBe(true);
    expect(table.session.proposals[id]).toMatchObject({ state: "binding", boundTurn: 1 });
    expect(table.view("eva").sight.tables.agreements[id]).toMatchObject({ state: "in-force", fromTurn: 1 });
    expect(table.view("will").sight.tables.agreements[id]).toBeUndefined();
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(table.view("will").sight.tables.agreements[id]).toMatchObject({ audience: "open" });
    const paid = table.view("ada").results?.entries.filter(({ cause }) => cause.kind === "agreement");
    expect(paid?.find(({ target }) => target === "seat/moscow/funds")?.delta).toBe(-5000);
  });

  it("that is secret stays with its parties after the close", () => {
    const table = startedTable();
    const id = offer(table, "ada", ["tashkent"]);
    answer(table, "eva", "accept", id);
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(table.view("eva").sight.tables.agreements[id]?.secret).toBe(true);
    expect(JSON.stringify(table.view("will"))).not.toContain(id);
    expect(table.view("will").results?.undisclosed["engagement/moscow/uzb/economic"]).toBeGreaterThan(0);
  });

  it("can be accepted once, taken back until it binds, and not afterwards", () => {
    const table = startedTable();
    const id = offer(table, "ada", ["tashkent", "astana"], { terms: [aid("moscow", "tashkent")] });
    answer(table, "eva", "accept", id);
    answer(table, "eva", "accept", id);
    expect(table.session.proposals[id]?.accepted).toEqual(["tashkent"]);
    answer(table, "eva", "withdraw", id);
    expect(table.session.proposals[id]?.accepted).toEqual([]);
    answer(table, "aida", "accept", id);
    answer(table, "eva", "accept", id);
    expect(answer(table, "eva", "withdraw", id)).toMatchObject({
      code: "PROPOSAL_CLOSED",
      params: { state: "binding" },
    });
  });

  it("is over when one declines, when it is taken back, countered, or its turn closes", () => {
    const table = startedTable();
    const declined = offer(table, "ada", ["tashkent"]);
    answer(table, "eva", "decline", declined);
    const withdrawn = offer(table, "ada", ["tashkent"]);
    answer(table, "ada", "withdraw", withdrawn);
    const countered = offer(table, "ada", ["tashkent"]);
    const counter = offer(table, "eva", ["moscow"], {
      terms: [aid("moscow", "tashkent", 9)],
      answers: countered,
    });
    const lasting = offer(table, "ada", ["tashkent"], { lapses: 2 });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const states = [declined, withdrawn, countered, counter, lasting].map((id) => stateOf(table, id));
    expect(states).toEqual(["declined", "withdrawn", "countered", "lapsed", "open"]);
    expect(answer(table, "eva", "accept", counter)).toMatchObject({ code: "PROPOSAL_CLOSED" });
    expect(answer(table, "eva", "accept", lasting)).toMatchObject({ ok: true });
    table.person("teacher", { kind: "control.end" });
    expect(Object.values(table.session.proposals).filter(({ state }) => state === "open")).toEqual([]);
  });

  it("is nothing that a new government is bound by: its fallen one's yes and its offers are void", () => {
    const table = startedTable();
    const terms = [aid("moscow", "tashkent")];
    const asked = offer(table, "ada", ["tashkent", "astana"], { terms, lapses: 3 });
    const untouched = offer(table, "ada", ["astana"], { lapses: 3 });
    const own = offer(table, "eva", ["moscow"], { lapses: 3 });
    answer(table, "eva", "accept", asked);
    const effects = [{ target: "state/uzb/regime", delta: -100 } as const];
    table.person("teacher", { kind: "control.inject", text: "The palace is empty.", effects });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(table.view("ada").results?.facts.map(({ code }) => code)).toContain("toppled");
    expect([asked, untouched, own].map((id) => stateOf(table, id))).toEqual(["open", "open", "lapsed"]);
    expect(table.view("eva").sheet?.acceptancesLeft).toBe(2);
    expect(answer(table, "aida", "accept", asked)).toMatchObject({ ok: true });
    expect(stateOf(table, asked)).toBe("open");
    expect(answer(table, "eva", "accept", asked)).toMatchObject({ ok: true });
    expect(stateOf(table, asked)).toBe("binding");
  });

  it("is not answered by its own author, or countered toward others", () => {
    const table = startedTable();
    const id = offer(table, "ada", ["tashkent"]);
    expect(answer(table, "ada", "accept", id)).toMatchObject({ code: "NOT_A_PARTY" });
    expect(answer(table, "ada", "decline", id)).toMatchObject({ code: "NOT_A_PARTY" });
    const wrong = {
      kind: "proposal.offer",
      to: ["moscow", "astana"],
      terms: [aid("moscow", "tashkent")],
    } as const;
    const elsewhere = table.person("eva", { ...wrong, turns: 1, secret: true, answers: id });
    expect(elsewhere).toMatchObject({ code: "NOT_A_PARTY", path: "to" });
  });

  it("is not countered by itself, in whatever order its terms stand; by other terms, longer or more openly it is", () => {
    const table = startedTable();
    const terms = [aid("moscow", "tashkent"), aid("tashkent", "moscow", 1)];
    const asked = offer(table, "ada", ["tashkent", "astana"], { terms, lapses: 3 });
    answer(table, "aida", "accept", asked);
    const counter: Offer = {
      ...{ kind: "proposal.offer", to: ["moscow", "astana"], terms: terms.toReversed() },
      ...{ turns: 2, secret: true, answers: asked },
    };
    expect(table.person("eva", counter)).toMatchObject({ code: "SAME_OFFER", path: "terms" });
    expect(table.session.proposals[asked]).toMatchObject({ state: "open", accepted: ["astana"] });
    for (const change of [{ turns: 3 }, { secret: false }, { terms: terms.slice(1) }]) {
      const answers = offer(table, "ada", ["tashkent", "astana"], { terms });
      expect(table.person("eva", { ...counter, ...change, answers }), JSON.stringify(change)).toMatchObject({
        ok: true,
      });
      expect(stateOf(table, answers)).toBe("countered");
    }
  });

  it("has an id that counts what its parties know, and nothing else", () => {
    const [quiet, busy] = [startedTable(), startedTable()];
    for (let times = 0; times < 3; times += 1) offer(busy, "will", ["astana"]);
    busy.person("will", { kind: "message.send", channel: ["astana"], text: "Quiet now" });
    expect(offer(busy, "ada", ["tashkent"])).toBe(offer(quiet, "ada", ["tashkent"]));
  });
});

describe("what accepting costs a state", () => {
  const capital = (table: Table, seat = "tashkent") =>
    (table.session.world.numbers[`seat/${seat}/capital`] ?? 0) / 1000;
  const borders = { action: "secure-borders", fields: { state: "uzb" } };

  it("is reserved at once, for two in a turn at most, and given back when it is taken back", () => {
    const table = startedTable();
    const [first, second, third] = [
      offer(table, "ada", ["tashkent"]),
      offer(table, "will", ["tashkent"]),
      offer(table, "aida", ["tashkent"]),
    ];
    answer(table, "eva", "accept", first);
    answer(table, "eva", "accept", second);
    expect(table.view("eva").sheet).toMatchObject({ reserved: { capital: 2 }, acceptancesLeft: 0 });
    expect(answer(table, "eva", "accept", third)).toMatchObject({
      code: "NO_PROPOSAL_ROOM",
      params: { limit: 2 },
    });
    expect(table.view("ada").sheet).toMatchObject({ reserved: { capital: 0 } });
  });

  it("must be within the capital beside the filed sheet, and the sheet beside what is reserved", () => {
    const poor = (input: object) => ({
      ...input,
      seats: (input as { seats: { id: string }[] }).seats.map((seat) =>
        seat.id === "tashkent" ? { ...seat, capital: 2 } : seat,
      ),
    });
    const table = new Table({
      actions: ["offer-aid", "secure-borders"],
      scenario: poor,
      settings: { minutesPerTurn: null },
    });
    table.join("teacher", null, "facilitator");
    table.join("ada", "moscow");
    table.join("eva", "tashkent");
    table.person("teacher", { kind: "control.start" });
    const id = offer(table, "ada", ["tashkent"]);
    expect(table.file("eva", [{ ...borders, fields: {} }])).toMatchObject({ ok: true });
    const answered = answer(table, "eva", "accept", id);
    expect(answered).toMatchObject({
      code: "NOT_AFFORDABLE",
      params: { need: 3, have: 2, resource: "capital" },
    });
    table.file("eva", []);
    expect(answer(table, "eva", "accept", id)).toMatchObject({ ok: true });
    expect(table.file("eva", [{ ...borders, fields: {} }])).toMatchObject({
      code: "NOT_AFFORDABLE",
      path: "orders",
    });
    expect(table.file("eva", [])).toMatchObject({ ok: true });
  });

  it("is paid at the close for what binds, and for nothing else", () => {
    const table = startedTable();
    const before = capital(table);
    const bound = offer(table, "ada", ["tashkent"]);
    const open = offer(table, "will", ["tashkent", "astana"], { terms: [aid("washington", "tashkent")] });
    answer(table, "eva", "accept", bound);
    answer(table, "eva", "accept", open);
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const paid = table
      .view("eva")
      .results?.entries.filter(
        ({ target, cause }) => target === "seat/tashkent/capital" && JSON.stringify(cause).includes("accept"),
      );
    expect(paid?.map(({ delta }) => delta)).toEqual([-1000]);
    expect(stateOf(table, open)).toBe("lapsed");
    expect(before).toBe(6);
  });

  it("is paid as well for its own offer of a site, a zone or a consent, once that binds: who counters saves nothing", () => {
    const table = startedTable();
    const asked = offer(table, "will", ["tashkent"], { terms: [basing("washington")] });
    const countered = offer(table, "eva", ["washington"], {
      terms: [{ ...basing("washington"), fields: { ...basing("washington").fields, rent: 4 } }],
      answers: asked,
    });
    expect(table.view("eva").sheet).toMatchObject({ reserved: { capital: 0 }, acceptancesLeft: 2 });
    answer(table, "will", "accept", countered);
    expect(table.view("eva").sheet).toMatchObject({ reserved: { capital: 1 }, acceptancesLeft: 2 });
    expect(table.view("will").sheet).toMatchObject({ reserved: { capital: 0 } });
    const gift = offer(table, "eva", ["moscow"], { terms: [aid("moscow", "tashkent")] });
    answer(table, "ada", "accept", gift);
    expect(table.view("eva").sheet).toMatchObject({ reserved: { capital: 1 } });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(table.session.turns[0]?.inputs.acceptances).toMatchObject({
      tashkent: 1,
      washington: 1,
      moscow: 1,
    });
    expect(table.view("eva").sheet).toMatchObject({ reserved: { capital: 0 } });
  });
});

describe("a site", () => {
  it("where somebody's base stands, as all can see, is not offered to others", () => {
    const table = startedTable();
    const command = {
      kind: "proposal.offer",
      to: ["tashkent"],
      terms: [basing("moscow")],
      turns: 2,
    } as const;
    expect(table.person("ada", { ...command, secret: true })).toMatchObject({ code: "NOT_OFFERED" });
    expect(table.person("will", { ...command, terms: [basing("washington")], secret: true }).ok).toBe(true);
  });

  it("whose troops have notice can be promised to another power before they are gone", () => {
    const table = startedTable();
    const notice = { action: "evict-base", fields: { deployment: "k2", notice: 2 } };
    expect(table.file("eva", [notice])).toMatchObject({ ok: true });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(table.view("ada").sight.tables.deployments.k2?.leaves).toMatchObject({ turn: 3 });
    const asked = offer(table, "ada", ["tashkent"], { terms: [basing("moscow")] });
    expect(answer(table, "eva", "accept", asked)).toMatchObject({ ok: true });
    expect(stateOf(table, asked)).toBe("binding");
  });

  it("that is free goes to the first; a host cannot promise it twice, and nobody else learns that it did", () => {
    const input = (given: { sites: unknown[] }) => ({
      ...given,
      sites: [...given.sites, { id: "karshi", name: "Karshi", state: "uzb" }],
    });
    const table = new Table({ actions: ["open-base"], scenario: input, settings: { minutesPerTurn: null } });
    for (const [name, seat] of [
      ["ada", "moscow"],
      ["will", "washington"],
      ["eva", "tashkent"],
    ] as const)
      table.join(name, seat);
    table.join("teacher", null, "facilitator");
    table.person("teacher", { kind: "control.start" });
    const asked = offer(table, "ada", ["tashkent"], { terms: [basing("moscow", "karshi")] });
    const mine = offer(table, "eva", ["washington"], { terms: [basing("washington", "karshi")] });
    const also = offer(table, "eva", ["moscow"], { terms: [basing("moscow", "karshi")] });
    answer(table, "will", "accept", mine);
    expect(answer(table, "eva", "accept", asked)).toMatchObject({ code: "SITE_TAKEN" });
    expect(stateOf(table, also)).toBe("withdrawn");
    expect(answer(table, "ada", "accept", also)).toMatchObject({
      code: "PROPOSAL_CLOSED",
      params: { state: "withdrawn" },
    });
    expect(stateOf(table, asked)).toBe("open");
    expect(JSON.stringify(table.view("ada"))).not.toContain(mine);
  });
});

describe("leaving an agreement", () => {
  it("takes effect with the close, and costs what a breach costs", () => {
    const table = startedTable();
    const id = offer(table, "ada", ["tashkent"], { turns: 4 });
    answer(table, "eva", "accept", id);
    expect(table.person("eva", { kind: "agreement.leave", agreement: id })).toMatchObject({
      code: "NOT_FOUND",
    });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(table.person("will", { kind: "agreement.leave", agreement: id })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(table.person("eva", { kind: "agreement.leave", agreement: id })).toMatchObject({ ok: true });
    expect(table.person("eva", { kind: "agreement.leave", agreement: id })).toMatchObject({ ok: true });
    expect(table.view("ada").sheet?.leaving).toEqual([{ agreement: id, seat: "tashkent" }]);
    expect(table.view("will").sheet?.leaving).toEqual([]);
    table.person("teacher", { kind: "control.closeTurn", turn: 2 });
    expect(table.view("eva").sight.tables.agreements[id]?.state).toBe("left");
    expect(table.session.turns[1]?.inputs.left).toEqual([{ agreement: id, seat: "tashkent" }]);
    expect(table.session.leaving).toEqual([]);
    expect(table.person("eva", { kind: "agreement.leave", agreement: id })).toMatchObject({
      code: "PROPOSAL_CLOSED",
    });
  });
});
