import { useMemo } from "react";
import type { ActionEffect } from "../../shared/rulebook/effects.ts";
import type { Calendar } from "../../shared/scenario/calendar.ts";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import { DataTable } from "../look/data-table.tsx";
import { numberFormat } from "../look/formats.ts";
import { LoadingRows } from "../look/loading-rows.tsx";
import { useWidth } from "../look/use-width.ts";
import { namesOf } from "../state/names.ts";
import { sentencesOf } from "../text/sentences.ts";
import { type Text, useText } from "../text/text.tsx";
import styles from "./rulebook.module.css";
import { useEffects } from "./use-effects.ts";

interface EffectTableProps {
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
}

/** How many of the numbers that an order moves are named. */
const MOST_MOVES = 4;

/** What an order of each kind does to the influence board, measured now by playing it from the start. */
export function EffectTable({ scenario, calendar }: EffectTableProps) {
  const text = useText();
  const { rulebook: words } = text;
  const { effects, done } = useEffects(scenario, calendar);
  const patrons = scenario.seats.filter(({ patron }) => patron);
  const print = useMemo(() => printerOf(text, scenario), [text, scenario]);
  if (useWidth() === "phone")
    return (
      <>
        {effects.map((effect) => (
          <div key={effect.action} className={styles.card}>
            <p>{print.order(effect)}</p>
            <p>
              {patrons.map(({ id, name }) => (
                <span key={id} className={styles.change}>
                  {name} {print.both(effect.now[id] ?? 0, effect.later[id] ?? 0)}
                </span>
              ))}
            </p>
            <p className="quiet">{print.moves(effect)}</p>
          </div>
        ))}
        {!done && <LoadingRows rows={2} />}
      </>
    );
  const columns = [
    { id: "order", label: words.order },
    ...patrons.map(({ id, name }) => ({ id, label: name, numeric: true })),
    { id: "moves", label: words.moves },
  ];
  const rows = effects.map((effect) => ({
    id: effect.action,
    cells: [
      print.order(effect),
      ...patrons.map(({ id }) => print.change(effect.now[id] ?? 0, effect.later[id] ?? 0)),
      print.moves(effect),
    ],
  }));
  return (
    <>
      <DataTable caption={words.effectsCaption} captionHidden columns={columns} rows={rows} />
      {!done && <LoadingRows rows={2} />}
    </>
  );
}

function printerOf(text: Text, scenario: PublicScenario) {
  const { rulebook: words, language } = text;
  const sentences = sentencesOf(text, scenario);
  const names = namesOf(scenario);
  const format = (digits: number) =>
    numberFormat(language, { maximumFractionDigits: digits, signDisplay: "exceptZero" });
  const [fine, coarse] = [format(2), format(1)];
  const signed = (number: Intl.NumberFormat, value: number) => number.format(value).replace("-", "−");
  return {
    order: ({ action, seat, order, offered, position }: ActionEffect) => (
      <>
        <strong>{sentences.actionName(action)}</strong>
        <span className={styles.example}>
          {words.example(names.seat(seat), sentences.orderDetails(order, offered))}{" "}
          {words.positions[position]}
        </span>
      </>
    ),
    change: (now: number, later: number) => (
      <>
        {signed(fine, now)}
        <span className={styles.later}>{signed(fine, later)}</span>
      </>
    ),
    both: (now: number, later: number) => words.nowLater(signed(fine, now), signed(fine, later)),
    moves: ({ moves, facts }: ActionEffect) => {
      const shown = moves.slice(0, MOST_MOVES);
      if (shown.length === 0) return facts.map(sentences.fact).join(" ");
      return shown
        .map(({ target, delta }) => `${sentences.target(target)} ${signed(coarse, delta / 1000)}`)
        .join(" · ");
    },
  };
}
