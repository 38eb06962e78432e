import { useMemo } from "react";
import { actionOf } from "../../shared/actions/registry.ts";
import type { Tables } from "../../shared/world/items.ts";
import type { Order } from "../../shared/world/order.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";

/** One field of an order in words. */
export interface FieldWords {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** As a form asks for them: a record of the log has them by the alphabet. */
function inFormOrder(action: string, fields: readonly string[]): readonly string[] {
  const asked = Object.keys(actionOf(action)?.text.fields ?? {});
  return [...fields].sort((one, other) => asked.indexOf(one) - asked.indexOf(other));
}

/**
 * The fields of an order in words. Troops and motions that came up during the game are named from the tables.
 * @param before tables of the turn before, where orders are read after the close: troops may have left since
 */
export function useOrderFields(before?: Tables): (order: Order) => readonly FieldWords[] {
  const names = useNames();
  const sentences = useSentences();
  const { tables } = useView().sight;
  return useMemo(() => {
    const itemName = (id: string) => {
      const motion = tables.motions[id] ?? before?.motions[id];
      if (motion !== undefined)
        return `${names.institution(motion.institution)}, ${names.state(motion.state)}`;
      return (tables.deployments[id] ?? before?.deployments[id])?.name;
    };
    return ({ action, fields }) => {
      const owner = { kind: "action", id: action } as const;
      return inFormOrder(action, Object.keys(fields)).map((field) => {
        const given = fields[field] ?? "";
        return {
          field,
          label: sentences.field(owner, field),
          value: itemName(String(given)) ?? sentences.value(owner, field, given),
        };
      });
    };
  }, [names, sentences, tables, before]);
}
