import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFacts, factsOfSources } from "../../server/build-facts.ts";
import { ROOT } from "../house/source-file.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-facts-"));
  cpSync(join(ROOT, "shared"), join(folder, "shared"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const copy = () => factsOfSources(pathToFileURL(`${folder}/`));

describe("the facts of a build", () => {
  it("are a commit and the digest of the rules' sources", () => {
    expect(buildFacts().rulesDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(buildFacts().commit ?? "0".repeat(40)).toMatch(/^[0-9a-f]{40}(-dirty)?$/);
  });

  it("give a copy the same digest also with other line ends, and no commit: it has no history of its own", () => {
    const before = copy();
    expect(before.commit).toBeNull();
    const file = join(folder, "shared/actions/offer-aid.ts");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
    expect(copy()).toEqual(before);
  });

  it("change with one sign in a rule, and not with a word on a screen of the session", () => {
    const before = copy().rulesDigest;
    const screen = join(folder, "shared/view/view-for.ts");
    writeFileSync(screen, `${readFileSync(screen, "utf8")}\n`);
    expect(copy().rulesDigest).toBe(before);
    const rule = join(folder, "shared/actions/offer-aid.ts");
    writeFileSync(rule, `${readFileSync(rule, "utf8")}\n`);
    expect(copy().rulesDigest).not.toBe(before);
  });
});
