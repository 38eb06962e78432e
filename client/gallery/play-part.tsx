import { useState } from "react";
import { AppHeader } from "../look/app-header.tsx";
import { Button } from "../look/button.tsx";
import { Columns } from "../look/columns.tsx";
import { NextStrip } from "../look/next-strip.tsx";
import { Screen } from "../look/screen.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { RegionMap } from "../map/region-map.tsx";
import { StateCard } from "../map/state-card.tsx";
import { StateSheet } from "../map/state-sheet.tsx";
import { MARKS, PATRONS, STATES } from "./data/region.ts";
import { OrdersColumn } from "./orders-part.tsx";
import { TalksColumn } from "./talks-part.tsx";

type View = "map" | "talks" | "orders";

export function PlayPart() {
  const [view, setView] = useState<View>(
    () => (new URLSearchParams(location.search).get("view") as View) ?? "map",
  );
  return (
    <Screen>
      <AppHeader
        sign={{ letter: "Ta", own: true }}
        name="Tashkent"
        sub="You, Daniel · 2 of 3 online"
        subOnPhone="Turn 4 of 12 · Dec 2005 – Jan 2006"
        turn={{ now: 4, of: 12 }}
        items={[
          { id: "date", label: "In the game it is", value: "Dec 2005 – Jan 2006" },
          { id: "phase", label: "Phase", value: "Planning" },
          { id: "score", label: "Your score", value: "36.6", more: "+2.4 last turn" },
        ]}
        connection="connected"
        clock={{ label: "Orders close in", remaining: 252_000, length: 480_000, running: true }}
        tools={<ThemeSwitch />}
      />
      <NextStrip
        lead="Next:"
        action={{ label: "Open the proposal", onPress: () => setView("talks") }}
        steps={[
          { id: "r", label: "Results read", state: "done" },
          { id: "o", label: "Offer to answer", state: "now", count: "1" },
          { id: "s", label: "Orders", state: "open", count: "2/3" },
          { id: "y", label: "Ready", state: "open" },
        ]}
      >
        <b>Answer Washington's proposal for K2.</b> It lapses when orders close.
      </NextStrip>
      <Columns<View>
        view={view}
        onView={setView}
        columns={[
          { id: "map", label: "Map", ground: "bare", content: <World /> },
          { id: "talks", label: "Talks", ground: "paper", width: 336, count: 3, content: <TalksColumn /> },
          { id: "orders", label: "Orders", width: 400, content: <OrdersColumn /> },
        ]}
      />
      <TabBar<View>
        label="Views"
        selected={view}
        onSelect={setView}
        items={[
          { id: "map", label: "Map", icon: "map" },
          { id: "talks", label: "Talks", icon: "talks", count: 3, countLabel: "3 unread" },
          { id: "orders", label: "Orders", icon: "orders", count: "2/3" },
        ]}
      />
    </Screen>
  );
}

function World() {
  const [selected, select] = useState<string | null>("uzb");
  const state = STATES.find(({ id }) => id === selected);
  return (
    <StateSheet
      card={
        state && (
          <StateCard
            name={state.name}
            isYours={state.isYours}
            leads={
              <span>
                <b>Moscow leads</b>, 11.3 to Washington's 5.7.
              </span>
            }
            leaderSign={{ letter: "M", slot: "moscow" }}
            gauges={[
              { label: "Stability", value: 46.8, before: 45.6 },
              { label: "Threat", value: 48.2, before: 49.1 },
              { label: "Regime", value: 62.4, before: 60.6 },
              { label: "Openness", value: 8.6, before: 9 },
            ]}
            ties={{
              caption: `Ties in ${state.name}`,
              domains: ["Security", "Economic", "Political"].map((label) => ({ id: label, label })),
              rows: PATRONS.map(({ slot, letter, name }, index) => ({
                id: slot,
                sign: { slot, letter },
                name,
                values: [33 - index * 7, index === 2 ? null : 36 - index * 9, 43 - index * 11],
                influence: [11.3, 5.7, 0.5, 2.1][index] ?? 0,
              })),
            }}
            stationed={{
              title: "Stationed here",
              marks: MARKS.filter((mark) => mark.state === state.id),
              none: "Nobody",
            }}
            crisis="No open crisis"
            why="Stability rose 1.2: +2.0 borders, with Dushanbe."
            action={<Button icon="plus">Order here</Button>}
            onClose={() => select(null)}
          />
        )
      }
    >
      {(room) => (
        <RegionMap
          states={STATES}
          patrons={PATRONS}
          marks={MARKS}
          selected={selected}
          onSelect={select}
          room={room}
        />
      )}
    </StateSheet>
  );
}
