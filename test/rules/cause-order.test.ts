import fc from "fast-check";
import { expect, it } from "vitest";
import { causeKey, compareEntries } from "../../shared/world/cause-order.ts";
import type { Cause, LedgerEntry } from "../../shared/world/ledger.ts";

/** Words of which some begin with others, since these are what an order of words can get wrong. */
const word = fc.constantFrom("aid", "aid-2", "aid.x", "aida", "back", "back0");
const params = fc.dictionary(fc.constantFrom("state", "seat", "turn"), fc.oneof(word, fc.integer()));
const cause: fc.Arbitrary<Cause> = fc.oneof(
  fc.record({ kind: fc.constant("order" as const), seat: word, action: word, code: word, params }),
  fc.record({ kind: fc.constant("agreement" as const), agreement: word, code: word, params }),
  fc.record({ kind: fc.constant("mechanism" as const), mechanism: word, code: word, params }),
  fc.record({ kind: fc.constant("inject" as const), inject: word, params }),
  fc.record({ kind: fc.constant("override" as const), reason: word }),
  fc.constant({ kind: "bound" as const }),
);

function entryBy(of: Cause): LedgerEntry {
  return { target: "state/kgz/threat", delta: 1, cause: of, audience: "open" };
}

it("orders causes as their keys are ordered", () => {
  fc.assert(
    fc.property(cause, cause, (one, other) => {
      const [key, otherKey] = [causeKey(one), causeKey(other)];
      const byKey = key === otherKey ? 0 : key < otherKey ? -1 : 1;
      expect(Math.sign(compareEntries(entryBy(one), entryBy(other)))).toBe(byKey);
    }),
    { seed: 1, numRuns: 3000 },
  );
});
