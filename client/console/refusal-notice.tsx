import { REJECTION_TEXT } from "../../shared/base/rejection.ts";
import { fillText } from "../../shared/base/text.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";

export function refusalWords({ code, params, detail }: Refusal): string {
  const sentence = (REJECTION_TEXT as Readonly<Record<string, string>>)[code];
  return sentence === undefined ? (detail ?? code) : fillText(sentence, params);
}

/** A refusal in words, at the place of what was refused; with a way on where there is one. */
export function RefusalNotice({
  refusal,
  again,
}: {
  refusal: Refusal | null;
  again?: { label: string; press: () => void };
}) {
  if (refusal === null) return null;
  return (
    <Notice
      tone="fault"
      action={
        again && (
          <Button size="small" onPress={again.press}>
            {again.label}
          </Button>
        )
      }
    >
      {refusalWords(refusal)}
    </Notice>
  );
}
