import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldMeaning } from "./help/help-at.ts";
import type { HelpDesk } from "./help-desk.ts";

/** After the cursor rests, in milliseconds: who walks through the text is not told of every line. */
const REST = 150;

/** What the field at the cursor means, and whom to tell that the cursor stands elsewhere. */
export function useFieldMeaning(
  desk: HelpDesk,
): readonly [FieldMeaning | null, (text: () => string, offset: number) => void] {
  const [field, setField] = useState<FieldMeaning | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);

  useEffect(() => () => clearTimeout(rest.current), []);

  const follow = useCallback(
    (text: () => string, offset: number) => {
      clearTimeout(rest.current);
      asked.current += 1;
      const own = asked.current;
      rest.current = setTimeout(async () => {
        const help = await desk.ask(text(), offset);
        if (asked.current === own && help !== null) setField(help.field);
      }, REST);
    },
    [desk],
  );
  return [field, follow];
}
