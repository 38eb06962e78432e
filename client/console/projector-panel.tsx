import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { useLinks } from "./use-links.ts";
import { useConsoleWords } from "./words.ts";

/** The way to the wall: a window for the second screen, without secrets as long as there are any. */
export function ProjectorPanel() {
  const words = useConsoleWords();
  const { session } = useView();
  const { projector } = useLinks();
  return (
    <div className={styles.part} data-screen-only="">
      <SectionHead title={words.projector} />
      <p className="quiet">{words.projectorHint(session.phase === "debrief")}</p>
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
