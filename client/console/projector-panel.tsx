import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { useLinks } from "./use-links.ts";
import { useConsoleWords } from "./words.ts";

/** The way to the wall: a window without secrets, for the second screen. */
export function ProjectorPanel({ session }: { session: string }) {
  const words = useConsoleWords();
  const code = useView().console?.code ?? null;
  const { projector } = useLinks(session, code);
  return (
    <div className={styles.part}>
      <SectionHead title={words.projector} />
      <p className="quiet">{projector === null ? words.projectorMissing : words.projectorHint}</p>
      {projector !== null && (
        <p>
          <a href={projector} target="_blank" rel="noreferrer">
            {words.openProjector}
          </a>
        </p>
      )}
    </div>
  );
}
