import { describe, expect, test } from "vitest";
import { REJECTION_TEXT } from "../../../shared/base/rejection.ts";
import { fillText } from "../../../shared/base/text.ts";
import { publicScenario } from "../../../shared/scenario/public-scenario.ts";
import { LEAST_OPEN } from "../../../shared/session/deadline.ts";
import { PHASES } from "../../../shared/session/phase.ts";
import { SENTENCES } from "../../../shared/turn/texts.ts";
import { shippedScenario } from "../../../test/scenario/shipped.ts";
import { countingOf } from "../counting.ts";
import { HOUR } from "../lengths.ts";
import { refusalSentence } from "../refusal-sentence.ts";
import { sentencesOf } from "../sentences.ts";
import { ENGLISH } from "./english.ts";
import { RUSSIAN } from "./russian.ts";

/** What is written in Latin letters in Russian, too: keys, file types, names of techniques, and an example of an id. */
const LATIN =
  /\b(WebSocket|HTTP Upgrade|QR|PDF|YAML|id|localhost|my-crisis-2|jsonl|csv|Tab|Shift|Enter|Escape|Ctrl( [A-Z])?|Alt|F8)\b/g;

/** Every text and every function that makes one, by where it stands. */
function leaves(texts: unknown, path = ""): [path: string, text: unknown][] {
  if (typeof texts !== "object" || texts === null) return [[path, texts]];
  return Object.entries(texts).flatMap(([key, one]) => leaves(one, `${path}.${key}`));
}

/** What a function writes of one count or name for all that it takes; it may take counts, names, or both. */
function written(make: (...given: unknown[]) => string): string[] {
  const kinds = [1, 2, 5, 21, 0, "Имя", ""];
  const pairs = kinds.flatMap((one) => kinds.map((other) => [one, other]));
  return pairs
    .flatMap((pair) => {
      try {
        return [String(make(...Array.from({ length: make.length }, (_, at) => pair[at % 2])))];
      } catch {
        return []; // It asked a count for its letters.
      }
    })
    .filter((words) => !words.includes("NaN")); // A name in the place of a number.
}

function wordsOf(text: unknown): string[] {
  return typeof text === "function" ? written(text as (...given: unknown[]) => string) : [String(text)];
}

const placesOf = (sentence: string) =>
  [
    ...new Set(
      [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, place = ""]) => place.replace(/^(\w+)\|.*/, "$1")),
    ),
  ].sort();

