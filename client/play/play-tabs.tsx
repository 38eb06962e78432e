import { TabBar, type TabBarItem } from "../look/tab-bar.tsx";
import { useView } from "../state/session-context.tsx";
import type { DeskState } from "../state/sheet-desk.ts";
import { useText } from "../text/text.tsx";
import type { ShownView } from "./use-shown-view.ts";
import type { Talks } from "./use-talks.ts";

interface PlayTabsProps {
  readonly view: ShownView;
  readonly show: (view: ShownView) => void;
  readonly talks: Talks;
  readonly desk: DeskState | null;
}

/** The views of the play screen on a phone, with what waits in each. */
export function PlayTabs({ view, show, talks, desk }: PlayTabsProps) {
  const text = useText();
  const { proposals } = useView();
  const offers = proposals.filter(({ yours }) => yours).length;
  const waiting = talks.unreadInAll + offers;
  const waitingWords = [
    talks.unreadInAll > 0 && text.talks.unread(talks.unreadInAll),
    offers > 0 && text.talks.offersWaiting(offers),
  ]
    .filter(Boolean)
    .join(", ");
  const count = desk?.orders.length ?? 0;
  const orders: TabBarItem<ShownView> = {
    ...{ id: "orders", label: text.play.orders, icon: "orders", count },
    countLabel: text.orders.onSheet(count),
  };
  return (
    <TabBar<ShownView>
      label={text.play.views}
      selected={view}
      onSelect={show}
      items={[
        { id: "map", label: text.play.map, icon: "map" },
        { id: "talks", label: text.play.talks, icon: "talks", count: waiting, countLabel: waitingWords },
        ...(desk === null ? [] : [orders]),
        { id: "results", label: text.play.results, icon: "results" },
      ]}
    />
  );
}
