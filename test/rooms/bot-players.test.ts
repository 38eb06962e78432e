import { afterEach, expect, test, vi } from "vitest";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { botOf } from "../../shared/bots/registry.ts";
import type { Actor } from "../../shared/session/command.ts";
import type { ClosedTurn } from "../../shared/session/session.ts";
import { type TermOffer, termOffersTo } from "../../shared/turn/term-offers.ts";
import { choicesOf } from "../../shared/world/fields.ts";
import type { Order } from "../../shared/world/order.ts";
import { Desk } from "./desk.ts";

/** The first kind of term whose fields all have a value, with the first value of each. */
function termsFrom(offers: readonly TermOffer[]) {
  for (const { kind, fields } of offers) {
    const values: Record<string, string | number> = {};
    for (const field of fields) {
      const first = field.kind === "number" ? field.min : choicesOf(field, values)[0]?.value;
      if (first !== undefined) values[field.id] = first;
    }
    if (Object.keys(values).length === fields.length) return [{ kind, fields: values }];
  }
  throw new Error("there is nothing to offer");
}

/** How long a bot may think at most, in milliseconds, where a test has no time for the five seconds that it has. */
const thought = vi.hoisted(() => ({ longest: Number.POSITIVE_INFINITY, allowed: 0 }));
vi.mock("../../server/sessions/within-time.ts", async (original) => {
  const actual = await original<typeof import("../../server/sessions/within-time.ts")>();
  const withinTime: typeof actual.withinTime = (milliseconds, call) => {
    thought.allowed = milliseconds;
    return actual.withinTime(Math.min(milliseconds, thought.longest), call);
  };
  return { ...actual, withinTime };
});

let open: Desk | null = null;
afterEach(async () => {
  vi.restoreAllMocks();
  thought.longest = Number.POSITIVE_INFINITY;
  await open?.end();
  open = null;
});

async function desk(): Promise<Desk> {
  open = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60, bots: "doctrine" });
  return open;
}

const filed = ({ live }: Desk) =>
  Object.fromEntries(Object.entries(live.session().seats).map(([seat, one]) => [seat, one.filed?.orders]));

test("bots file in planning, people's seats are left alone, and others are served while bots think", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  await class1.control("control.start", {});
  let ticks = 0;
  const beat = setInterval(() => {
    ticks += 1;
  }, 1);
  const said = await class1.ask(ada, "message.send", { channel: "public", text: "While they think." });
  await class1.settle();
  clearInterval(beat);
  expect(said.ok).toBe(true);
  expect(ticks).toBeGreaterThan(5);
  const sheets = filed(class1);
  expect(sheets.moscow).toBeUndefined();
  const { moscow: _people, ...bots } = sheets;
  expect(Object.values(bots).every((orders) => orders !== undefined)).toBe(true);
  await class1.pass(5 * 60_000);
  const [turn] = class1.live.session().turns;
  expect(turn?.origins).toMatchObject({ moscow: "absent", tashkent: "bot", washington: "bot" });
  expect(class1.faults).toEqual([]);
});

