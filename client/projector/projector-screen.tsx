import { IconButton } from "../look/icon-button.tsx";
import { LanguageSwitch } from "../look/language-switch.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { useSessionState, useView } from "../state/session-context.tsx";
import { ClockPart } from "./clock-part.tsx";
import { FinalBoard } from "./final-board.tsx";
import { InfluencePart } from "./influence-part.tsx";
import { JoinPart } from "./join-part.tsx";
import { LobbyBoard } from "./lobby-board.tsx";
import { MapPart } from "./map-part.tsx";
import { NewsPart } from "./news-part.tsx";
import styles from "./projector.module.css";
import { ReadyPart } from "./ready-part.tsx";
import { Stage } from "./stage.tsx";
import { useProjectorWords } from "./words.ts";

/** What the wall shows in each phase. Nothing here is secret: it is an observer's view. */
export function ProjectorScreen({ code: given }: { code: string | null }) {
  const { session, you } = useView();
  const { phase } = session;
  // The code may have been renewed since the link was made.
  const code = you.code ?? given;
  return (
    <>
      {phase === "lobby" && <LobbyBoard code={code} />}
      {phase === "debrief" && <FinalBoard />}
      {phase !== "lobby" && phase !== "debrief" && <GameBoard code={code} />}
      <Tools />
      <Lost />
    </>
  );
}

function GameBoard({ code }: { code: string | null }) {
  const { session } = useView();
  return (
    <Stage className={styles.game}>
      <main className={styles.left}>
        <MapPart />
        <NewsPart />
      </main>
      <aside className={styles.side}>
        <ClockPart />
        {session.phase === "planning" && <ReadyPart />}
        <InfluencePart />
        <JoinPart code={code} />
      </aside>
    </Stage>
  );
}

/** For whoever stands at the computer; on the wall they are seen only under the pointer. */
function Tools() {
  const words = useProjectorWords();
  const fill = () => void document.documentElement.requestFullscreen?.().catch(() => {});
  return (
    <header className={styles.tools}>
      <LanguageSwitch short />
      <ThemeSwitch />
      <IconButton icon="screen" label={words.fullScreen} onPress={fill} />
    </header>
  );
}

/** The wall must not show an old minute as the present one. */
function Lost() {
  const words = useProjectorWords();
  const { connection } = useSessionState();
  if (connection.state === "connected") return null;
  return (
    <p role="status" className={styles.lost}>
      {words.reconnecting}
    </p>
  );
}
