import { posix } from "node:path";
import { parse, type SourceFile } from "./source-file.ts";

/** Names that nobody takes from a file: what is there for tools that find it by its name. */
const FOUND_BY_TOOLS = ["default"];

/** What a file takes from others, as `path#name`; `path#*` where it takes a whole module. */
function takenBy(file: SourceFile): readonly string[] {
  const { module } = parse(file);
  const pathOf = (request: string) => posix.join(posix.dirname(file.path), request);
  const imported = module.staticImports.flatMap(({ moduleRequest, entries }) =>
    entries.map(({ importName }) => `${pathOf(moduleRequest.value)}#${importName.name ?? "*"}`),
  );
  const handedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName }) =>
      moduleRequest ? [`${pathOf(moduleRequest.value)}#${importName.name ?? "*"}`] : [],
    ),
  );
  // Of a module that is fetched when it is needed, and of one that is started by its address, nobody can tell what is used.
  const addressed = [...file.text.matchAll(/(?:import\(|new URL\()\s*["'](\.[^"']+)["']/g)];
  return [...imported, ...handedOn, ...addressed.map(([, request = ""]) => `${pathOf(request)}#*`)];
}

interface Exported {
  readonly name: string;
  readonly isType: boolean;
}

function exportsOf(file: SourceFile): readonly Exported[] {
  return parse(file).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, isType }) =>
      exportName.name === null ? [] : [{ name: exportName.name, isType }],
    ),
  );
}

/**
 * What is exported and used by nobody, as `path: name`. A type may be exported for who reads the signature that it stands
 * in; it is dead only where its own file does not need it either.
 */
export function deadExports(files: readonly SourceFile[], users: readonly SourceFile[]): readonly string[] {
  const taken = new Set([...files, ...users].flatMap(takenBy));
  return files.flatMap((file) =>
    exportsOf(file).flatMap(({ name, isType }) => {
      if (FOUND_BY_TOOLS.includes(name)) return [];
      if (taken.has(`${file.path}#${name}`) || taken.has(`${file.path}#*`)) return [];
      const mentions = file.text.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, "g"))?.length ?? 0;
      return isType && mentions > 1 ? [] : [`${file.path}: ${name}`];
    }),
  );
}
