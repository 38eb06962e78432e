import { CATALOGUE } from "../../shared/catalogue.ts";
import { decodeScenario } from "../../shared/scenario/encoding.ts";
import type { Fault } from "../../shared/scenario/fault.ts";
import { type ParsedScenario, parseScenario } from "../../shared/scenario/parse.ts";
import { CommandFault, defineCommand } from "./define.ts";
import { readInput } from "./read-input.ts";

/** Checks scenario files and tells every fault at its place. */
export const command = defineCommand({
  words: ["FILE..."],
  options: {},
  help: [
    "Checks scenario files and tells every fault at once, each at its line and column. Advice is about what is allowed",
    "but probably not meant; it does not make a file bad. `-` reads the standard input.",
  ].join("\n"),
  run: async ({ words, json, terminal }) => {
    const checked = words.map((file) => ({ file, ...checkFile(file) }));
    const clean = checked.every(({ faults }) => faults.length === 0);
    if (json) {
      const files = checked.map(({ file, faults, advice }) => ({
        file,
        ok: faults.length === 0,
        faults,
        advice,
      }));
      terminal.out(`${JSON.stringify({ ok: clean, files }, null, 2)}\n`);
    } else for (const each of checked) terminal.out(findings(each.file, each));
    return clean ? 0 : 1;
  },
});

/** A file that cannot be read is a fault like others, so that the rest is checked all the same. */
function checkFile(file: string): ParsedScenario {
  try {
    return checkScenario(readInput(file));
  } catch (reason) {
    if (!(reason instanceof CommandFault)) throw reason;
    const fault = { code: reason.code, message: reason.message, path: "", line: 1, column: 1 };
    return { scenario: null, faults: [fault], advice: [] };
  }
}

/** A scenario from the bytes of its file, or all that is wrong with it. */
export function checkScenario(bytes: Uint8Array): ParsedScenario & { readonly text: string } {
  const decoded = decodeScenario(bytes);
  if (!decoded.ok) return { text: "", scenario: null, faults: [decoded.error], advice: [] };
  return { text: decoded.value, ...parseScenario(decoded.value, CATALOGUE) };
}

/** Faults and advice as lines `file:line:column: path: sentence`, or that the file is clean. */
export function findings(file: string, { scenario, faults, advice }: ParsedScenario): string {
  const lines = [
    ...faults.map((fault) => faultLine(file, fault)),
    ...advice.map((fault) => faultLine(file, fault, "advice: ")),
  ];
  if (scenario !== null) {
    const { title, seats, states } = scenario;
    lines.push(
      `${file}: clean ("${title}": ${seats.length} seats, ${states.length === 1 ? "1 state" : `${states.length} states`}).`,
    );
  } else lines.push(`${file}: ${faults.length === 1 ? "1 fault" : `${faults.length} faults`}.`);
  return `${lines.join("\n")}\n`;
}

function faultLine(file: string, { line, column, path, message }: Fault, kind = ""): string {
  return `${file}:${line}:${column}: ${kind}${path === "" ? "" : `${path}: `}${message}`;
}
