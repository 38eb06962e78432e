import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fail, ok } from "../../shared/base/result.ts";
import type { SheetView } from "../../shared/view/view.ts";
import type { Order } from "../../shared/world/order.ts";
import { lasting, ofThisTab, storedNames, writeStored } from "../connection/keys.ts";
import type { Reply } from "../connection/outbox.ts";
import { KeptSheets } from "./kept-sheets.ts";
import { SheetDesk } from "./sheet-desk.ts";

const PLACE = { session: "s1", seat: "tashkent" };
const aid = (amount: number): Order => ({ action: "an-action", fields: { amount } });
const STALE: Reply = fail({ code: "STALE", params: {} });

function sheet(part: Partial<SheetView>): SheetView {
  return {
    ...{ turn: 3, revision: 5, draft: [], filed: null, filedRevision: null, by: null, ready: false },
    ...{ reserved: { capital: 0, funds: 0, forces: 0 }, acceptancesLeft: 2, leaving: [], consents: [] },
    ...part,
  };
}

/** A server that answers when told to, and remembers what it was asked. */
function makeServer() {
  const asked: { kind: string; revision: number; orders: readonly Order[] }[] = [];
  const answers: ((reply: Reply) => void)[] = [];
  const take = (kind: string) => (kept: { revision: number; orders: readonly Order[] }) => {
    asked.push({ kind, revision: kept.revision, orders: kept.orders });
    return new Promise<Reply>((answer) => answers.push(answer));
  };
  const answer = async (reply: Reply) => {
    answers.shift()?.(reply);
    await new Promise((settled) => setTimeout(settled));
  };
  return { asked, answer, line: { draft: take("draft"), save: take("save") } };
}

/** Nothing is kept on the device, and the tab is a new one. */
function emptyDevice(): void {
  for (const store of [lasting(), ofThisTab()])
    for (const name of storedNames(store, "whitecell.draft.")) writeStored(store, name, null);
}

/** A tab of the same browser which has not shown the seat before. */
function newTab(): void {
  for (const name of storedNames(ofThisTab(), "whitecell.draft."))
    if (name.endsWith(".page")) writeStored(ofThisTab(), name, null);
}

const acknowledged = (revision: number): Reply => ok({ ok: true, n: 1, revision });

