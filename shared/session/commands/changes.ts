import { toPoints } from "../../base/points.ts";
import { type Rejection, rejection } from "../../base/rejection.ts";
import type { NumberChange } from "../../world/ledger.ts";
import { targetBounds } from "../../world/target.ts";
import type { Session } from "../session.ts";

/** More changes at once than anybody has reasons for. */
const MOST_CHANGES = 20;

/** Why the white cell cannot change these numbers so: each must exist, once, and move within its scale. */
export function changesFault(
  { world }: Pick<Session, "world">,
  changes: readonly NumberChange[],
  path: string,
): Rejection | null {
  if (changes.length > MOST_CHANGES) return rejection("TOO_MANY_CHANGES", { limit: MOST_CHANGES }, path);
  const seen = new Set<string>();
  for (const [at, { target, delta }] of changes.entries()) {
    const place = `${path}[${at}]`;
    if (!Object.hasOwn(world.numbers, target) || seen.has(target))
      return rejection("FIELD_CHOICE", { field: "target", value: target }, `${place}.target`);
    seen.add(target);
    const { low, high } = targetBounds(target);
    const span = high - low;
    if (toPoints(delta) === 0 || Math.abs(delta) > span)
      return rejection(
        "FIELD_RANGE",
        { field: "delta", min: -span, max: span, step: 0.001 },
        `${place}.delta`,
      );
  }
  return null;
}
