import { afterEach, describe, expect, test } from "vitest";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { joinSession } from "../../server/sessions/join-session.ts";
import { inviteGuest, returnToSession } from "../../server/sessions/ways-back.ts";
import type { Settings } from "../../shared/session/settings.ts";
import { Desk } from "./desk.ts";

let desk: Desk;
afterEach(async () => {
  expect(desk.faults).toEqual([]);
  await desk.end();
});

/** Somebody called Ada comes to Tashkent: what she is answered, and what comes over her line. */
async function ada() {
  const before = new Set(desk.live.names.keys());
  const arrival = { name: "Ada", role: "student", seat: "tashkent" } as const;
  const joined = await joinSession(desk.sessions, desk.live, arrival);
  if (!joined.ok) throw new Error(joined.error.code);
  const id = [...desk.live.names.keys()].find((one) => !before.has(one)) ?? "";
  const line = desk.line(id);
  await desk.settle();
  const back = await returnToSession(desk.sessions, desk.live, joined.value.phrase);
  if (!back.ok) throw new Error(back.error.code);
  return { id, line, answers: [joined.value.name, back.value.name] };
}

/** What she reads of names in all that she was sent. */
const namesIn = (sent: unknown) => JSON.stringify(sent).match(/Ada(?: \(\d\))?/g) ?? [];

const console1 = () => desk.line(deskIds(desk.live.id).facilitator);
const called = (line: ReturnType<typeof console1>) =>
  (line.views.at(-1)?.sections?.people ?? [])
    .map(({ name }) => name)
    .filter((name) => name.startsWith("Ada"));

async function opened(settings: Partial<Settings>) {
  desk = await Desk.open(settings);
  await desk.join("Ada", "moscow");
}

describe("two of one name", () => {
  test("S4: where names are hidden neither learns of the other, by no answer and no view", async () => {
    await opened({ names: "hidden" });
    const facilitator = desk.live;
    const guest = { name: "Ada", role: "facilitator" } as const;
    await inviteGuest(desk.sessions, facilitator, deskIds(desk.live.id).facilitator, guest);
    const { line, answers } = await ada();
    expect(answers).toEqual(["Ada", "Ada"]);
    expect(new Set(namesIn(line.views))).toEqual(new Set(["Ada"]));
  });

  test("the facilitator tells them apart, also after a restart, and hears who came by the same name", async () => {
    await opened({ names: "hidden" });
    const before = console1();
    await ada();
    expect(before.notices.map(({ params }) => params.name)).toContain("Ada (2)");
    expect(called(console1())).toEqual(["Ada", "Ada (2)"]);
    await desk.reopen();
    expect(called(console1())).toEqual(["Ada", "Ada (2)"]);
  });

  test("in the debrief everybody tells them apart", async () => {
    await opened({ names: "hidden" });
    const { id } = await ada();
    await desk.control("control.start", {});
    await desk.control("control.end", {});
    await desk.settle();
    expect(called(desk.line(id)).sort()).toEqual(["Ada", "Ada (2)"]);
  });

  test("where names are shown the second has the number from the start", async () => {
    await opened({});
    const { answers, line } = await ada();
    expect(answers).toEqual(["Ada (2)", "Ada (2)"]);
    expect(called(line)).toEqual(["Ada", "Ada (2)"]);
  });
});
