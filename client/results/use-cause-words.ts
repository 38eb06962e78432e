import type { ScorePart } from "../../shared/view/view.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import type { CauseRow } from "./cause-rows.ts";

/** What a bar is called and what kind of cause it is. */
export function useCauseWords() {
  const { results: text } = useText();
  const names = useNames();
  const sentences = useSentences();
  const { you } = useView();
  const title = ({ parts }: CauseRow): string => {
    const [first] = parts;
    if (first === undefined) return "";
    const { cause } = first;
    const sayings = new Set(parts.map((part) => sentences.cause(part.cause)));
    // A sentence that names nobody and no place says less than the name of its rule.
    if (cause.kind === "mechanism" && (sayings.size > 1 || Object.keys(cause.params).length === 0))
      return sentences.mechanismName(cause.mechanism);
    return sentences.cause(cause);
  };
  const kind = ({ parts: [first] }: CauseRow): string => (first === undefined ? "" : kindOf(first));
  const kindOf = ({ cause }: ScorePart): string => {
    if (cause.kind !== "order") return text.kinds[cause.kind];
    const action = sentences.actionName(cause.action);
    const whose = cause.seat === you.seat ? text.kinds.own : text.kinds.order(names.seat(cause.seat));
    return `${whose}: ${action}`;
  };
  return { title, kind };
}
