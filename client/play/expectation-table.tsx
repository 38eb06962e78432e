import { useMemo } from "react";
import type { Order } from "../../shared/world/order.ts";
import { type ExpectRow, ExpectTable } from "../look/expect-table.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { type Expected, expectationOf } from "./expectation.ts";

/** What the order would do before others act, or that it would do nothing alone. */
export function ExpectationTable({ order }: { order: Order }) {
  const { expect } = useText();
  const { sight, you } = useView();
  const row = useExpectRow();
  const expected = useMemo(() => expectationOf(sight, you.seat ?? "", order), [sight, you.seat, order]);
  if (expected.length === 0) return <p className="quiet">{expect.nothing}</p>;
  return <ExpectTable title={expect.title} note={expect.note} rows={expected.map(row)} />;
}

function useExpectRow(): (expected: Expected) => ExpectRow {
  const { expect } = useText();
  const names = useNames();
  const sign = useSigns();
  const sentences = useSentences();
  return (expected) => {
    const { id, from, to } = expected;
    switch (expected.kind) {
      case "influence": {
        const { patron, state } = expected;
        const label = expect.influence(names.seat(patron), names.state(state));
        return { id, from, to, label, sign: sign(patron) };
      }
      case "autonomy":
        return { id, from, to, label: expect.autonomy(names.state(expected.state)) };
      case "number": {
        const label = sentences.target(expected.target);
        return expected.guessed ? { id, label, by: to - from } : { id, label, from, to };
      }
      case "score":
        return { id, from, to, label: expect.score, isTotal: true };
    }
  };
}
