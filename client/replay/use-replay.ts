import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ok } from "../../shared/base/result.ts";
import type { ReplayedView } from "../../shared/protocol/http.ts";
import { type Answer, callAgain, type Marked } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";

const part = encodeURIComponent;

type FetchView = (wish: Wish) => Answer<ReplayedView>;

/** Fetches views below an address, each again only if it is another one by now: whoever comes back asks for them all. */
function viewsAt(address: string, key: string): FetchView {
  const known = new Map<string, Marked<ReplayedView>>();
  return async ({ line, turn, as }) => {
    const asked = [
      ...(line === null ? [] : [`line=${line}`]),
      ...(turn === null ? [] : [`turn=${turn}`]),
      ...(as === null ? [] : [`as=${part(as)}`]),
    ].join("&");
    const path = `${address}/views${asked === "" ? "" : `?${asked}`}`;
    const answer = await callAgain(path, { key, timeout: 30_000 }, known.get(path));
    if (!answer.ok) return answer;
    known.set(path, answer.value);
    return ok(answer.value.value);
  };
}

/** What has been fetched, and what is looked at. */
export interface Replay {
  /** The view that is shown: the last one that came, until the one that was asked for is here. */
  readonly shown: ReplayedView;
  /** The turn that was asked for; the shown one follows it. */
  readonly turn: number;
  readonly as: string;
  /** The line that is shown, one of `lines`, of which the last is the one that counts. */
  readonly line: number;
  readonly lines: ReplayedView["lines"];
  readonly closed: number;
  readonly viewers: readonly string[];
  /** By turn of this line, through the same eyes; a turn that is still on its way is missing. */
  readonly turns: ReadonlyMap<number, ReplayedView>;
  readonly refusal: Refusal | null;
  readonly goTo: (turn: number) => void;
  readonly lookAs: (as: string) => void;
  /** Shows another line at the same turn, or at its last one. */
  readonly follow: (line: number) => void;
  /** One view of this line beside the shown one; null if it is refused. Fetched once. */
  readonly look: (as: string, turn: number) => Promise<ReplayedView | null>;
}

export type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly refusal: Refusal; readonly again: () => void }
  | { readonly state: "ready"; readonly replay: Replay };

type Fetched = ReadonlyMap<string, ReplayedView>;
/** Null: the server chooses, the line that counts, its last closed turn and the asker's own eyes. */
interface Wish {
  readonly line: number | null;
  readonly turn: number | null;
  readonly as: string | null;
}
const nameOf = (line: number, as: string, turn: number) => `${line} ${as} ${turn}`;

/**
 * A game's turns through the eyes that are chosen. The turns of a line through a pair of eyes are fetched once,
 * the shown one first.
 *
 * @param address where the server has the game's views
 */
export function useReplay(address: string, key: string): Loading {
  const [wish, setWish] = useState<Wish>({ line: null, turn: null, as: null });
  const { shown, fetched, refusal, again, look } = useShownView(address, key, wish);
  const turns = useTurns(fetched, shown);
  return useMemo(() => {
    if (shown === null) return refusal === null ? { state: "loading" } : { state: "failed", refusal, again };
    const turn = wish.turn ?? shown.turn;
    const as = wish.as ?? shown.as;
    const line = wish.line ?? shown.line;
    const { closed, viewers, lines } = shown;
    const replay: Replay = {
      ...{ shown, turn, as, line, refusal, closed, viewers, lines },
      turns,
      goTo: (next) => setWish({ line, turn: Math.max(0, Math.min(closed, next)), as }),
      lookAs: (next) => setWish({ line, turn, as: next }),
      follow: (next) => {
        const last = lines.find((one) => one.line === next)?.closed ?? 0;
        setWish({ line: next, turn: Math.min(turn, last), as });
      },
      look,
    };
    return { state: "ready", replay };
  }, [shown, turns, wish, refusal, again, look]);
}

/** The turns of the shown line through the shown eyes: the same map while one only steps from one to another. */
function useTurns(fetched: Fetched, shown: ReplayedView | null): Replay["turns"] {
  const as = shown?.as;
  const line = shown?.line;
  return useMemo(() => {
    const views = [...fetched.values()].filter((view) => view.as === as && view.line === line);
    return new Map(views.map((view) => [view.turn, view]));
  }, [fetched, as, line]);
}

/** The wished view, fetched if it is not here yet; the last one stays until then. */
function useShownView(address: string, key: string, wish: Wish) {
  const [fetched, setFetched] = useState<Fetched>(new Map());
  const [shown, show] = useState<ReplayedView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [tries, setTries] = useState(0);
  const fetchView = useMemo(() => viewsAt(address, key), [address, key]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  useReturn(() => {
    setFetched(new Map());
    again();
  });
  const take = useCallback(
    (view: ReplayedView) =>
      setFetched((all) => new Map(all).set(nameOf(view.line, view.as, view.turn), view)),
    [],
  );

  const kept = useRef(fetched);
  kept.current = fetched;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again; what is kept is looked up, not followed.
  useEffect(() => {
    let left = false;
    const { line, turn, as } = wish;
    const known =
      line === null || turn === null || as === null ? undefined : kept.current.get(nameOf(line, as, turn));
    if (known !== undefined) {
      show(known);
      return;
    }
    setRefusal(null);
    void fetchView(wish).then((answer) => {
      if (answer.ok) take(answer.value);
      if (left) return;
      if (answer.ok) show(answer.value);
      else setRefusal(answer.error);
    });
    return () => {
      left = true;
    };
  }, [fetchView, wish, tries]);

  useTheRest({ fetchView, shown, tries, take });
  const line = shown?.line ?? null;
  const look = useCallback(
    async (as: string, turn: number) => {
      const known = kept.current.get(nameOf(line ?? 0, as, turn));
      if (known !== undefined) return known;
      const answer = await fetchView({ line, turn, as });
      if (!answer.ok) return null;
      take(answer.value);
      return answer.value;
    },
    [fetchView, line, take],
  );
  return { shown, fetched, refusal, again, look };
}

/** Calls back when somebody comes back to the page: a running game has closed more turns, an ended one is open. */
function useReturn(back: () => void): void {
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && latest.current();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
}

interface TheRest {
  readonly fetchView: FetchView;
  readonly shown: ReplayedView | null;
  /** Counts up when everything is to be fetched anew. */
  readonly tries: number;
  readonly take: (view: ReplayedView) => void;
}

/** Fetches the other turns of the line through the same eyes, one after another: charts and moments need them all. */
function useTheRest({ fetchView, shown, tries, take }: TheRest): void {
  const asked = useRef(new Set<string>());
  const eyes = shown?.as ?? null;
  const line = shown?.line ?? 0;
  const closed = shown?.closed ?? 0;
  useEffect(() => {
    if (eyes === null) return;
    let left = false;
    const fetchRest = async () => {
      for (let turn = closed; turn >= 0 && !left; turn -= 1) {
        const name = `${nameOf(line, eyes, turn)} ${tries}`;
        if (asked.current.has(name)) continue;
        asked.current.add(name);
        const answer = await fetchView({ line, turn, as: eyes });
        if (answer.ok) take(answer.value);
        else asked.current.delete(name);
      }
    };
    void fetchRest();
    return () => {
      left = true;
    };
  }, [fetchView, eyes, line, closed, tries, take]);
}
