import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { Button } from "../look/button.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { QrCode } from "../projector/qr-code.tsx";
import { useText } from "../text/text.tsx";
import { CopyLine } from "./copy-line.tsx";
import styles from "./host.module.css";

/** The code in letters that the last row can read, the QR code, and the links. */
export function SessionCreated({ session, onAnother }: { session: CreatedSession; onAnother: () => void }) {
  const { host } = useText();
  const { code, links } = session;
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} tabIndex={-1} className={styles.created} aria-label={host.created}>
      <SectionHead title={host.created} />
      <div className={styles.door}>
        <QrCode text={links.join} label={host.qr} size={196} />
        <div>
          <p className={styles.codeLabel}>{host.codeLabel}</p>
          <p className={styles.code}>
            {code.slice(0, 3)}
            <span aria-hidden="true"> </span>
            {code.slice(3)}
          </p>
          <p className="quiet">{links.join}</p>
        </div>
      </div>
      <CopyLine label={host.joinLink} value={links.join} />
      <CopyLine label={host.consoleLink} note={host.secret} value={links.console} />
      <CopyLine label={host.projectorLink} value={links.projector} />
      <div className={styles.actions}>
        <Link href={`/console/${session.id}`} className={styles.mainLink}>
          {host.openConsole}
        </Link>
        <a href={links.projector} target="_blank" rel="noreferrer" className={styles.sideLink}>
          {host.openProjector}
        </a>
        <Button look="quiet" onPress={onAnother}>
          {host.another}
        </Button>
      </div>
    </section>
  );
}
