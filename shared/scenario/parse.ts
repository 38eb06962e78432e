import { adviseScenario } from "./advice.ts";
import type { Catalogue } from "./catalogue-type.ts";
import { withColours } from "./colours.ts";
import { composed } from "./compose.ts";
import { explainIssues } from "./explain-issue.ts";
import type { Fault } from "./fault.ts";
import { type Scenario, scenarioSchema } from "./format.ts";
import { gather } from "./gather.ts";
import { faultAt, type PositionAt, pathOf, positionsIn, type Steps, type Stretch } from "./place.ts";
import type { Problem } from "./problem.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { checkReferences } from "./references.ts";
import { scanScenario } from "./scan.ts";
import { syntaxFaults } from "./syntax.ts";

export interface ParsedScenario {
  /** Null if there is any fault: nothing is half-loaded. */
  readonly scenario: Scenario | null;
  /** Everything that is wrong, in the order of the file. */
  readonly faults: readonly Fault[];
  /** What is allowed but probably not meant; only for a file without faults. */
  readonly advice: readonly Fault[];
}

/**
 * Reads a scenario file: YAML 1.2, format 1, cross-checked against itself and the catalogue. Never throws for any text.
 * Texts keep their exact characters, repeated and unknown fields are faults, and all faults are told at once.
 */
export function parseScenario(text: string, catalogue: Catalogue): ParsedScenario {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const positionAt = positionsIn(plain);
  const scanned = scanScenario(plain, positionAt);
  if (scanned.faults.length > 0) return refused(scanned.faults);

  const parsed = composed(scanned.words, plain.length);
  const syntax = syntaxFaults(parsed, plain, positionAt);
  if (syntax.length > 0) return refused(syntax);

  const read = readDocument(parsed, scenarioSchema, positionAt);
  const checked = scenarioSchema.safeParse(read.value);
  const problems = [
    ...(checked.success ? [] : explainIssues(scenarioSchema, read.value, checked.error)),
    ...checkReferences(read.value, catalogue, (steps) => positionAt(placeOf(read, steps).start).line),
  ];
  // What could not be read is told by that, not by being missing.
  const unread = new Set(read.faults.map(({ path }) => path));
  const faults = inFileOrder([
    ...read.faults,
    ...gather(problems.filter(({ code, steps }) => code !== "MISSING" || !unread.has(pathOf(steps)))).map(
      (each) => faultOf(plain, each, read, positionAt),
    ),
  ]);
  if (!checked.success || faults.length > 0) return refused(faults);

  const scenario = withColours(checked.data);
  const advice = adviseScenario(scenario, catalogue).map((each) => faultOf(plain, each, read, positionAt));
  return { scenario, faults: [], advice: inFileOrder([...read.advice, ...advice]) };
}

function refused(faults: readonly Fault[]): ParsedScenario {
  return { scenario: null, faults, advice: [] };
}

function faultOf(plain: string, each: Problem, read: ReadDocument, positionAt: PositionAt): Fault {
  const { steps, code, message, word } = each;
  const place = placeOf(read, steps);
  return faultAt(positionAt, word === undefined ? place : wordIn(plain, place, word), {
    code,
    message,
    path: pathOf(steps),
  });
}

/** Where a word first stands in a stretch of the text, or the stretch. */
function wordIn(plain: string, place: Stretch, word: string): Stretch {
  const start = plain.indexOf(word, place.start);
  const end = start + word.length;
  return start === -1 || end > place.end ? place : { start, end };
}

/** Where the value stands; where it is missing, the nearest thing around it: its group's name or first line. */
function placeOf({ places }: ReadDocument, steps: Steps): Stretch {
  for (let length = steps.length; length > 0; length -= 1) {
    const place = places.get(pathOf(steps.slice(0, length)));
    if (place === undefined) continue;
    const around = place.group || length < steps.length;
    if (place.key !== undefined && (around || place.end <= place.key.start)) return place.key;
    return around ? { start: place.start, end: place.start + 1 } : place;
  }
  return { start: 0, end: 0 };
}

function inFileOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((one, other) => one.line - other.line || one.column - other.column);
}
