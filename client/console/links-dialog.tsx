import { useState } from "react";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Notice } from "../look/notice.tsx";
import { Switch } from "../look/switch.tsx";
import { QrCode } from "../projector/qr-code.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { consoleKeyIsKept, keepConsoleKey } from "./console-key.ts";
import type { ConsoleScreenProps } from "./console-screen.tsx";
import { useLinks } from "./use-links.ts";
import { useConsoleWords } from "./words.ts";

export interface LinksDialogProps extends ConsoleScreenProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The ways into the session, and where this console's key is kept. */
export function LinksDialog({ session, participantKey, onForget, isOpen, onClose }: LinksDialogProps) {
  const words = useConsoleWords();
  const code = useView().console?.code ?? "";
  const links = useLinks(session, code);
  const [own, setOwn] = useState(() => consoleKeyIsKept(session));
  const keep = (lasting: boolean) => {
    setOwn(lasting);
    keepConsoleKey(session, participantKey, lasting);
  };
  return (
    <Dialog title={words.linksTitle} isOpen={isOpen} onClose={onClose} wide>
      <div className={styles.links}>
        <QrCode text={links.join} label={words.qrLabel(code)} size={220} />
        <div className={styles.rows}>
          <p className={styles.code}>{code}</p>
          <p>
            {words.linkJoin}: <a href={links.join}>{links.join}</a>
          </p>
          {links.onlyHere && <Notice tone="mark">{words.linkLocal}</Notice>}
          <p>
            {words.linkProjector}:{" "}
            {links.projector === null ? (
              <span className="quiet">{words.projectorMissing}</span>
            ) : (
              <a href={links.projector} target="_blank" rel="noreferrer">
                {words.openProjector}
              </a>
            )}
          </p>
        </div>
      </div>
      <Switch isSelected={own} onChange={keep} hint={words.ownComputerHint}>
        {words.ownComputer}
      </Switch>
      <div>
        <Button onPress={onForget}>{words.forget}</Button>
      </div>
    </Dialog>
  );
}
