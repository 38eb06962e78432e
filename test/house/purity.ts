import { Visitor } from "vite";
import { lineAt, parse, type SourceFile } from "./source-file.ts";

/** Clocks, chance, machines and languages: whatever could make one replay differ from another. */
const IMPURE = new Set([
  ...["Date", "performance", "Temporal", "Intl", "crypto", "process", "fetch", "Buffer", "globalThis"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"],
  ...["window", "document", "navigator", "localStorage", "sessionStorage", "require"],
]);

/** These give the same digits on every machine; sines, powers and logarithms need not. */
const EXACT = new Set(["round", "floor", "ceil", "min", "max", "abs", "sign", "trunc"]);

/**
 * Roots, which IEEE 754 rounds correctly but the language does not promise: only where the figures of reports are worked
 * out, since no game hangs on them.
 */
const MAY_TAKE_ROOTS = "shared/analysis/";

/** Methods whose answer hangs on the machine's language. */
const LOCAL = new Set(["localeCompare", "toLocaleString", "toLocaleLowerCase", "toLocaleUpperCase"]);

type Report = (place: number, fault: string) => void;

function visitor(path: string, report: Report): Visitor {
  const properties = new Set<number>(); // places of names that are only names: the `Date` of `record.Date`
  return new Visitor({
    TSAnyKeyword: ({ start }) => report(start, "any"),
    BinaryExpression: ({ start, operator }) => operator === "**" && report(start, "**"),
    AssignmentExpression: ({ start, operator }) => operator === "**=" && report(start, "**="),
    MemberExpression: ({ start, object, property, computed }) => {
      if (!computed) properties.add(property.start);
      const name = property.type === "Identifier" ? property.name : "";
      const ofMath = object.type === "Identifier" && object.name === "Math";
      const exact = EXACT.has(name) || (name === "sqrt" && path.startsWith(MAY_TAKE_ROOTS));
      if (ofMath && (computed || !exact)) report(start, computed ? "Math[...]" : `Math.${name}`);
      if (ofMath) properties.add(object.start);
      if (!computed && LOCAL.has(name)) report(start, name);
    },
    Property: ({ key, computed, shorthand }) => void (!computed && !shorthand && properties.add(key.start)),
    TSPropertySignature: ({ key, computed }) => void (!computed && properties.add(key.start)),
    Identifier: ({ start, name }) => {
      if (properties.has(start)) return;
      if (IMPURE.has(name)) report(start, name);
      if (name === "Math") report(start, "Math as a value");
    },
  });
}

/** One line per impure name: file, line, name. */
export function impurities(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    const report: Report = (place, fault) => found.push(`${file.path}:${lineAt(file.text, place)}: ${fault}`);
    visitor(file.path, report).visit(parse(file).program);
    return found;
  });
}
