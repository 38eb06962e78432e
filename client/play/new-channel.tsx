import { useState } from "react";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import { channelKeyOf } from "./channels.ts";
import { SeatChips } from "./seat-chips.tsx";

interface NewChannelProps {
  readonly onClose: () => void;
  readonly onOpen: (key: string) => void;
}

/** Picks the seats of a negotiation. */
export default function NewChannel({ onClose, onOpen }: NewChannelProps) {
  const { talks, cancel } = useText();
  const { you } = useView();
  const [seats, setSeats] = useState<readonly string[]>([]);
  const own = you.seat ?? "";
  return (
    <Dialog
      title={talks.newTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button
            look="solid"
            isDisabled={seats.length === 0}
            onPress={() => onOpen(channelKeyOf([own, ...seats]))}
          >
            {talks.open}
          </Button>
        </>
      }
    >
      <p>{talks.newText}</p>
      <SeatChips label={talks.newTitle} seats={seats} onChange={setSeats} />
    </Dialog>
  );
}
