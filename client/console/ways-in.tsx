import { CopyLine } from "../host/copy-line.tsx";
import { Notice } from "../look/notice.tsx";
import { spaced } from "../projector/join-part.tsx";
import { QrCode } from "../projector/qr-code.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { DoorTools } from "./door-tools.tsx";
import { useLinks } from "./use-links.ts";
import { useConsoleWords } from "./words.ts";

/**
 * The code in large letters, its QR code, the link to join, and the way to the projector. After the end the code leads only
 * those back who were here.
 */
export function WaysIn({ onCards }: { onCards: () => void }) {
  const words = useConsoleWords();
  const { session, console: cell } = useView();
  const code = cell?.code ?? "";
  const links = useLinks();
  const isOver = session.phase === "debrief";
  return (
    <div className={styles.links}>
      {!isOver && <QrCode text={links.join} label={words.qrLabel(code)} size={220} />}
      <div className={styles.rows}>
        <p className={styles.code}>{spaced(code)}</p>
        <p>
          {isOver ? words.linkBack : words.linkJoin}: <a href={links.join}>{links.join}</a>
        </p>
        {isOver ? <p className="quiet">{words.codeAfterEnd}</p> : <DoorTools onCards={onCards} />}
        {links.onlyHere && <Notice tone="mark">{words.linkLocal}</Notice>}
        {links.projector !== null && (
          <CopyLine label={words.linkProjector} note={words.projectorNote(isOver)} value={links.projector} />
        )}
      </div>
    </div>
  );
}
