import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { arrowsOf } from "./arrows.ts";
import { ROOT, type SourceFile, sourceFiles } from "./source-file.ts";
import { camelCase, linesWith, mentionsOf } from "./touch.ts";

/**
 * Where the rules of one action have to speak of another, or of the consent that it needs: what is to be read when one
 * of these actions changes. An action that needs nobody's consent and meets no other is named nowhere.
 */
const MEETINGS: Readonly<Record<string, string>> = {
  "shared/actions/mandates.ts": "a mission and a contingent share the room of one mandate",
  "shared/world/motions.ts": "what tables a motion, and what votes on it",
  "shared/world/membership.ts": "what changes membership, and whether it may change at all",
  "shared/mechanisms/ultimata.ts": "what an ultimatum demands is done, or refused, by these orders",
  "shared/mechanisms/terms/basing.ts": "a basing agreement lets a base be opened, and an eviction breaks it",
  "shared/mechanisms/displeasure.ts": "nobody is displeased where no base can come and no step be taken",
  "shared/mechanisms/terms/consent.ts": "a consent lets through one order of the kinds that it can name",
  "shared/mechanisms/terms/peacekeepers.ts": "consent to a mission",
  "shared/actions/deploy-peacekeepers.ts": "an invitation stands for the host's consent",
  "shared/actions/evict-base.ts": "a withdrawal of the same troops beats it",
  "shared/actions/back-regime.ts": "who has promoted reform there loses face by it",
  "shared/actions/invite-forces.ts": "only who may send peacekeepers is worth inviting",
  "shared/mechanisms/notices.ts": "a call to withdraw ends with the troops that it is about",
  "shared/actions/reforming.ts": "aid does more while a state reforms itself",
  "shared/actions/join-institution.ts": "joining and leaving in one turn are both void",
  "shared/actions/leave-institution.ts": "so they are; and an invitation keeps a mission that would go",
};

const CODE = sourceFiles();

/** A bot plays every action that it is offered; what it knows of some by name is its craft, not their rules. */
const CRAFT = "shared/bots/";

/** A language's file has the texts of every action, and no code. */
const TRANSLATION = /^client\/text\/languages\/[a-z]+-rules\.ts$/;

function fileAt(path: string): SourceFile {
  const found = CODE.find((file) => file.path === path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

function elsewhere(id: string): readonly string[] {
  const own = `shared/actions/${id}.ts`;
  const naming = [...new Set(mentionsOf(id, CODE).map(({ path }) => path))];
  return naming.filter((path) => path !== own && !TRANSLATION.test(path));
}

describe("what has to be touched for something new", () => {
  test("an action: one file, its line in the registry, one file of cases", () => {
    const registry = fileAt("shared/actions/registry.ts");
    const report = ACTIONS.map(({ id }) => {
      const cases = `test/cases/actions/${id}.ts`;
      expect(existsSync(join(ROOT, cases)), cases).toBe(true);
      expect(fileAt(`shared/actions/${id}.ts`).text).toContain(`id: "${id}"`);
      const lines = linesWith(camelCase(id), registry);
      expect(lines, `${id}: its import and its place in the list`).toBe(2);
      return `${id}: 1 file, 1 import and 1 place in the registry, 1 file of cases; named in ${elsewhere(id).length} more`;
    });
    console.log(report.join("\n"));
  });

  test("no action is known by name to the server, the client, or more of the rules than it meets", () => {
    const strange = ACTIONS.flatMap(({ id }) =>
      elsewhere(id)
        .filter((path) => !Object.hasOwn(MEETINGS, path) && !path.startsWith(CRAFT))
        .map((path) => `${path} names ${id}`),
    );
    expect(strange).toEqual([]);
    const unmet = ACTIONS.filter(({ id }) => elsewhere(id).length === 0);
    expect(unmet.length, "actions that are named nowhere but in their own file").toBeGreaterThan(0);
  });

  test("every meeting is one: no file is excused for nothing", () => {
    const ids = ACTIONS.map(({ id }) => id);
    const idle = Object.keys(MEETINGS).filter((path) => {
      const own = path.replace(/^shared\/actions\/|\.ts$/g, "");
      return ids.every((id) => id === own || mentionsOf(id, [fileAt(path)]).length === 0);
    });
    expect(idle).toEqual([]);
  });

  test("a scenario: one folder, and no code that knows it by name", () => {
    const folders = globSync("scenarios/*/scenario.yaml", { cwd: ROOT }).map(
      (path) => path.split(/[/\\]/)[1] ?? "",
    );
    expect(folders.length).toBeGreaterThan(0);
    console.log(`scenarios: ${folders.sort().join(", ")}; each 1 folder`);
    const naming = folders.flatMap((id) =>
      mentionsOf(id, CODE).map(({ path, line }) => `${path}:${line} names ${id}`),
    );
    expect(naming).toEqual([]);
  });

  test("an interface language: one file, and its line in the list of languages", () => {
    const client = CODE.filter(
      ({ path, text }) => path.startsWith("client/") && text.includes("/languages/"),
    );
    const ofLanguages = client.flatMap(arrowsOf).filter(({ to }) => to.includes("/languages/"));
    const askers = [...new Set(ofLanguages.map(({ from }) => from))].filter(
      (path) => !/\/languages\//.test(path),
    );
    expect(askers, "who names a language's file").toEqual(["client/text/text.tsx"]);
    const roots = ofLanguages.filter(({ from }) => from === "client/text/text.tsx").map(({ to }) => to);
    console.log(`interface languages: ${roots.join(", ")}; each 1 file and 1 line`);
  });

  test.each([
    ['const a = "offer-aid";', 1],
    ["const a = `offer-aid`;", 1],
    ['const a = text("action.offer-aid.name");', 1],
    ["const a = { 'offer-aid': 1 };", 1],
    ['import { offerAid } from "./offer-aid.ts";', 0],
    ['const a = "To offer-aid is kind.";', 0],
    ["// offer-aid", 0],
  ])("a planted %s has %i mentions", (text, count) => {
    expect(mentionsOf("offer-aid", [{ path: "server/a.ts", text: `\n${text}\n` }])).toHaveLength(count);
  });
});
