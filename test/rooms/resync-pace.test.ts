import { expect, test } from "vitest";
import { ResyncPace } from "../../server/sessions/resync-pace.ts";
import { ManualTime } from "./manual-time.ts";

const settled = () => new Promise<void>((done) => void setImmediate(done));

function paced() {
  const time = new ManualTime();
  const pace = new ResyncPace(time);
  const views: string[] = [];
  const ask = (who: string, times: number) => {
    for (let count = 0; count < times; count += 1) void pace.send(who, () => void views.push(who));
  };
  return { time, views, ask };
}

test("five whole views at once, then those who wait get one together each quarter of a second; others are not touched", async () => {
  const { time, views, ask } = paced();
  ask("ada", 50);
  expect(views).toHaveLength(5);
  ask("eva", 1);
  expect(views.at(-1)).toBe("eva");
  await time.pass(250, settled);
  await settled();
  expect(views).toHaveLength(7);
  ask("ada", 10);
  expect(views).toHaveLength(7);
});

test("who was silent for an hour has saved no more than five", async () => {
  const { time, views, ask } = paced();
  ask("ada", 1);
  await time.pass(3_600_000, settled);
  ask("ada", 50);
  expect(views).toHaveLength(6);
});