describe("a sheet on one device", () => {
  beforeEach(emptyDevice);

  test("edits go out one after another, each from the revision that the last one made", async () => {
    const server = makeServer();
    const desk = new SheetDesk(PLACE, server.line, sheet({}));
    desk.edit([aid(5)]);
    desk.edit([aid(10)]);
    expect(server.asked.map(({ revision }) => revision)).toEqual([5]);
    desk.take(sheet({ revision: 6, draft: [aid(5)] }));
    await server.answer(acknowledged(6));
    expect(server.asked.at(-1)).toEqual({ kind: "draft", revision: 6, orders: [aid(10)] });
    desk.take(sheet({ revision: 7, draft: [aid(10)] }));
    await server.answer(acknowledged(7));
    expect(desk.snapshot()).toMatchObject({ unsent: false, orders: [aid(10)], asFiled: false });
  });

  test("T6: what no server confirmed is still on the desk after a reload, and goes out then", () => {
    new SheetDesk(PLACE, makeServer().line, sheet({})).edit([aid(5)]);
    const server = makeServer();
    const desk = new SheetDesk(PLACE, server.line, sheet({}));
    expect(desk.snapshot()).toMatchObject({ unsent: true, orders: [aid(5)] });
    expect(server.asked).toEqual([{ kind: "draft", revision: 5, orders: [aid(5)] }]);
  });

  test("two members at once: nobody's orders are lost, and the student chooses", async () => {
    const server = makeServer();
    const desk = new SheetDesk(PLACE, server.line, sheet({}));
    desk.edit([aid(5)]);
    desk.take(sheet({ revision: 6, draft: [aid(99)] }));
    await server.answer(STALE);
    expect(desk.snapshot()).toMatchObject({ orders: [aid(5)], conflict: [aid(99)] });
    desk.choose("mine");
    expect(server.asked.at(-1)).toEqual({ kind: "draft", revision: 6, orders: [aid(5)] });
  });

  test("the delegation's version is taken without a request", async () => {
    const server = makeServer();
    const desk = new SheetDesk(PLACE, server.line, sheet({}));
    desk.edit([aid(5)]);
    desk.take(sheet({ revision: 6, draft: [aid(99)] }));
    await server.answer(STALE);
    desk.choose("theirs");
    expect(desk.snapshot()).toMatchObject({ orders: [aid(99)], conflict: null, unsent: false });
    expect(server.asked).toHaveLength(1);
  });

  test("saving waits for the draft on its way, then files from its revision", async () => {
    const server = makeServer();
    const desk = new SheetDesk(PLACE, server.line, sheet({}));
    desk.edit([aid(5)]);
    void desk.save();
    expect(server.asked.map(({ kind }) => kind)).toEqual(["draft"]);
    desk.take(sheet({ revision: 6, draft: [aid(5)] }));
    await server.answer(acknowledged(6));
    expect(server.asked.at(-1)).toEqual({ kind: "save", revision: 6, orders: [aid(5)] });
    desk.take(sheet({ revision: 7, draft: [aid(5)], filed: [aid(5)] }));
    await server.answer(acknowledged(7));
    expect(desk.snapshot()).toMatchObject({ asFiled: true, saving: false });
  });

  test.each([
    ["the turn closed", { turn: 4, revision: 8 }, 0],
    ["the game was taken back to the same turn", { revision: 9 }, 1],
  ])(
    "J3: a press to save whose line was dead while %s files nothing of what came after",
    async (_, now, line) => {
      const server = makeServer();
      const desk = new SheetDesk(PLACE, server.line, sheet({}));
      desk.take(sheet({}), 0);
      desk.edit([aid(5)]);
      void desk.save();
      desk.take(sheet(now), line);
      await server.answer(STALE);
      expect(server.asked.map(({ kind }) => kind)).toEqual(["draft"]);
      expect(desk.snapshot()).toMatchObject({
        saving: false,
        orders: [],
        missed: { turn: 3, orders: [aid(5)] },
      });
      desk.edit([aid(10)]);
      expect(server.asked.at(-1)).toMatchObject({ kind: "draft", orders: [aid(10)] });
    },
  );

  test("a draft that came too soon after many others goes out again when the view has changed", async () => {
    const server = makeServer();
    const desk = new SheetDesk(PLACE, server.line, sheet({}));
    desk.edit([aid(5)]);
    await server.answer(fail({ code: "WRITING_PACE", params: { seconds: 1 } }));
    expect(desk.snapshot()).toMatchObject({ unsent: true, refusal: { code: "WRITING_PACE" } });
    desk.take(sheet({ ready: true }));
    expect(server.asked).toHaveLength(2);
    await server.answer(acknowledged(6));
    desk.take(sheet({ revision: 6, draft: [aid(5)] }));
    expect(desk.snapshot()).toMatchObject({ unsent: false, refusal: null });
  });

  test("orders that missed the close are shown, not sent into the next turn", () => {
    new SheetDesk(PLACE, makeServer().line, sheet({})).edit([aid(5)]);
    const server = makeServer();
    const desk = new SheetDesk(PLACE, server.line, sheet({ turn: 4, revision: 8 }));
    expect(desk.snapshot()).toMatchObject({ orders: [], missed: { turn: 3, orders: [aid(5)] } });
    expect(server.asked).toEqual([]);
  });

  test("L6: when the game is taken back, what lay on the desk is kept beside the empty sheet, and can be put on it", async () => {
    const server = makeServer();
    const desk = new SheetDesk(PLACE, server.line, sheet({}));
    desk.take(sheet({}), 0);
    desk.edit([aid(5)]);
    desk.take(sheet({ turn: 2, revision: 9 }), 1);
    expect(desk.snapshot()).toMatchObject({ orders: [], unsent: false, conflict: null });
    expect(desk.snapshot().missed).toMatchObject({ turn: 3, orders: [aid(5)], why: "rewound" });
    await server.answer(STALE);
    expect(desk.snapshot().conflict).toBeNull();
    desk.takeMissed();
    expect(desk.snapshot()).toMatchObject({ orders: [aid(5)], missed: null });
    expect(server.asked.at(-1)).toEqual({ kind: "draft", revision: 9, orders: [aid(5)] });
  });

  test("L6: so it is with what the delegation had drafted or filed, also for the very same turn", () => {
    const desk = new SheetDesk(PLACE, makeServer().line, sheet({}));
    desk.take(sheet({ draft: [aid(5)], filed: [aid(5)] }), 0);
    desk.take(sheet({ revision: 6 }), 1);
    expect(desk.snapshot().missed).toMatchObject({ turn: 3, orders: [aid(5)], why: "rewound" });
    desk.dismissMissed();
    expect(desk.snapshot().missed).toBeNull();
  });

  test("L6: what a closed page kept of a turn to come belongs to a course that was left", () => {
    new KeptSheets(PLACE).keep({ turn: 4, revision: 8, orders: [aid(5)] });
    const desk = new SheetDesk(PLACE, makeServer().line, sheet({ revision: 9 }));
    expect(desk.snapshot().missed).toMatchObject({ turn: 4, why: "rewound" });
  });
});

