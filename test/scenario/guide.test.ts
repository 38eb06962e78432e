import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { findings } from "../../server/commands/validate.ts";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { METRICS } from "../../shared/influence/metrics.ts";
import { TERMS } from "../../shared/mechanisms/terms/registry.ts";
import { scenarioSchema } from "../../shared/scenario/format.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { ruleNumbersSchema } from "../../shared/scenario/rule-numbers.ts";
import { fieldNames, schemaAt } from "../../shared/scenario/schema-shape.ts";

/** The guide for authors says what is true: its examples are read, its tables are held to the registries. */
const guide = readFileSync(join(import.meta.dirname, "../../scenarios/README.md"), "utf8");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, text = ""]) => text,
  );
const [smallest = "", injects = "", sources = "", rules = ""] = blocks("yaml");
const parse = (text: string) => parseScenario(text, CATALOGUE);

/** What the first cell of a table's row names, of all tables below a heading. */
function firstCells(heading: string): readonly string[] {
  const section = guide.split(/^#+ /m).find((part) => part.startsWith(heading)) ?? "";
  const cells = [...section.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

describe("the guide for authors", () => {
  it("begins with a scenario that is complete and calls for no advice", () => {
    const { scenario, faults, advice } = parse(smallest);
    expect(faults).toEqual([]);
    expect(advice).toEqual([]);
    expect(scenario?.seats).toHaveLength(2);
  });

  it("shows sections that fit below it", () => {
    const marked = smallest.replace("with each other.", "with each other.[^reuters]");
    const { scenario, faults, advice } = parse([marked, injects, sources, rules].join("\n"));
    expect(faults).toEqual([]);
    expect(advice).toEqual([]);
    expect(scenario?.injects).toHaveLength(1);
    expect(scenario?.rules.crises.rate).toBe(0.8);
    expect(scenario?.rules.crises.turnsOpen).toBe(4);
  });

  it("shows the faults that the four mistakes give", () => {
    const mistaken = smallest
      .replace("weight: 60", "weight: 50")
      .replace("metric: prestige,", "metric: prestige, seat: tbilsi,")
      .replace("threatDrift: 0.3", "threatDrift: 0,3")
      .replace("offer-aid", "ofer-aid");
    expect(findings("my.yaml", parse(mistaken))).toBe(blocks("text")[0]);
  });

  it("lists every metric, with what narrows it", () => {
    const section = guide.split(/^### /m).find((part) => part.startsWith("metrics")) ?? "";
    expect([...firstCells("metrics")].sort()).toEqual(METRICS.map(({ id }) => id).sort());
    for (const { id, needs, takes } of METRICS) {
      const row =
        section.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${id}\``)) ?? "";
      const narrowed = row.split("|").at(-2) ?? "";
      const named = [...narrowed.matchAll(/`(\w+)`/g)].map(([, param]) => param);
      expect([id, ...named]).toEqual([id, ...takes]);
      expect([id, narrowed.includes("*")]).toEqual([id, needs.length > 0]);
    }
  });

  it("comes with every number of the rules as it is, to be copied from", () => {
    const listed = readFileSync(join(import.meta.dirname, "../../scenarios/rules.yaml"), "utf8");
    expect(parseYaml(listed)).toEqual({ rules: ruleNumbersSchema.parse({}) });
    const { scenario, faults } = parse(`${smallest}\n${listed}`);
    expect(faults).toEqual([]);
    expect(scenario?.rules).toEqual(ruleNumbersSchema.parse({}));
  });

  it("lists every kind of order, and no other", () => {
    const listed = firstCells("crises and actions");
    expect([...listed].sort()).toEqual(ACTIONS.map(({ id }) => id).sort());
  });

  it("lists every kind of term, those first that a file has without naming any", () => {
    const listed = firstCells("terms");
    expect([...listed].sort()).toEqual(TERMS.map(({ id }) => id).sort());
    const { scenario } = parse(smallest);
    expect(listed.slice(0, scenario?.terms.length)).toEqual(scenario?.terms);
    const { faults } = parse(`${smallest}\nterms: [aid, restrain]\n`);
    expect(faults.map(({ message }) => message)).toEqual([
      'There is no kind of term with the id "restrain"; did you mean "restraint"?',
    ]);
  });

  it.each([
    ["Top of the file", []],
    ["seats", ["seats", 0]],
    ["states", ["states", 0]],
    ["institutions", ["institutions", 0]],
  ] as const)("names every field of %s", (heading, steps) => {
    const fields = fieldNames(schemaAt(scenarioSchema, {}, [...steps]));
    const sections = ["seats", "states", "institutions", "sites", "deployments", "trust", "displeasure"];
    const elsewhere = [...sections, "levers", "actions", "terms", "crises", "injects", "rules", "sources"];
    const wanted = steps.length === 0 ? fields.filter((name) => !elsewhere.includes(name)) : fields;
    expect([...firstCells(heading)].sort()).toEqual([...wanted].sort());
  });
});
