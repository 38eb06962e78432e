import { join } from "node:path";
import { normalizePath } from "vite";

/** What is known of a module when a build is divided into files: what it imports, at once and when it is asked for. */
interface ModuleImports {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

type ModuleGraph = (id: string) => ModuleImports | null;

/** These two stay open for a whole class, and have most of what they show in common. */
const STUDENT = moduleId("play/play-page.tsx");
const CONSOLE = moduleId("console/console-page.tsx");
const APP = moduleId("app.tsx");

/**
 * Says in which of the files that a class fetches a module goes; null for all others. Left to itself a bundler makes a file
 * for each set of modules that are used together: a student's page would come in a hundred, and each is a way to the server
 * and back in a network that is full. What student and console have in common is one file, of which a projector and a
 * replay need only a part; what a student's page fetches when it stands is another.
 */
export function classroomChunks(): (id: string, context: { getModuleInfo: ModuleGraph }) => string | null {
  let chunks: ReadonlyMap<string, string> | null = null;
  return (id, context) => {
    chunks ??= divided((each) => context.getModuleInfo(each));
    return chunks.get(id) ?? null;
  };
}

function divided(graph: ModuleGraph): ReadonlyMap<string, string> {
  const pages = graph(APP)?.dynamicallyImportedIds ?? [];
  const [student, console] = [reachedFrom([STUDENT], graph), reachedFrom([CONSOLE], graph)];
  const onPages = reachedFrom(pages, graph);
  const later = [...student].flatMap((id) => graph(id)?.dynamicallyImportedIds ?? []).filter(isPart);
  const chunks = new Map<string, string>();
  for (const id of student) if (console.has(id)) chunks.set(id, "classroom");
  for (const id of reachedFrom(later, graph)) if (!onPages.has(id)) chunks.set(id, "later");
  return chunks;
}

/** As the bundler calls a file of this folder, also on Windows. */
function moduleId(name: string): string {
  return normalizePath(join(import.meta.dirname, name));
}

/** A part of a page, not a text or a library. */
function isPart(id: string): boolean {
  return id.endsWith(".tsx");
}

/** These modules and all that they import at once. */
function reachedFrom(ids: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(graph(id)?.importedIds ?? []));
  }
  return reached;
}
