import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files that take longest, longest first. Vitest begins with the largest files, but these are short and long: begun
 * last, one of them alone would keep everything waiting. A name that is missing here or no longer true costs time only.
 */
const LONGEST: readonly string[] = [
  ...["process/whole-class", "process/kills", "process/graceful-stop", "process/game-workers"],
  ...["browser/whole-game", "browser/accessible", "browser/play", "browser/network"],
  ...["rooms/late-close", "rooms/at-once", "commands/log-life", "http/edges", "http/proxy"],
];

/** Begins with the files that are known to take long. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