test("a restart in the middle of a turn changes nothing that bots do", async () => {
  const outcomes: { digest: string | undefined; orders: readonly Order[] | undefined }[] = [];
  for (const restarts of [0, 3]) {
    const class1 = await desk();
    await class1.join("Ada", "moscow");
    await class1.control("control.start", {});
    for (let count = 0; count < restarts; count += 1) {
      for (let step = 0; step < 4 * count + 1; step += 1) await new Promise(setImmediate);
      await class1.reopen();
    }
    await class1.settle();
    await class1.control("control.closeTurn", { turn: 1 });
    const [turn] = class1.live.session().turns;
    outcomes.push({ digest: turn?.outcome.digest, orders: turn?.inputs.sheets.washington });
    await class1.end();
    open = null;
  }
  expect(outcomes[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(outcomes[1]).toEqual(outcomes[0]);
});

test("B3: bots that throw are named, and every turn still closes with a sheet per seat", async () => {
  const class1 = await desk();
  const doctrine = botOf("doctrine");
  if (doctrine === undefined) throw new Error("no doctrine");
  vi.spyOn(doctrine, "act").mockImplementation(() => {
    throw new Error("a bot went mad");
  });
  await class1.control("control.start", {});
  await class1.pass(5 * 60_000);
  const [turn] = class1.live.session().turns;
  expect(turn?.turn).toBe(1);
  expect(class1.faults.some((fault) => JSON.stringify(fault).includes("bot of moscow"))).toBe(true);
});

test("B3: bots that order what they may not, twice, and offer nonsense leave one sheet per seat, and the turn closes", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const doctrine = botOf("doctrine");
  if (doctrine === undefined) throw new Error("no doctrine");
  vi.spyOn(doctrine, "act").mockImplementation((_view, slice) => ({
    answers: [{ proposal: "nothing", answer: "accept" }],
    offers: [{ to: ["atlantis"], terms: [{ kind: "nothing", fields: {} }], turns: 9_999, secret: true }],
    orders:
      slice === "propose"
        ? [{ action: "public-statement", fields: { about: "moscow", tone: "praise" } }]
        : Array.from({ length: 50 }, () => ({ action: "invade", fields: { state: "everywhere" } })),
  }));
  await class1.control("control.start", {});
  await class1.settle();
  expect(await class1.ask(ada, "message.send", { channel: "public", text: "Well?" })).toMatchObject({
    ok: true,
  });
  await class1.pass(5 * 60_000);
  const [turn] = class1.live.session().turns;
  const { moscow, ...bots } = turn?.inputs.sheets ?? {};
  expect([turn?.turn, moscow]).toEqual([1, []]);
  const [first, ...others] = Object.values(bots);
  expect(first).toEqual([{ action: "public-statement", fields: { about: "moscow", tone: "praise" } }]);
  for (const sheet of others) expect(sheet).toEqual(first);
});

test("B3: a bot that does not come to an end is broken off and named; the class is served, and its turns close", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const doctrine = botOf("doctrine");
  if (doctrine === undefined) throw new Error("no doctrine");
  const statement = { action: "public-statement", fields: { about: "moscow", tone: "praise" } };
  const { length: seats } = Object.keys(class1.live.session().seats);
  thought.longest = 500;
  let hangs = true;
  const act = vi.spyOn(doctrine, "act").mockImplementation(() => {
    while (hangs && act.mock.calls.length > 3) act.mock.calls.at(-1);
    return { answers: [], offers: [], orders: [statement] };
  });
  await class1.control("control.start", {});
  const said = await class1.ask(ada, "message.send", { channel: "public", text: "Well?" });
  expect(said).toMatchObject({ ok: true });
  await class1.pass(5 * 60_000);
  expect(thought.allowed).toBeLessThanOrEqual(5_000);
  // Each that was asked again would be named, too.
  expect(class1.faults).toHaveLength(1);
  expect(String((class1.faults[0] as { what: string }).what)).toMatch(/^bot of [a-z]+: propose$/);
  // What three bots had thought of before it counts; the others did nothing.
  const sheets = ({ inputs }: ClosedTurn) => Object.values(inputs.sheets).filter(({ length }) => length > 0);
  const [first] = class1.live.session().turns;
  expect(first === undefined ? null : sheets(first)).toHaveLength(3);
  hangs = false;
  await class1.pass(60_000 + 5 * 60_000);
  const [, second] = class1.live.session().turns;
  expect(second === undefined ? null : sheets(second)).toHaveLength(seats - 1);
}, 60_000);

test("B3: a bot takes over a half-filled sheet and hands the seat back around restarts: one sheet, its owner's", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  await class1.control("control.start", {});
  await class1.settle();
  const statement = { action: "public-statement", fields: { about: "washington", tone: "praise" } };
  const drafted = await class1.ask(ada, "orders.draft", { turn: 1, revision: 0, orders: [statement] });
  expect(drafted.ok).toBe(true);
  await class1.control("control.assign", { participant: ada, seat: null });
  await class1.reopen();
  await class1.settle();
  expect(class1.live.session().seats.moscow?.filed).toMatchObject({ by: null });
  await class1.control("control.assign", { participant: ada, seat: "moscow" });
  await class1.reopen();
  await class1.settle();
  const { revision = 0 } = class1.live.session().seats.moscow ?? {};
  const own = await class1.ask(ada, "orders.save", { turn: 1, revision, orders: [statement] });
  expect(own.ok).toBe(true);
  await class1.reopen();
  await class1.pass(5 * 60_000);
  const [turn] = class1.live.session().turns;
  expect(turn?.inputs.sheets.moscow).toEqual([statement]);
  expect(turn?.origins).toMatchObject({ moscow: "filed", tashkent: "bot" });
  const lines = await class1.store.events.read(class1.live.id, 1);
  expect(lines.filter(({ line }) => line.includes('"kind":"turn-closed"'))).toHaveLength(1);
  expect(class1.faults).toEqual([]);
});

