import { posix } from "node:path";
import { Visitor } from "vite";
import { lineAt, parse, type SourceFile } from "./source-file.ts";

/** One import, re-export, dynamic import or `import("...")` type: from a file to a file or package. */
export interface Arrow {
  readonly from: string;
  readonly line: number;
  /** A path from the root when the import is relative, else what stands in the import. */
  readonly to: string;
}

/** Inside `shared` only leftwards; the folders of one number never import each other. */
const LAYERS: Readonly<Record<string, number>> = {
  base: 0,
  scenario: 1,
  world: 2,
  influence: 3,
  actions: 4,
  mechanisms: 4,
  turn: 5,
  session: 6,
  view: 7,
  log: 8,
  bots: 8,
  protocol: 8,
  rulebook: 8,
  analysis: 9,
  "catalogue.ts": 9,
};

const SHARED_PACKAGES = ["zod", "yaml", "seedrandom", "@noble/hashes"];
/** The door is handed views; were it able to name a world or a session, it could send one. */
const HIDDEN_FROM_THE_DOOR = ["world", "session", "turn", "actions", "mechanisms"];
const DOOR = ["server/rooms/", "server/http/"];
/** What a bot may name of shared/world: what it sees, wants, demands, and imagines from its sight; never the way to a real world. */
const WORLD_FOR_BOTS = ["sight", "imagine", "order", "fields", "items", "target", "ultimata"].map(
  (name) => `shared/world/${name}.ts`,
);
const HIDDEN_FROM_BOTS = ["session"];

/** All arrows that leave a file. */
export function arrowsOf(file: SourceFile): Arrow[] {
  const { module, program } = parse(file);
  const found: [place: number, request: string][] = [];
  for (const { start, moduleRequest } of module.staticImports) found.push([start, moduleRequest.value]);
  for (const { start, entries } of module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) found.push([start, moduleRequest.value]);
  }
  for (const { start, moduleRequest } of module.dynamicImports) {
    found.push([
      start,
      file.text.slice(moduleRequest.start, moduleRequest.end).replace(/^(["'`])(.*)\1$/, "$2"),
    ]);
  }
  new Visitor({ TSImportType: ({ start, source }) => found.push([start, source.value]) }).visit(program);
  return found.map(([place, request]) => ({
    from: file.path,
    line: lineAt(file.text, place),
    to: request.startsWith(".") ? posix.join(posix.dirname(file.path), request) : request,
  }));
}

/** Why an arrow may not be, or undefined if it may. */
export function objection({ from, to }: Arrow): string | undefined {
  if (from.startsWith("shared/")) return sharedObjection(from, to);
  if (from.startsWith("server/") && to.startsWith("client/")) return "the server never imports the client";
  if (from.startsWith("client/") && to.startsWith("server/")) return "the client never imports the server";
  if (/^(test|scenarios)\//.test(to)) return "the program never imports its tests or its data";
  if (DOOR.some((folder) => from.startsWith(folder))) {
    const hidden = HIDDEN_FROM_THE_DOOR.find((layer) => to.startsWith(`shared/${layer}/`));
    if (hidden !== undefined) return `rooms and routes get views, they cannot name shared/${hidden}`;
  }
  return undefined;
}

function sharedObjection(from: string, to: string): string | undefined {
  if (!to.startsWith("shared/")) {
    const allowed = SHARED_PACKAGES.some((name) => to === name || to.startsWith(`${name}/`));
    return allowed ? undefined : `shared imports nothing outside itself but ${SHARED_PACKAGES.join(", ")}`;
  }
  const [fromLayer = "", toLayer = ""] = [from, to].map((path) => path.split("/")[1]);
  const [fromRank, toRank] = [LAYERS[fromLayer], LAYERS[toLayer]];
  if (fromRank === undefined) return `shared/${fromLayer} has no place in the order of the layers`;
  if (toRank === undefined) return `shared/${toLayer} has no place in the order of the layers`;
  if (fromLayer === "bots" && toLayer === "world" && !WORLD_FOR_BOTS.includes(to))
    return "a bot is never given a world";
  if (fromLayer === "bots" && HIDDEN_FROM_BOTS.includes(toLayer))
    return "a bot sees what its seat sees, no more";
  if (fromLayer === toLayer || toRank < fromRank) return undefined;
  return `${toLayer} is not to the left of ${fromLayer}`;
}

/** One line per arrow that may not be: file, line, target, reason. */
export function forbiddenArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap(arrowsOf).flatMap((arrow) => {
    const reason = objection(arrow);
    return reason === undefined ? [] : [`${arrow.from}:${arrow.line} -> ${arrow.to}: ${reason}`];
  });
}
