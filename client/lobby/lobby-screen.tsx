import { useState } from "react";
import { Columns } from "../look/columns.tsx";
import { NextStrip } from "../look/next-strip.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { ConnectionNotice } from "../play/connection-notice.tsx";
import { PlayHeader } from "../play/play-header.tsx";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import { Briefing } from "./briefing.tsx";
import { People } from "./people.tsx";

type LobbyView = "briefing" | "people";

/** Before the start, and for who comes late until there is a seat: the briefing to read, and who is here. */
export function LobbyScreen() {
  const { lobby, play, header } = useText();
  const { you, session } = useView();
  const isLate = you.role === "student" && you.seat === null && session.phase !== "lobby";
  const [view, setView] = useState<LobbyView>("briefing");
  return (
    <Screen>
      <PlayHeader />
      <ConnectionNotice />
      <NextStrip lead={play.next} tone={isLate ? "mark" : "calm"}>
        <b>{isLate ? lobby.late : lobby.strip}</b> {isLate ? lobby.lateMore : lobby.stripMore}
      </NextStrip>
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