test("B3: a seat that somebody takes is the bot's no more; one that falls free is played again", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  await class1.control("control.start", {});
  await class1.settle();
  await class1.control("control.assign", { participant: ada, seat: "tashkent" });
  await class1.settle();
  const { revision = 0 } = class1.live.session().seats.tashkent ?? {};
  const own = await class1.ask(ada, "orders.save", { turn: 1, revision, orders: [] });
  expect(own.ok).toBe(true);
  expect(filed(class1).moscow).toBeDefined();
  await class1.pass(5 * 60_000);
  expect(class1.live.session().turns[0]?.origins).toMatchObject({ moscow: "bot", tashkent: "filed" });
});

test("B3: bots that had made their offers before a restart do not make them again", async () => {
  const class1 = await desk();
  await class1.control("control.start", {});
  await class1.settle();
  const offers = () => Object.keys(class1.live.session().proposals);
  const before = offers();
  expect(before.length).toBeGreaterThan(0);
  for (let restart = 0; restart < 2; restart += 1) {
    await class1.reopen();
    await class1.settle();
    expect(offers()).toEqual(before);
  }
});

test.each([
  [
    "L6",
    "the game is taken back",
    [{ kind: "control.rewind", turn: 1, dice: "new" }],
    { phase: "planning", line: 1, turn: 1 },
  ],
  [
    "B3",
    "the next turn begins",
    [{ kind: "control.closeTurn" }, { kind: "control.nextTurn" }],
    { phase: "planning", line: 0, turn: 2 },
  ],
] as const)(
  "%s: between two moves of a bot %s: the second one is not made there",
  async (_id, _what, commands, now) => {
    const class1 = await desk();
    const { live } = class1;
    const doctrine = botOf("doctrine");
    if (doctrine === undefined) throw new Error("no doctrine");
    const teacher: Actor = { kind: "participant", participant: deskIds(live.id).facilitator };
    await class1.join("Ada", "moscow");
    let last = false;
    vi.spyOn(doctrine, "act").mockImplementation((_view, slice) => {
      const isFirstToFile = slice === "file" && !last;
      last ||= isFirstToFile;
      // Decided after the bot was asked for its moves, and before the first of them.
      if (isFirstToFile) for (const command of commands) void live.put(teacher, command);
      const tone = isFirstToFile ? "blame" : "praise";
      return {
        answers: [{ proposal: "nothing", answer: "decline" }],
        offers: [],
        orders: [{ action: "public-statement", fields: { about: "moscow", tone } }],
      };
    });
    await class1.control("control.start", {});
    await class1.settle();
    await class1.control("control.closeTurn", { turn: 1 });
    await class1.settle();
    expect([last, live.session()]).toMatchObject([true, now]);
    const { moscow: _people, ...bots } = filed(class1);
    const said = Object.values(bots).map((orders) => orders?.map(({ fields }) => fields.tone));
    expect(said, "thought of before").not.toContainEqual(["blame"]);
    expect(new Set(said.flat())).toEqual(new Set(["praise"]));
    expect(class1.faults).toEqual([]);
  },
);

test("a bot answers a proposal of people's, also one that came before a restart", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  await class1.control("control.start", {});
  await class1.settle();
  const doctrine = botOf("doctrine");
  if (doctrine === undefined) throw new Error("no doctrine");
  const asked = vi.spyOn(doctrine, "act");
  const line = class1.line(ada);
  const sight = line.views[0]?.sections.sight;
  const offers = sight === undefined ? [] : termOffersTo(sight, "moscow", ["astana"]);
  const offered = await class1.ask(ada, "proposal.offer", {
    to: ["astana"],
    terms: termsFrom(offers),
    turns: 1,
    secret: false,
  });
  expect(offered).toMatchObject({ ok: true });
  await class1.settle();
  expect(asked.mock.calls.some(([view, slice]) => slice === "answer" && view.proposals.length > 0)).toBe(
    true,
  );
  asked.mockClear();
  await class1.reopen();
  await class1.settle();
  expect(asked.mock.calls.some(([view, slice]) => slice === "answer" && view.proposals.length > 0)).toBe(
    true,
  );
});