describe("T6: two tabs of one student without a connection, each with orders of its own", () => {
  beforeEach(() => {
    emptyDevice();
    let now = 0;
    vi.spyOn(Date, "now").mockImplementation(() => ++now);
  });
  afterEach(() => void vi.restoreAllMocks());

  const open = (page: string, part: Partial<SheetView> = {}) => {
    const server = makeServer();
    return { server, desk: new SheetDesk(PLACE, server.line, sheet(part), page) };
  };
  /** Both are open; one orders 5, then the other 10; nothing is sent. The second is the tab that the test goes on in. */
  function twoTabs() {
    const { desk: first } = open("first");
    newTab();
    const { desk: second } = open("second");
    first.edit([aid(5)]);
    second.edit([aid(10)]);
    return { first, second };
  }

  test("one is closed: the other, loaded anew, has its own orders, and offers those of the closed one", () => {
    twoTabs();
    const { desk, server } = open("second");
    expect(desk.snapshot()).toMatchObject({ orders: [aid(10)], unsent: true });
    expect(desk.snapshot().missed).toMatchObject({ why: "elsewhere", orders: [aid(5)] });
    expect(server.asked).toEqual([{ kind: "draft", revision: 5, orders: [aid(10)] }]);
    desk.takeMissed();
    expect(desk.snapshot()).toMatchObject({ orders: [aid(10), aid(5)], missed: null });
    newTab();
    expect(open("later").desk.snapshot()).toMatchObject({ orders: [aid(10), aid(5)], missed: null });
  });

  test("both are closed: a new tab goes on with the newer orders, and offers the older ones until they are thrown away", () => {
    twoTabs();
    for (const page of ["third", "fourth"]) {
      newTab();
      const { orders, missed } = open(page).desk.snapshot();
      expect([orders, missed?.orders]).toEqual([[aid(10)], [aid(5)]]);
    }
    const { desk } = open("fourth");
    desk.dismissMissed();
    expect(desk.snapshot()).toMatchObject({ orders: [aid(10)], missed: null });
    newTab();
    expect(open("fifth").desk.snapshot()).toMatchObject({ orders: [aid(10)], missed: null });
  });

  test("a page that is loaded anew goes on with its tab's orders, though those of the other are newer", () => {
    twoTabs().first.edit([aid(7)]);
    const { orders, missed } = open("second, loaded anew").desk.snapshot();
    expect([orders, missed?.orders]).toEqual([[aid(10)], [aid(7)]]);
  });

  test("those of one reach the server: the other's stay where they lie, and both versions are shown to choose from", async () => {
    twoTabs();
    const { desk, server } = open("second");
    desk.take(sheet({ revision: 6, draft: [aid(10)] }));
    await server.answer(acknowledged(6));
    expect(desk.snapshot()).toMatchObject({ unsent: false, missed: { orders: [aid(5)] } });
    newTab();
    const later = open("later", { revision: 6, draft: [aid(10)] }).desk.snapshot();
    expect(later).toMatchObject({ orders: [aid(5)], conflict: [aid(10)] });
  });

  test("orders that are on the sheet meanwhile are offered no more", () => {
    twoTabs();
    const { desk } = open("second");
    desk.edit([aid(10), aid(5)]);
    desk.take(sheet({ revision: 5, draft: [] }));
    expect(desk.snapshot().missed).toBeNull();
  });

  test("when their turn has closed, those of both are shown as too late, one after the other", () => {
    twoTabs();
    newTab();
    const { desk, server } = open("third", { turn: 4, revision: 8 });
    expect(desk.snapshot()).toMatchObject({
      orders: [],
      missed: { why: "late", turn: 3, orders: [aid(10)] },
    });
    desk.dismissMissed();
    expect(desk.snapshot().missed).toMatchObject({ why: "late", turn: 3, orders: [aid(5)] });
    desk.dismissMissed();
    expect(desk.snapshot().missed).toBeNull();
    expect(server.asked).toEqual([]);
  });
});
