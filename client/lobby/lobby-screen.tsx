import { useState } from "react";
import { Columns } from "../look/columns.tsx";
import { later } from "../look/later.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { NextStrip } from "../look/next-strip.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { ConnectionNotice } from "../play/connection-notice.tsx";
import { PlayHeader } from "../play/play-header.tsx";
import { ReturnCard } from "../play/return-card.tsx";
import { SeatNotices } from "../play/seat-notices.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import { Briefing } from "./briefing.tsx";
import styles from "./lobby.module.css";
import { People } from "./people.tsx";

const HelpDialog = later(() => import("../help/help-dialog.tsx"));

type LobbyView = "briefing" | "people";

/** Before the start, and for who comes late until there is a seat, or the game ends: the briefing to read, and who is here. */
export function LobbyScreen() {
  const { lobby, play, header } = useText();
  const hasEnded = useView().session.phase === "debrief";
  const [view, setView] = useState<LobbyView>("briefing");
  return (
    <Screen>
      <PlayHeader />
      <ConnectionNotice />
      <ReturnCard next="briefing" />
      <SeatNotices />
      <Strip />
      <Columns<LobbyView>
        view={view}
        onView={setView}
        columns={[
          {
            id: "briefing",
            label: header.briefing,
            ground: "paper",
            content: (
              <ColumnBody>
                {!hasEnded && <HowTo />}
                <Briefing />
              </ColumnBody>
            ),
          },
          {
            id: "people",
            label: lobby.people,
            width: 400,
            content: (
              <ColumnBody>
                <SectionHead title={lobby.people} />
                <People />
              </ColumnBody>
            ),
          },
        ]}
      />
      <TabBar<LobbyView>
        label={play.views}
        selected={view}
        onSelect={setView}
        items={[
          { id: "briefing", label: header.briefing, icon: "note" },
          { id: "people", label: lobby.people, icon: "people" },
        ]}
      />
    </Screen>
  );
}

/** What one waits for here, and who gives it. */
function Strip() {
  const { lobby, play, join } = useText();
  const { you, session, seats } = useView();
  const names = useNames();
  if (session.phase === "debrief") return <NextStrip tone="calm">{join.ended}</NextStrip>;
  const waits = you.role === "student" && you.seat === null;
  const isLate = waits && (session.phase !== "lobby" || you.wish !== null);
  // A seat that a bot plays has no head who could let anybody in.
  const hasHead = seats.some(({ seat, bot }) => seat === you.wish && !bot);
  const late = you.wish === null || !hasHead ? lobby.lateMore : lobby.atDoor(names.seat(you.wish));
  return (
    <NextStrip lead={play.next} tone={isLate ? "mark" : "calm"}>
      <b>{isLate ? lobby.late(session.phase !== "lobby") : lobby.strip}</b>{" "}
      {isLate ? late : you.role === "observer" ? lobby.stripObserver : lobby.stripMore}
    </NextStrip>
  );
}

/** Nobody has played yet, and there is time: the way to what a turn is and what the words mean. */
function HowTo() {
  const { lobby } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.howTo}>
      <LinkButton icon="help" onPress={() => setOpen(true)}>
        {lobby.whileYouWait}
      </LinkButton>
      {isOpen && <HelpDialog isOpen onClose={() => setOpen(false)} />}
    </div>
  );
}
