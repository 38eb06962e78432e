import type { ResultsView } from "../../shared/view/view.ts";
import type { Fact } from "../../shared/world/ledger.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { type FactItem, FactList } from "../look/fact-list.tsx";
import { WORLD_SIGN } from "../look/roundel.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import styles from "./results.module.css";
import { isVoidOf } from "./void-reasons.ts";
import { YourOrders } from "./your-orders.tsx";

/**
 * The own orders, then the facts of a turn that the viewer may know: first what is about its own seat and state, then the
 * rest. Which of the own orders was void, and why, stands with the order, and is no fact once more.
 */
export function WhatHappened({ results }: { results: ResultsView }) {
  const { results: text } = useText();
  const names = useNames();
  const { you } = useView();
  const item = useFactItem(results.turn);
  const { seat } = you;
  const own = seat === null ? [] : [seat, names.stateOfSeat(seat)];
  const isOwn = ({ about }: Fact) => about.some((id) => own.includes(id));
  const items = results.facts
    .filter((fact) => seat === null || !isVoidOf(seat, fact))
    .map((fact, index) => ({ fact, item: item(fact, index) }));
  const mine = items.filter(({ fact }) => isOwn(fact));
  const others = items.filter(({ fact }) => !isOwn(fact));
  return (
    <>
      {seat !== null && <YourOrders seat={seat} results={results} />}
      <div className={styles.happened}>
        <SectionHead title={text.happened} aside={text.facts(items.length)} />
      </div>
      {results.facts.length === 0 && <EmptyState title={text.noFacts}>{text.noFactsText}</EmptyState>}
      {mine.length > 0 && <FactList facts={mine.map((one) => one.item)} />}
      {mine.length > 0 && others.length > 0 && <h3 className={styles.group}>{text.elsewhere}</h3>}
      {others.length > 0 && <FactList facts={others.map((one) => one.item)} />}
    </>
  );
}

function useFactItem(turn: number): (fact: Fact, index: number) => FactItem {
  const { results: text } = useText();
  const sentences = useSentences();
  const sign = useSigns();
  const { sight, you } = useView();
  const seats = new Set(sight.scenario.seats.map(({ id }) => id));
  return (fact, index) => {
    const { params, about, audience } = fact;
    const named = typeof params.seat === "string" && seats.has(params.seat) ? params.seat : undefined;
    const who = named ?? about.find((id) => seats.has(id));
    const isSecret = audience !== "open";
    // News of an event is its title; what it says lies with the event.
    const event = Object.values(sight.tables.injects).find(
      (one) => one.turn === turn && one.title === params.title,
    );
    const alone = Array.isArray(audience) && audience.length === 1 && audience[0] === you.seat;
    return {
      id: String(index),
      sign: who === undefined ? WORLD_SIGN : sign(who),
      title: sentences.fact(fact),
      ...(event === undefined ? {} : { text: event.text }),
      ...(isSecret ? { tag: { words: alone ? text.onlyYou : text.someKnow, icon: "lock" as const } } : {}),
    };
  };
}
