import { useState } from "react";
import { Columns } from "../look/columns.tsx";
import { NextStrip } from "../look/next-strip.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { ConnectionNotice } from "../play/connection-notice.tsx";
import { PlayHeader } from "../play/play-header.tsx";
import { useText } from "../text/text.tsx";
import { Briefing } from "./briefing.tsx";
import { People } from "./people.tsx";

type LobbyView = "briefing" | "people";

/** Before the start: the briefing to read, and who is here. */
export function LobbyScreen() {
  const { lobby, play, header } = useText();
  const [view, setView] = useState<LobbyView>("briefing");
  return (
    <Screen>
      <PlayHeader />
      <ConnectionNotice />
      <NextStrip lead={play.next} tone="calm">
        <b>{lobby.strip}</b> {lobby.stripMore}
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
