import type { Header } from "../../shared/log/header.ts";
import type { LogFault } from "../../shared/log/log-fault.ts";
import { type Verified, verifyLog } from "../../shared/log/verify.ts";
import { RULES_VERSION } from "../../shared/session/versions.ts";
import { buildFacts } from "../build-facts.ts";
import { defineCommand } from "./define.ts";
import { logFileSentence, readLogFile } from "./read-log-file.ts";

/** Checks a log, whole or projected, and names the first bad record. */
export const command = defineCommand({
  words: ["LOG"],
  options: {},
  help: [
    "Writes every line of a log anew and compares the bytes, computes every hash, and works every turn out again. Names",
    "the first bad record, and says what the log proves and what it does not. `-` reads the standard input.",
  ].join("\n"),
  run: async ({ words: [file = ""], json, terminal }) => {
    const verified = verifyLog(readLogFile(file));
    if (json) terminal.out(`${JSON.stringify({ file, ...asJson(verified) }, null, 2)}\n`);
    else terminal.out(verified.ok ? proofText(file, verified.value) : faultText(file, verified.error));
    return verified.ok ? 0 : 1;
  },
});

function asJson(verified: ReturnType<typeof verifyLog>): Readonly<Record<string, unknown>> {
  if (verified.ok) return { ok: true, ...verified.value };
  const { error } = verified;
  return { ok: false, fault: { ...error, message: logFileSentence(error) } };
}

/** As for scenarios: where it is, then what it is. */
function faultText(file: string, fault: LogFault): string {
  return `${file}:${fault.line}: ${logFileSentence(fault)}\n`;
}

const TURNS_WERE: Readonly<Record<Verified["turnsWere"], string>> = {
  again: "Every turn was worked out again and gave what the log says.",
  partly: `The turns by rules ${RULES_VERSION} were worked out again and gave what the log says; of the others only the sums were checked, and are right.`,
  recorded: "Other rules wrote this log: its turns were not worked out again, but its sums are right.",
  projected:
    "Parts are left out, so no turn could be worked out again. What is there is unchanged, and belongs to the log with this hash.",
};

/** Which program wrote it, by which rules, and where it branched off. */
function originLines({ program, commit, rulesDigest, parent }: Header): readonly string[] {
  const own = rulesDigest === buildFacts().rulesDigest;
  const rules = own ? "this program's own, byte for byte" : "not this program's own, byte for byte";
  return [
    `Written by whitecell ${program}${commit === null ? "" : `, commit ${commit}`}.`,
    ...(rulesDigest === null ? [] : [`Digest of its rules' sources: ${rulesDigest}: ${rules}.`]),
    ...(parent === null
      ? []
      : [`It goes on from turn ${parent.turn} of game ${parent.session}, hash ${parent.digest}.`]),
  ];
}

function changedRules([first, ...later]: Verified["rules"]): string {
  const since = later.map(({ rules, turn, seq }) => `rules ${rules} from turn ${turn} on (record ${seq})`);
  return `The program was renewed during the game: rules ${first?.rules} closed its first turns, ${since.join(", ")}.`;
}

function proofText(file: string, verified: Verified): string {
  const { records, turns, hash, header, ended, partsLeftOut, turnsWere, rules } = verified;
  const lines = [
    `${file}: in order (${records} records, ${turns} turns).`,
    `Game ${header.session} "${header.title}", scenario ${header.scenario}, rules ${header.rules}.`,
    ...originLines(header),
    ...(rules.length > 1 ? [changedRules(rules)] : []),
    turns === 0 ? "No turn has been closed yet." : TURNS_WERE[turnsWere],
    partsLeftOut === 0 ? "No part is left out." : `${partsLeftOut} parts are left out.`,
    ended
      ? "The closing record is there: the seed is the one that the first record committed to."
      : "The closing record is missing: the game has not ended, or the end of the log is not there.",
    `hash ${hash}`,
  ];
  return `${lines.join("\n")}\n`;
}
