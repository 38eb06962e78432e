import { Visitor } from "vite";
import { lineAt, parse, type SourceFile } from "./source-file.ts";

/** Lines of code that one reading can hold. */
export const BUDGET = { medianFile: 150, file: 400, function: 60 } as const;

export interface Measured {
  /** `path`, or `path:line` of a function's beginning. */
  readonly place: string;
  readonly lines: number;
}

/** Files that hold data, not code: the sentences of an interface language, tables of numbers. */
function isData({ path }: SourceFile): boolean {
  return /\/(data|languages)\//.test(path);
}

/** The length of every file of code, the longest first. */
export function fileSizes(files: readonly SourceFile[]): Measured[] {
  return files
    .filter((file) => !isData(file))
    .map(({ path, text }) => ({ place: path, lines: text.replace(/\n$/, "").split("\n").length }))
    .sort((one, other) => other.lines - one.lines);
}

/** The length of every function, method and arrow function, the longest first. */
export function functionSizes(files: readonly SourceFile[]): Measured[] {
  return files.flatMap(functionsOf).sort((one, other) => other.lines - one.lines);
}

function functionsOf(file: SourceFile): Measured[] {
  const found: Measured[] = [];
  const measure = ({ start, end }: { start: number; end: number }) => {
    const line = lineAt(file.text, start);
    found.push({ place: `${file.path}:${line}`, lines: lineAt(file.text, end) - line + 1 });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(parse(file).program);
  return found;
}

/** The middle length; of an even number of lengths the longer of the middle two. */
export function median(sizes: readonly Measured[]): number {
  return sizes[Math.floor((sizes.length - 1) / 2)]?.lines ?? 0;
}

/** One line per budget that is overdrawn. */
export function overdrawn(files: readonly SourceFile[]): string[] {
  const ofFiles = fileSizes(files);
  const middle = median(ofFiles);
  const tooLong = (sizes: Measured[], limit: number) =>
    sizes
      .filter(({ lines }) => lines > limit)
      .map(({ place, lines }) => `${place}: ${lines} lines, at most ${limit}`);
  return [
    ...(middle > BUDGET.medianFile
      ? [`the median file has ${middle} lines, at most ${BUDGET.medianFile}`]
      : []),
    ...tooLong(ofFiles, BUDGET.file),
    ...tooLong(functionSizes(files), BUDGET.function),
  ];
}
