import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";

/** A refusal in words, at the place of what was refused; with a way on where there is one. */
export function RefusalNotice({
  refusal,
  again,
}: {
  refusal: Refusal | null;
  again?: { label: string; press: () => void };
}) {
  const text = useText();
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
      {refusalSentence(text, refusal)}
    </Notice>
  );
}
