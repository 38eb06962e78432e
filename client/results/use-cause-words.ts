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
    if (cause.kind === "mechanism" && isWholeRule(parts)) return sentences.mechanismName(cause.mechanism);
    return sentences.cause(cause);
  };
  /** A sentence that names nobody and no place says less than the name of its rule. */
  const isWholeRule = (parts: CauseRow["parts"]): boolean => {
    const sayings = new Set(parts.map((part) => sentences.cause(part.cause)));
    const cause = parts[0]?.cause;
    return sayings.size > 1 || (cause?.kind === "mechanism" && Object.keys(cause.params).length === 0);
  };
  const kind = ({ parts }: CauseRow): string => {
    const [first] = parts;
    if (first === undefined) return "";
    const { cause } = first;
    if (cause.kind === "mechanism" && isWholeRule(parts)) return sentences.mechanismHint(cause.mechanism);
    return kindOf(first);
  };
  const kindOf = ({ cause }: ScorePart): string => {
    if (cause.kind !== "order") return text.kinds[cause.kind];
    const action = sentences.actionName(cause.action);
    const whose = cause.seat === you.seat ? text.kinds.own : text.kinds.order(names.seat(cause.seat));
    return `${whose}: ${action}`;
  };
  return { title, kind };
}
