import type { ReactNode } from "react";
import { OwnTag } from "../look/badge.tsx";
import { DataTable } from "../look/data-table.tsx";
import { useFigures } from "../look/figures.ts";
import { LinkButton } from "../look/link-button.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { useLookWords } from "../look/words.ts";
import type { MapPatron, MapState } from "./map-types.ts";

export interface StateTableProps {
  readonly states: readonly MapState[];
  readonly patrons: readonly MapPatron[];
  readonly onSelect?: (id: string) => void;
}

/** The map as a table, and the second way to a state where its shape is too small for a finger. */
export function StateTable({ states, patrons, onSelect }: StateTableProps) {
  const words = useLookWords();
  const { figure } = useFigures();
  const leaderOf = ({ leader }: MapState): ReactNode => {
    const patron = patrons.find(({ slot }) => slot === leader?.slot);
    if (leader === undefined || patron === undefined) return words.nobodyLeads;
    return <NamedSign sign={patron}>{patron.name}</NamedSign>;
  };
  return (
    <DataTable
      caption={words.states}
      columns={[
        { id: "state", label: words.state },
        { id: "leader", label: words.leader },
        { id: "influence", label: words.influence, numeric: true },
        { id: "crisis", label: words.openCrisis },
      ]}
      rows={states.map((state) => ({
        id: state.id,
        cells: [
          <span key="name">
            {onSelect ? <LinkButton onPress={() => onSelect(state.id)}>{state.name}</LinkButton> : state.name}{" "}
            {state.isYours && <OwnTag>{words.you}</OwnTag>}
          </span>,
          leaderOf(state),
          state.leader ? figure(state.leader.influence) : "",
          state.crisis ? words.openCrisis : "",
        ],
      }))}
    />
  );
}
