import { useState } from "react";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Switch } from "../look/switch.tsx";
import { consoleKeyIsKept, keepConsoleKey } from "./console-key.ts";
import type { ConsoleScreenProps } from "./console-screen.tsx";
import { FurtherLinks } from "./further-links.tsx";
import { RenewLink } from "./renew-link.tsx";
import { WaysIn } from "./ways-in.tsx";
import { useConsoleWords } from "./words.ts";

export interface LinksDialogProps extends ConsoleScreenProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCards: () => void;
}

/** The ways into the session, and where this console's key is kept. */
export function LinksDialog(props: LinksDialogProps) {
  const { session, participantKey, onForget, isOpen, onClose, onCards } = props;
  const words = useConsoleWords();
  const [own, setOwn] = useState(() => consoleKeyIsKept(session));
  const keep = (lasting: boolean) => {
    setOwn(lasting);
    keepConsoleKey(session, participantKey, lasting);
  };
  return (
    <Dialog title={words.linksTitle} isOpen={isOpen} onClose={onClose} wide>
      <WaysIn onCards={onCards} />
      <FurtherLinks />
      <Switch isSelected={own} onChange={keep} hint={words.ownComputerHint}>
        {words.ownComputer}
      </Switch>
      <RenewLink />
      <div>
        <Button onPress={onForget}>{words.forget}</Button>
      </div>
    </Dialog>
  );
}
