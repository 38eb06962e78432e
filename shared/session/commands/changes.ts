import { toPoints } from "../../base/points.ts";
import { type Rejection, rejection } from "../../base/rejection.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { NumberChange } from "../../world/ledger.ts";
import { type Target, targetBounds } from "../../world/target.ts";
import type { Session } from "../session.ts";
import type { WishedChange } from "../white-cell.ts";

/** More changes at once than anybody has reasons for. */
const MOST_CHANGES = 20;

/** The changes of numbers that the white cell wishes: each number must exist, come once, and move within its scale. */
export function checkedChanges(
  { world }: Pick<Session, "world">,
  changes: readonly WishedChange[],
  path: string,
): Result<readonly NumberChange[], Rejection> {
  if (changes.length > MOST_CHANGES)
    return fail(rejection("TOO_MANY_CHANGES", { limit: MOST_CHANGES }, path));
  const checked = new Map<Target, NumberChange>();
  for (const [at, { target: name, delta }] of changes.entries()) {
    const place = `${path}[${at}]`;
    const target = Object.hasOwn(world.numbers, name) ? (name as Target) : null;
    if (target === null || checked.has(target))
      return fail(rejection("FIELD_CHOICE", { field: "target", value: name }, `${place}.target`));
    const { low, high } = targetBounds(target);
    const span = high - low;
    if (!Number.isFinite(delta) || toPoints(delta) === 0 || Math.abs(delta) > span)
      return fail(
        rejection("FIELD_RANGE", { field: "delta", min: -span, max: span, step: 0.001 }, `${place}.delta`),
      );
    checked.set(target, { target, delta });
  }
  return ok([...checked.values()]);
}
