import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROGRAM_ROOT } from "../../server/root.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

test("the guide for authors is open to all, with the numbers of the rules that it tells to copy from", async () => {
  const { status, headers, text } = await server.call("GET", "/api/guide");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  const [guide, rules] = ["README.md", "rules.yaml"].map((name) =>
    readFileSync(new URL(`scenarios/${name}`, PROGRAM_ROOT), "utf8"),
  );
  expect(text.startsWith(guide ?? "-")).toBe(true);
  expect(text.slice(guide?.length)).toContain(`\`\`\`yaml\n${rules}\`\`\`\n`);
  // A browser shows it as the letters that it is, whatever stands in it.
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
