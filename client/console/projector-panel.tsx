import { SectionHead } from "../look/section-head.tsx";
import styles from "./console.module.css";
import { useLinks } from "./use-links.ts";
import { useConsoleWords } from "./words.ts";

/** The way to the wall: a window without secrets, for the second screen. */
export function ProjectorPanel() {
  const words = useConsoleWords();
  const { projector } = useLinks();
  return (
    <div className={styles.part}>
      <SectionHead title={words.projector} />
      <p className="quiet">{words.projectorHint}</p>
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
