import { DOMAINS } from "../../shared/base/ids.ts";
import { fromPoints } from "../../shared/base/points.ts";
import type { Deployment } from "../../shared/world/items.ts";
import type { StateQuantity, Target } from "../../shared/world/target.ts";
import { HistoryButton } from "../history/history-button.tsx";
import { stateChoices } from "../history/history-choices.ts";
import { Button } from "../look/button.tsx";
import { useFigures } from "../look/figures.ts";
import type { GaugeProps } from "../look/gauge.tsx";
import type { TiesTableProps } from "../look/ties-table.tsx";
import { StateCard } from "../map/state-card.tsx";
import { type Names, useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useList } from "../text/lists.ts";
import { useSentences } from "../text/sentences.ts";
import { type Text, useText } from "../text/text.tsx";
import { mapContentOf } from "./map-view.ts";

const QUANTITIES = ["stability", "threat", "regime", "openness"] as const satisfies readonly StateQuantity[];

interface StateCardViewProps {
  readonly state: string;
  readonly onClose: () => void;
  /** Missing where no orders can be given. */
  readonly onOrder?: (() => void) | undefined;
}

/** The card of one state, made from the view. */
export function StateCardView({ state, onClose, onOrder }: StateCardViewProps) {
  const text = useText();
  const names = useNames();
  const list = useList();
  const view = useView();
  const name = names.state(state);
  const content = mapContentOf(view, names);
  const leader = content.states.find(({ id }) => id === state)?.leader;
  const crises = Object.values(view.sight.tables.crises).filter((crisis) => crisis.state === state);
  const marks = content.marks
    .filter((mark) => mark.state === state)
    .map((mark) => ({ ...mark, name: deploymentName(view.sight.tables.deployments[mark.id], text, names) }));
  return (
    <StateCard
      name={name}
      isYours={view.you.seat !== null && names.stateOfSeat(view.you.seat) === state}
      leads={<Leads state={state} />}
      {...(leader === undefined ? {} : { leaderSign: leader })}
      gauges={useGauges(state)}
      ties={useTies(state)}
      stationed={{ title: text.state.stationed, marks, none: text.state.nobodyStationed }}
      crisis={
        crises.length === 0
          ? text.state.noCrisis
          : `${text.state.crisis}: ${list(crises.map(({ kind }) => names.any(kind)))}`
      }
      why={<Why state={state} />}
      action={
        <>
          {onOrder && (
            <Button icon="plus" onPress={onOrder}>
              {text.state.order}
            </Button>
          )}
          <HistoryButton choices={() => stateChoices(view, state, text)} />
        </>
      }
      onClose={onClose}
    />
  );
}

function deploymentName(deployment: Deployment | undefined, { state }: Text, names: Names): string {
  if (deployment === undefined) return "";
  const { name, seat, size, leaves } = deployment;
  const words = state.size(name, names.seat(seat), size);
  return leaves === null ? words : `${words}, ${state.leaving(leaves.turn)}`;
}

function Leads({ state }: { state: string }) {
  const { state: text } = useText();
  const names = useNames();
  const { figure } = useFigures();
  const influence = useView().board.now.influence[state] ?? {};
  const [first, second] = Object.entries(influence).sort(([, one], [, other]) => other.total - one.total);
  if (first === undefined || first[1].total <= 0) return text.nobody;
  const rest =
    second === undefined
      ? text.alone(figure(first[1].total))
      : text.numbers(figure(first[1].total), figure(second[1].total), names.seat(second[0]));
  return (
    <>
      <b>{text.leads(names.seat(first[0]))}</b>
      {rest}
    </>
  );
}

function useGauges(state: string): readonly GaugeProps[] {
  const { state: text } = useText();
  const { sight, results } = useView();
  return QUANTITIES.map((quantity) => {
    const target = `state/${state}/${quantity}` as Target;
    const before = results?.before[target];
    return {
      label: text.quantities[quantity],
      value: fromPoints(sight.numbers[target] ?? 0),
      ...(before === undefined ? {} : { before: fromPoints(before) }),
    };
  });
}

function useTies(state: string): TiesTableProps {
  const { state: text } = useText();
  const names = useNames();
  const sign = useSigns();
  const { sight, board } = useView();
  const rows = sight.scenario.seats
    .filter(({ patron }) => patron)
    .map(({ id, name, without }) => ({
      id,
      name,
      sign: sign(id),
      values: DOMAINS.map((domain) =>
        without.includes(domain)
          ? null
          : fromPoints(sight.numbers[`engagement/${id}/${state}/${domain}`] ?? 0),
      ),
      influence: board.now.influence[state]?.[id]?.total ?? 0,
    }));
  return {
    caption: text.ties(names.state(state)),
    domains: DOMAINS.map((id) => ({ id, label: text.domains[id] })),
    rows: rows.sort((one, other) => other.influence - one.influence),
  };
}

const CAUSES_SHOWN = 3;

/** The causes of the state's largest change in the last turn. */
function Why({ state }: { state: string }) {
  const { state: text } = useText();
  const { figure, change } = useFigures();
  const sentences = useSentences();
  const { results, sight } = useView();
  if (results === null) return null;
  const moved = QUANTITIES.map((quantity) => {
    const target = `state/${state}/${quantity}` as Target;
    const now = sight.numbers[target] ?? 0;
    return { quantity, target, delta: now - (results.before[target] ?? now) };
  });
  const largest = moved.reduce((best, one) => (Math.abs(one.delta) > Math.abs(best.delta) ? one : best));
  const entries = results.entries
    .filter(({ target }) => target === largest.target)
    .sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta))
    .slice(0, CAUSES_SHOWN);
  if (entries.length === 0) return null;
  const direction = largest.delta < 0 ? text.fell : text.rose;
  return (
    <>
      <h3>
        {text.why(
          text.quantities[largest.quantity].toLowerCase(),
          direction,
          figure(Math.abs(fromPoints(largest.delta))),
        )}
      </h3>
      <ul>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no names.
          <li key={index}>
            <b className="figures">{change(fromPoints(entry.delta))}</b> {sentences.cause(entry.cause)}
          </li>
        ))}
      </ul>
    </>
  );
}
