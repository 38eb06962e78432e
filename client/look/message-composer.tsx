import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Button } from "./button.tsx";
import field from "./field.module.css";
import { FaultText } from "./field-frame.tsx";
import styles from "./message-composer.module.css";
import { useLookWords } from "./words.ts";

export interface MessageComposerProps {
  /** To whom: "Message Washington". */
  readonly label: string;
  /** In the empty field, where the label is too long for it. */
  readonly placeholder?: string;
  /** False, or a promise of it, keeps the text in the field: it was not accepted. */
  readonly onSend: (text: string) => boolean | Promise<boolean>;
  /** What was half written before, and how to keep it: a reload must lose nothing. */
  readonly initial?: string;
  readonly onText?: (text: string) => void;
  readonly maxLength?: number;
  readonly fault?: string | null;
  readonly isDisabled?: boolean;
  /** Beside the send button: "Draft a proposal". */
  readonly more?: ReactNode;
}

/**
 * Enter sends, Shift and Enter makes a line. What was not accepted stays in the field. While something stands in it the
 * field has the row to itself, and `more` the one below.
 */
export function MessageComposer(props: MessageComposerProps) {
  const { label, placeholder, onSend, initial = "", onText, maxLength, fault, isDisabled, more } = props;
  const [text, keepText] = useState(initial);
  const setText = (next: string) => {
    keepText(next);
    onText?.(next);
  };
  const [sending, setSending] = useState(false);
  const words = useLookWords();
  const id = useId();
  const send = async () => {
    if (sending || text.trim() === "") return;
    setSending(true);
    try {
      if (await onSend(text.trim())) setText("");
    } finally {
      setSending(false);
    }
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className={styles.composer} data-writing={text !== "" || undefined}>
      <textarea
        className={field.input}
        rows={Math.min(5, text.split("\n").length)}
        aria-label={label}
        aria-describedby={fault ? id : undefined}
        placeholder={placeholder ?? label}
        value={text}
        maxLength={maxLength}
        disabled={isDisabled}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={sendOnEnter}
      />
      <Button
        icon="arrow"
        aria-label={words.send}
        onPress={send}
        // The field keeps the focus, and with it a phone its keyboard: one message often follows another.
        preventFocusOnPress
        isPending={sending}
        isDisabled={isDisabled || text.trim() === ""}
      />
      {more}
      {fault && (
        <div id={id} className={styles.fault} role="alert">
          <FaultText>{fault}</FaultText>
        </div>
      )}
    </div>
  );
}
