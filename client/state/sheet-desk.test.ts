import { beforeEach, describe, expect, test } from "vitest";
import { fail, ok } from "../../shared/base/result.ts";
import type { SheetView } from "../../shared/view/view.ts";
import type { Order } from "../../shared/world/order.ts";
import type { Reply } from "../connection/outbox.ts";
import { keepSheet } from "./draft-storage.ts";
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

const acknowledged = (revision: number): Reply => ok({ ok: true, n: 1, revision });

describe("a sheet on one device", () => {
  beforeEach(() => keepSheet(PLACE, null));

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
    expect(desk.snapshot().missed).toMatchObject({ turn: 3, orders: [aid(5)], abandoned: true });
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
    expect(desk.snapshot().missed).toMatchObject({ turn: 3, orders: [aid(5)], abandoned: true });
    desk.dismissMissed();
    expect(desk.snapshot().missed).toBeNull();
  });

  test("L6: what a closed page kept of a turn to come belongs to a course that was left", () => {
    keepSheet(PLACE, { turn: 4, revision: 8, orders: [aid(5)] });
    const desk = new SheetDesk(PLACE, makeServer().line, sheet({ revision: 9 }));
    expect(desk.snapshot().missed).toMatchObject({ turn: 4, abandoned: true });
  });
});
