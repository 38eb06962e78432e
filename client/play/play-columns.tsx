import type { Column } from "../look/columns.tsx";
import { useText } from "../text/text.tsx";
import { MapColumn } from "./map-column.tsx";
import { OrdersColumn } from "./orders-column.tsx";
import type { OwnSheet } from "./play-screen.tsx";
import { TalksColumn } from "./talks-column.tsx";
import type { OrderForm } from "./use-order-form.ts";
import type { ShownView } from "./use-shown-view.ts";
import type { Talks } from "./use-talks.ts";

interface PlayColumnsProps {
  readonly own: OwnSheet | null;
  readonly talks: Talks;
  readonly form: OrderForm;
  /** Orders are taken. */
  readonly open: boolean;
  readonly selected: string | null;
  readonly onSelect: (state: string | null) => void;
  readonly onOrder: (state: string) => void;
}

/** The world, the talks, and for a seat its orders. */
export function usePlayColumns(props: PlayColumnsProps): readonly Column<ShownView>[] {
  const { own, talks, form, open, selected, onSelect, onOrder } = props;
  const { play } = useText();
  const map: Column<ShownView> = {
    id: "map",
    label: play.map,
    ground: "bare",
    content: (
      <MapColumn
        selected={selected}
        onSelect={onSelect}
        onOrder={open && own !== null && own.state.conflict === null ? onOrder : undefined}
      />
    ),
  };
  const talksColumn: Column<ShownView> = {
    id: "talks",
    label: play.talks,
    ground: "paper",
    width: 336,
    count: talks.unreadInAll,
    content: <TalksColumn talks={talks} />,
  };
  if (own === null) return [map, talksColumn];
  const orders: Column<ShownView> = {
    id: "orders",
    label: play.orders,
    width: 400,
    content: <OrdersColumn {...own} form={form} open={open} />,
  };
  return [map, talksColumn, orders];
}
