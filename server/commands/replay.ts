import type { Viewer } from "../../shared/base/audience.ts";
import { type Loss, makeLog, readLog } from "../../shared/log/codec.ts";
import type { Course } from "../../shared/log/courses.ts";
import type { LogFault } from "../../shared/log/log-fault.ts";
import { type Replay, replayLog, sessionAt } from "../../shared/log/replay.ts";
import { type Verified, verifyLog } from "../../shared/log/verify.ts";
import type { LiveFacts, View } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { badInput, defineCommand } from "./define.ts";
import { wholeNumber } from "./parse-words.ts";
import { logFileSentence, readLogFile } from "./read-log-file.ts";
import { turnText } from "./replay-text.ts";
import { viewerNamed } from "./viewer-option.ts";

const OTHER_RULES = "Other rules wrote this log: it is shown as it was recorded, not worked out again.\n";
const SOME_OTHER_RULES =
  "The program was renewed during this game: turns that other rules closed are shown as they were recorded.\n";

/** Nobody is there when a log is replayed, and names are not in it. */
const NOBODY: LiveFacts = { now: 0, names: {}, connected: new Set(), code: "" };

/** Shows a session as its log tells it, turn by turn, through the eyes of a seat or of the facilitator. */
export const command = defineCommand({
  words: ["LOG"],
  options: {
    turn: {
      value: "N",
      hint: "Only when the results of this turn came out; 0 is the start. All turns if not given.",
    },
    line: {
      value: "N",
      hint: "A course of the game: each rewind begins another, from 0 on. The last one if not given.",
    },
    as: { value: "SEAT", hint: "Through whose eyes; also: facilitator (if not given), observer." },
  },
  help: [
    "Shows a game as its whole log tells it: what happened, and how the scores and the influence moved. With --json it",
    "gives the very view that the viewer had on its screen. A damaged log is refused; `-` reads the standard input.",
  ].join("\n"),
  run: async ({ words: [file = ""], options, json, terminal }) => {
    const { replay, loss, turnsWere } = replayOf(file);
    if (loss !== null) terminal.err(lossText(file, loss));
    if (turnsWere === "recorded") terminal.err(OTHER_RULES);
    if (turnsWere === "partly") terminal.err(SOME_OTHER_RULES);
    const course = courseOf(replay, options.line);
    if (options.line === undefined && replay.courses.length > 1) terminal.err(coursesText(replay));
    const closed = course.closed.length;
    const turns =
      options.turn === undefined
        ? Array.from({ length: closed }, (_, at) => at + 1)
        : [wholeNumber("turn", options.turn, 0, closed)];
    const as = options.as ?? "facilitator";
    const seats = replay.start.scenario.seats.map(({ id }) => id);
    const viewer = viewerNamed("as", as, seats);
    const views = turns.map((turn) => ({ turn, view: viewAt(course, turn, viewer) }));
    if (json) terminal.out(`${JSON.stringify({ ok: true, as, closed, turns: views }, null, 2)}\n`);
    else for (const { view } of views) terminal.out(turnText(view, as));
    return 0;
  },
});

function courseOf({ courses }: Replay, asked: string | undefined): Course {
  const last = courses.at(-1);
  if (last === undefined) throw new Error("a log that replays has a course");
  if (asked === undefined) return last;
  const line = wholeNumber("line", asked, 0, last.line);
  return courses.find((course) => course.line === line) ?? last;
}

function coursesText({ courses }: Replay): string {
  const left = courses.slice(0, -1).map(({ line, closed }) => `--line ${line} (${closed.length} closed)`);
  return `This game was rewound; shown is its last course. Before that: ${left.join(", ")}.\n`;
}

function viewAt(course: Course, turn: number, viewer: Viewer): View {
  const session = sessionAt(course, turn);
  if (session === null) throw new Error(`the log has no turn ${turn}`);
  return viewFor(session, viewer, NOBODY);
}

/**
 * Reads a log for a replay. A last line that was torn by a crash is left out; everything before it must verify.
 * @throws CommandFault for a log that is damaged or has parts left out.
 */
function replayOf(file: string): {
  readonly replay: Replay;
  readonly loss: Loss | null;
  readonly turnsWere: Verified["turnsWere"];
} {
  const read = readLog(readLogFile(file));
  if (!read.ok) throw damaged(file, read.error);
  const { records, loss } = read.value;
  const verified = verifyLog(makeLog(records));
  if (!verified.ok) throw damaged(file, verified.error);
  const replay = replayLog(records);
  if (!replay.ok) throw damaged(file, replay.error);
  return { replay: replay.value, loss, turnsWere: verified.value.turnsWere };
}

function lossText(file: string, { line, characters }: Loss): string {
  return `${file}:${line}: This line was not written whole and is left out (${characters} characters).\n`;
}

function damaged(file: string, fault: LogFault) {
  const { code, line, seq } = fault;
  return badInput(code, `${file}:${line}: ${logFileSentence(fault)}`, { line, seq });
}
