import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);

/**
 * Bytes outside V8's heap that are still kept when a script is through, in a process of its own: elsewhere other tests'
 * bytes come and go meanwhile.
 */
function keptBy(script: string): number {
  const whole = `
    const kept = () => (gc(), gc(), process.memoryUsage().arrayBuffers);
    const load = (file) => import(new URL(file, ${JSON.stringify(ROOT.href)}).href);
    ${script}`;
  const words = ["--expose-gc", "--disable-warning=ExperimentalWarning", "--input-type=module"];
  const { stdout, stderr } = spawnSync(process.execPath, [...words, "--eval", whole], { encoding: "utf8" });
  expect(stderr).toBe("");
  return Number(stdout);
}

test("what is kept of views takes the room of its bytes, not of the blocks in which they were written", () => {
  const [each, times] = [1_000, 400];
  const bytes = keptBy(`
    const { viewFrame } = await load("server/rooms/view-frame.ts");
    const rest = "x".repeat(20_000);
    const frame = (people) => viewFrame({ version: 1, whole: false, sections: { people, scores: rest } }).length;
    frame(["warm"]);
    const before = kept();
    const all = Array.from({ length: ${times} }, (_, number) => ["x".repeat(${each - 20}), number]);
    all.forEach(frame);
    console.log(kept() - before + 0 * all.length);`);
  expect(bytes).toBeGreaterThan(0.9 * each * times);
  expect(bytes).toBeLessThan(2 * each * times);
});

test("what is kept of closed turns takes the room of its bytes, not of the compressor's block", () => {
  const turns = 40;
  const bytes = keptBy(`
    const { packSession } = await load("server/sessions/snapshot-bytes.ts");
    const { longTable } = await load("test/durability/kept-log.ts");
    const { session } = longTable(${turns});
    const before = kept();
    packSession({ format: 1, session, planning: null });
    console.log(kept() - before + 0 * session.turns.length);`);
  expect(bytes).toBeGreaterThan(turns * 100);
  expect(bytes).toBeLessThan(turns * 8 * 1024);
});
