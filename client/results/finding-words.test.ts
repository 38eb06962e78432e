import { describe, expect, test } from "vitest";
import type { Finding } from "../../shared/view/findings/finding.ts";
import { Table } from "../../test/session/table.ts";
import { namesOf } from "../state/names.ts";
import { ENGLISH } from "../text/languages/english.ts";
import { sentencesOf } from "../text/sentences.ts";
import { findingWords } from "./finding-words.ts";

const { scenario } = new Table().view({ kind: "observer" }).sight;
const text = ENGLISH;
const tools = { text, names: namesOf(scenario), sentences: sentencesOf(text, scenario) };
const told = (finding: Finding) => findingWords(finding, tools).told;

const AID = { kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 10 } };
const cause = {
  kind: "order",
  seat: "moscow",
  action: "offer-aid",
  code: "gave",
  params: { seat: "moscow", amount: 10, state: "kgz" },
} as const;
const fact = {
  ...{ source: "mechanism.agreements", code: "broke", params: { seat: "tashkent", others: "moscow" } },
  ...{ audience: ["moscow"], about: [] },
};

describe("a finding in words", () => {
  test("a swing says whose score, which way, and what had most of it", () => {
    const swing = { kind: "swing", turn: 3, seat: "tashkent", before: 60_000, after: 48_500 } as const;
    expect(told({ ...swing, cause: { cause, amount: -7_000 } })).toEqual([
      "Tashkent's score fell by 11.5 in turn 3, the largest move among you in one turn.",
      expect.stringMatching(/^Its largest cause \(−7\.0\): Moscow gave 10\u00a0M\$/),
    ]);
    expect(told({ ...swing, cause: null })).toHaveLength(1);
    // From 30.6 to 35.9, as both are printed: the results of that turn said 5.3, too.
    expect(told({ ...swing, before: 30_560, after: 35_940, cause: null })[0]).toMatch(/rose by 5\.3 in/);
  });

  test("what divided two seats says what it was worth to each", () => {
    const gained = { seat: "moscow", amount: 1_300 };
    const lost = { seat: "tashkent", amount: -900 };
    expect(told({ kind: "divide", turn: 2, cause, gained, lost })[1]).toBe(
      "It moved Moscow's score by +1.3, and Tashkent's by −0.9.",
    );
  });

  test("an agreement was broken, or left before its time", () => {
    const ended = { turn: 4, by: ["moscow"], parties: ["moscow", "tashkent"], terms: [AID] };
    expect(told({ kind: "broken", how: "broken", ...ended })).toEqual([
      "Moscow broke the agreement with Tashkent in turn 4: Moscow pays Tashkent 10\u00a0M$ each turn.",
    ]);
    expect(told({ kind: "broken", how: "left", ...ended })[0]).toContain("left the agreement with Tashkent");
    const all = { ...ended, by: ["moscow", "tashkent"] };
    expect(told({ kind: "broken", how: "left", ...all })[0]).toContain(
      "Moscow and Tashkent left the agreement with Moscow and Tashkent",
    );
  });

  test("a vote says who was for it and who against it", () => {
    const vote = { turn: 5, institution: "csto", state: "kgz", by: "moscow", passed: false } as const;
    expect(told({ kind: "motion", ...vote, yes: ["moscow"], no: ["astana", "bishkek"] }).join(" ")).toMatch(
      /^CSTO was divided .* KGZ in turn 5\. For it: Moscow\. Against it: Astana and Bishkek\. It failed\.$/,
    );
  });

  test("what two hid from each other is told from both sides", () => {
    const agreement = { kind: "agreement", parties: ["moscow", "washington"], terms: [AID] } as const;
    const first = { turn: 1, by: "moscow", secret: agreement };
    const second = { turn: 2, by: "tashkent", secret: { kind: "fact", fact } as const };
    expect(told({ kind: "hidden", from: "tashkent", first, second })).toEqual([
      expect.stringMatching(
        /^Moscow kept this from Tashkent in turn 1: A secret agreement of Moscow and Washington\. Moscow pays/,
      ),
      expect.stringMatching(/^Tashkent kept this from Moscow in turn 2: Tashkent broke the agreement/),
    ]);
    expect(told({ kind: "hidden", from: "tashkent", first, second: null })).toHaveLength(1);
  });

  test("a lead that passed, and an offer that was declined", () => {
    const lead = { kind: "lead", turn: 4, state: "geo", before: "washington", after: "moscow" } as const;
    expect(told(lead)).toEqual(["Washington led in GEO at the start; Moscow leads there since turn 4."]);
    const declined = { kind: "declined", turn: 2, by: "moscow", to: ["tashkent"], terms: [AID] } as const;
    expect(told(declined)[0]).toMatch(
      /^Moscow offered this to Tashkent in turn 2, and it was declined: Moscow/,
    );
  });
});
