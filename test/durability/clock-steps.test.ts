import { afterEach, expect, test } from "vitest";
import { verifyLog } from "../../shared/log/verify.ts";
import { Desk } from "../rooms/desk.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let desk: Desk | null = null;
afterEach(async () => {
  await desk?.end();
  desk = null;
});

const left = ({ live, time }: Desk) => (live.session().clock.deadline ?? 0) - time.now();

test.each([-HOUR, HOUR])(
  "T5: a machine's clock that is set by %d ms between two starts costs no class its turn, its time or its log",
  async (step) => {
    desk = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60 });
    const ada = await desk.join("Ada", "moscow");
    await desk.control("control.start", {});
    await desk.pass(MINUTE);
    await desk.sessions.end();
    desk.time.set(step);
    await desk.reopen();
    expect(desk.live.session()).toMatchObject({ phase: "planning", turn: 1 });
    const resumed = left(desk);
    expect(resumed).toBeGreaterThan(0);
    expect(resumed).toBeLessThanOrEqual(5 * MINUTE);
    expect(await desk.control("control.extend", { seconds: 300 })).toMatchObject({ ok: true });
    expect(left(desk)).toBe(resumed + 5 * MINUTE);
    const line = desk.line(ada);
    expect(line.views[0]?.sections.clock).toMatchObject({ remaining: resumed + 5 * MINUTE, running: true });
    await desk.pass(resumed + 5 * MINUTE);
    expect(desk.live.session()).toMatchObject({ phase: "review", turn: 1 });
    const lines = await desk.store.events.read(desk.live.id, 1);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
    const log = lines.map((one) => `${one.line}\n`).join("");
    expect(verifyLog(log)).toMatchObject({ ok: true, value: { turns: 1, turnsWere: "again" } });
  },
);
