import { describe, expect, test } from "vitest";
import type { MessageView, ProposalView } from "../../shared/view/view.ts";
import { inHeldOrder, inListOrder, inRowOrder } from "./channel-order.ts";
import type { Channel } from "./channels.ts";

const message = (at: number): MessageView => ({
  ...{ id: `m${at}`, at, participant: "p1", seat: "moscow", text: "Well?", hidden: false },
});
const offer = (yours: boolean) => ({ yours }) as ProposalView;

function channel(key: string, at: number | null, proposals: readonly ProposalView[] = []): Channel {
  const seats = key === "public" ? [] : key.split("+");
  return { key, seats, messages: at === null ? [] : [message(at)], more: false, proposals };
}

const EVERYBODY = channel("public", 90);
const DELEGATION = channel("seat", null);
const OLD = channel("astana+tashkent", 10);
const NEW = channel("moscow+tashkent", 80);
const SILENT = channel("baku+tashkent", null);
const OFFERED = channel("nato+tashkent", 5, [offer(true)]);
const ALL = [EVERYBODY, DELEGATION, SILENT, OLD, OFFERED, NEW];
const keys = (channels: readonly Channel[]) => channels.map(({ key }) => key);

describe("where a channel stands", () => {
  test("in the row: everybody, offers to answer, one's own people, then who spoke last", () => {
    expect(inRowOrder(ALL)).toEqual([EVERYBODY, OFFERED, DELEGATION, NEW, OLD, SILENT]);
  });

  test("an offer of one's own moves nothing", () => {
    const mine = channel("astana+tashkent", 10, [offer(false)]);
    expect(inRowOrder([mine, NEW])).toEqual([NEW, mine]);
  });

  test("in the list: whatever waits to be read before what is read", () => {
    const waits = (one: Channel) => (one === OLD || one === EVERYBODY ? 1 : 0);
    expect(keys(inListOrder(ALL, waits)).slice(0, 3)).toEqual(["public", "astana+tashkent", "nato+tashkent"]);
  });

  test("under a pointer: as it was, what is new at the end", () => {
    const held = ["public", "seat", "moscow+tashkent", "astana+tashkent"];
    expect(keys(inHeldOrder(held, inRowOrder([EVERYBODY, DELEGATION, OLD, OFFERED, NEW])))).toEqual([
      ...held,
      "nato+tashkent",
    ]);
  });
});
