import { useMemo } from "react";
import type { PaletteSlot } from "../../shared/scenario/choices.ts";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import { useView } from "./session-context.tsx";

/** Proper names and signs of the scenario in view. An unknown id is its own name. */
export interface Names {
  readonly seat: (id: string) => string;
  readonly letter: (id: string) => string;
  readonly palette: (id: string) => PaletteSlot | undefined;
  readonly state: (id: string) => string;
  /** The seat of a state's own government; null if nobody sits for it. */
  readonly seatOfState: (id: string) => string | null;
  readonly stateOfSeat: (id: string) => string | null;
  readonly institution: (id: string) => string;
  readonly site: (id: string) => string;
  /** Whatever the id stands for: a seat, a state, an institution, a site, a crisis. */
  readonly any: (id: string) => string;
}

export function namesOf(scenario: PublicScenario): Names {
  const seats = new Map(scenario.seats.map((seat) => [seat.id, seat]));
  const states = new Map(scenario.states.map((state) => [state.id, state]));
  const institutions = new Map(scenario.institutions.map(({ id, name }) => [id, name]));
  const sites = new Map(scenario.sites.map(({ id, name }) => [id, name]));
  const rest = new Map([...scenario.crises, ...scenario.deployments].map(({ id, name }) => [id, name]));
  const seat = (id: string) => seats.get(id)?.name ?? id;
  const state = (id: string) => states.get(id)?.name ?? id;
  return {
    seat,
    letter: (id) => seats.get(id)?.letter ?? id.slice(0, 2),
    palette: (id) => seats.get(id)?.palette,
    state,
    seatOfState: (id) => scenario.seats.find((one) => one.state === id)?.id ?? null,
    stateOfSeat: (id) => seats.get(id)?.state ?? null,
    institution: (id) => institutions.get(id) ?? id,
    site: (id) => sites.get(id) ?? id,
    any: (id) =>
      seats.get(id)?.name ??
      states.get(id)?.name ??
      institutions.get(id) ??
      sites.get(id) ??
      rest.get(id) ??
      id,
  };
}

export function useNames(): Names {
  const { scenario } = useView().sight;
  return useMemo(() => namesOf(scenario), [scenario]);
}