describe("Russian says all that English says", () => {
  test("every text of the screens, and no other", () => {
    const shape = (texts: object) =>
      leaves(texts)
        .filter(([path]) => !/^\.(rules|refusals|refused)\./.test(path))
        .map(([path, text]) => `${path}: ${typeof text === "function" ? `${text.length} given` : "text"}`)
        // What a text does not need of what it is given, it need not take.
        .map((line) => line.replace(/\d+ given/, "given"))
        .filter((line) => !/^\.(rules|refused): /.test(line))
        .sort();
    expect(shape(RUSSIAN)).toEqual(shape(ENGLISH));
  });

  test("the texts of the rules, with the same numbers and names in them, and none that the rules have no more", () => {
    const russian = RUSSIAN.rules;
    const keys = Object.keys(russian);
    expect(keys.filter((key) => SENTENCES[key] === undefined)).toEqual([]);
    const other = keys.filter(
      (key) => String(placesOf(russian[key] ?? "")) !== String(placesOf(SENTENCES[key] ?? "")),
    );
    expect(other).toEqual([]);
    // A new action is read in English until somebody translates it: its author need not know every language.
    const missing = Object.keys(SENTENCES).filter((key) => russian[key] === undefined);
    if (missing.length > 0)
      console.warn(`*** STILL IN ENGLISH for who reads Russian: ${missing.join(", ")} ***`);
  });

  test("every refusal, with no more in it than the server gives", () => {
    const english: Readonly<Record<string, string>> = { ...REJECTION_TEXT, ...ENGLISH.refusals };
    expect(Object.keys(RUSSIAN.refusals).sort()).toEqual(Object.keys(english).sort());
    const given = (code: string) =>
      placesOf(`${(REJECTION_TEXT as Readonly<Record<string, string>>)[code] ?? ""}${english[code]}`);
    const more = Object.entries(RUSSIAN.refusals).flatMap(([code, sentence]) =>
      placesOf(sentence)
        .filter((place) => !given(code).includes(place))
        .map((place) => `${code}: ${place}`),
    );
    expect(more).toEqual([]);
    expect(PHASES.filter((phase) => RUSSIAN.refused[phase] === undefined)).toEqual([]);
  });

  test("no text is left in English, whatever a sentence is about", () => {
    const left = leaves(RUSSIAN).flatMap(([path, text]) =>
      wordsOf(text)
        .map((words) =>
          words
            .replace(/\{\|?[\w.]+[%|]?\}/g, "")
            .replace(/\{\w+\|/g, "")
            .replace(LATIN, ""),
        )
        .filter((words) => /[A-Za-z]/.test(words) && !path.endsWith(".language"))
        .map((words) => `${path}: ${words}`),
    );
    expect(left).toEqual([]);
  });
});

describe("Russian counts as it does", () => {
  test.each([
    [1, "1 место", "1 ход", "1 человек", "1 ошибка"],
    [2, "2 места", "2 хода", "2 человека", "2 ошибки"],
    [5, "5 мест", "5 ходов", "5 человек", "5 ошибок"],
    [11, "11 мест", "11 ходов", "11 человек", "11 ошибок"],
    [21, "21 место", "21 ход", "21 человек", "21 ошибка"],
  ])("%i of something", (count, seats, turns, people, faults) => {
    expect(RUSSIAN.host.seats(count)).toBe(seats);
    expect(RUSSIAN.host.length("", count)).toBe(turns);
    expect(RUSSIAN.projector.people(count)).toBe(people);
    expect(RUSSIAN.editor.faultCount(count)).toBe(faults);
  });

  test("the least time of a turn is said as it is", () => {
    const hours = LEAST_OPEN / HOUR;
    expect(ENGLISH.host.dailyHint(hours)).toMatch(/^A turn has 2 hours at least/);
    expect([1, hours, 21].map((count) => RUSSIAN.host.dailyHint(count).split(",")[0])).toEqual([
      "На ход остаётся не меньше 1 часа",
      "На ход остаётся не меньше 2 часов",
      "На ход остаётся не меньше 21 часа",
    ]);
  });

  test("also in what the rules tell, where a count may be a fraction, in the reader's writing", () => {
    const counted = (count: number) =>
      fillText("{size|батальон|батальона|батальонов|батальона}", { size: count }, countingOf("ru"));
    expect([1, 2, 5, 21, 2.5].map(counted)).toEqual([
      ...["1 батальон", "2 батальона", "5 батальонов", "21 батальон", "2,5 батальона"],
    ]);
    const places = [...Object.entries({ ...RUSSIAN.rules, ...RUSSIAN.refusals })].flatMap(([key, sentence]) =>
      [...sentence.matchAll(/\{\w+((?:\|[^{}|]+)+)\}/g)].map(([, forms = ""]) => [
        key,
        forms.split("|").length - 1,
      ]),
    );
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter(([, forms]) => forms !== 4)).toEqual([]);
  });

  test("a fact, a cause and a term of the rules read as sentences", () => {
    const scenario = publicScenario(shippedScenario("csto-2005"), { kind: "observer" }, false);
    const sentences = sentencesOf(RUSSIAN, scenario);
    const params = { seat: "moscow", state: "kgz", site: "kant", size: 2, rent: 2.5 };
    const fact = { source: "action.open-base", code: "opened", params, audience: "open", about: [] } as const;
    expect(sentences.fact(fact)).toMatch(
      /^Moscow открывает базу: 2 батальона, .*, аренда 2,5\u00a0млн\u00a0\$ за ход\.$/,
    );
    const term = { kind: "aid", fields: { from: "moscow", to: "bishkek", amount: 20 } } as const;
    expect(sentences.term(term)).toBe("Moscow платит каждый ход 20\u00a0млн\u00a0$; получатель: Bishkek.");
    expect(sentences.orderDetails({ action: "open-base", fields: { size: 21 } })).toBe("21 батальон");
  });
});

test("a refusal is told from its code, with the server's English words in Russian", () => {
  const params = { need: 7, resource: "capital", have: 5.5 };
  expect(refusalSentence(RUSSIAN, { code: "NOT_AFFORDABLE", params })).toBe(
    "Лист стоит 7 (капитал), а у вас 5,5.",
  );
  const phase = { code: "WRONG_PHASE", params: { phase: "planning" }, detail: "This cannot be done." };
  expect(refusalSentence(RUSSIAN, phase)).toBe("В этой фазе это невозможно: планирование.");
  const long = { code: "TEXT_TOO_LONG", params: { count: 2001, limit: 2000 } };
  expect(refusalSentence(RUSSIAN, long)).toBe("В тексте 2\u00a0001 знак; помещается не более 2\u00a0000.");
});
