import { describe, expect, test } from "vitest";
import { arrowsOf, forbiddenArrows } from "./arrows.ts";
import { sourceFiles } from "./source-file.ts";

describe("who may import whom", () => {
  test("no arrow of the house points the wrong way", () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(0);
    expect(forbiddenArrows(files)).toEqual([]);
  });

  test("every kind of import is an arrow", () => {
    const text = [
      'import one from "zod";',
      'import type { Two } from "../world/two.ts";',
      'export * from "./three.ts";',
      'const four = await import("node:fs");',
      'type Five = import("../log/five.ts").Five;',
    ].join("\n");
    const targets = arrowsOf({ path: "shared/turn/a.ts", text }).map(({ line, to }) => `${line} ${to}`);
    expect(targets).toEqual([
      "1 zod",
      "2 shared/world/two.ts",
      "3 shared/turn/three.ts",
      "4 node:fs",
      "5 shared/log/five.ts",
    ]);
  });

  test.each([
    ["shared/base/a.ts", "../scenario/format.ts"],
    ["shared/influence/a.ts", "../actions/define.ts"],
    ["shared/actions/a.ts", "../mechanisms/bases.ts"],
    ["shared/mechanisms/a.ts", "../actions/define.ts"],
    ["shared/view/a.ts", "../protocol/messages.ts"],
    ["shared/session/a.ts", "../view/view-for.ts"],
    ["shared/protocol/a.ts", "../catalogue.ts"],
    ["shared/unheard-of/a.ts", "../base/ids.ts"],
    ["shared/base/a.ts", "node:fs"],
    ["shared/base/a.ts", "zodiac"],
    ["shared/base/a.ts", "../../server/config.ts"],
    ["shared/bots/a.ts", "../world/world.ts"],
    ["shared/bots/a.ts", "../session/session.ts"],
    ["shared/bots/a.ts", "../analysis/game.ts"],
    ["shared/protocol/a.ts", "../analysis/report.ts"],
    ["server/app.ts", "../client/main.tsx"],
    ["client/main.tsx", "../server/app.ts"],
    ["server/app.ts", "../test/game.ts"],
    ["server/rooms/a.ts", "../../shared/world/order.ts"],
    ["server/http/a.ts", "../../shared/session/decide.ts"],
    ["server/http/deep/a.ts", "../../../shared/turn/resolve.ts"],
  ])("a planted arrow %s -> %s is found, even when it carries only a type", (path, target) => {
    const found = forbiddenArrows([{ path, text: `\nimport type { Planted } from "${target}";\n` }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:2 -> `);
  });

  test.each([
    ["shared/turn/a.ts", "../mechanisms/bases.ts"],
    ["shared/bots/a.ts", "../world/sight.ts"],
    ["shared/bots/a.ts", "../view/view.ts"],
    ["shared/catalogue.ts", "./actions/registry.ts"],
    ["shared/analysis/a.ts", "../bots/registry.ts"],
    ["shared/base/a.ts", "@noble/hashes/sha2.js"],
    ["server/sessions/a.ts", "../../shared/session/decide.ts"],
    ["server/rooms/a.ts", "../../shared/protocol/requests.ts"],
    ["client/main.tsx", "../shared/view/view.ts"],
  ])("the arrow %s -> %s may be", (path, target) => {
    expect(forbiddenArrows([{ path, text: `export { fine } from "${target}";` }])).toEqual([]);
  });
});
