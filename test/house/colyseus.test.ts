import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, type SourceFile, sourceFiles } from "./source-file.ts";

/** Parts of Colyseus that have ended processes or shown secrets, each with the reason why nothing here uses it. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/from "colyseus"|import\("colyseus"\)/, "the umbrella package overrides the environment and Room.onAuth"],
  [/"@colyseus\/(monitor|playground|auth|tools|testing|admin)"/, "it opens doors, or is for tests alone"],
  [/\ballowReconnection\b/, "a client that aborts its join ends the process; the key is the way back"],
  [/\bclock\.set(Timeout|Interval)\b/, "broadcastPatch inside it calls itself for ever"],
  [/\bpatchRate\s*=\s*(null|0)\b/, "it ticks sixty times a second"],
  [/\bStateView\b|\.view\(\d*\)/, "secrets in the schema are one mistake from being public"],
  [/\bfilterBy\b/, "it is no password"],
  [/\bsetPrivate\(false\)|\bdevMode\b/, "rooms are neither listed nor kept by Colyseus"],
  [/onMessage\("\*"/, "it takes types that nobody meant"],
  [/\bvalidate\(\w+[Ss]chema/, "a message that does not fit would close its socket"],
];

function banned(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    BANNED.flatMap(([pattern, why]) => {
      const found = pattern.exec(text);
      return found === null ? [] : [`${path}: ${found[0]}: ${why}`];
    }),
  );
}

test("nothing of Colyseus is used that is known to end processes or to show secrets", () => {
  const files = sourceFiles().filter(({ path }) => !path.startsWith("shared/"));
  expect(files.length).toBeGreaterThan(0);
  expect(banned(files)).toEqual([]);
});

test.each([
  'import { Server } from "colyseus";',
  'import { monitor } from "@colyseus/monitor";',
  "void this.allowReconnection(client, 20);",
  "this.clock.setTimeout(() => this.broadcastPatch(), 10);",
  "override patchRate = null;",
  "client.view = new StateView();",
  "const orders = t.array('string').view(1);",
  'server.define("session", SessionRoom).filterBy(["password"]);',
  'this.onMessage("*", () => {});',
  "messages = { order: validate(orderSchema, take) };",
])("a planted %s is found", (text) => {
  expect(banned([{ path: "server/rooms/planted.ts", text }])).toHaveLength(1);
});

test("what is installed to run has Colyseus's scoped packages and none of its tools", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const names = Object.keys(dependencies).filter((name) => name.includes("colyseus"));
  expect(names).toEqual(
    ["core", "redis-driver", "redis-presence", "schema", "sdk", "ws-transport"].map(
      (name) => `@colyseus/${name}`,
    ),
  );
});
