import type { ViewSections } from "../../shared/view/view.ts";
import type { Tables } from "../../shared/world/items.ts";
import type { Fact } from "../../shared/world/ledger.ts";
import type { Sentences } from "../text/sentences.ts";

/** One piece of news for the wall: an event with its text, or a fact in one sentence. */
export interface Story {
  readonly title: string | null;
  readonly text: string;
}

type Needed = Pick<ViewSections, "results" | "sight">;

/** The source of the facts that say no more than that an event happened. */
const EVENTS = "mechanism.injects";

/** The text of the event that a fact tells of by its title; undefined for every other fact. */
export function eventText(
  { source, params }: Fact,
  { injects }: Pick<Tables, "injects">,
): string | undefined {
  if (source !== EVENTS) return undefined;
  return Object.values(injects).find(({ title }) => title === params.title)?.text;
}

/** The public news of the last turn: events first, then what seats did, then what followed from rules. */
export function storiesOf({ results, sight }: Needed, sentences: Pick<Sentences, "fact">): readonly Story[] {
  if (results === null) return [];
  const events = Object.values(sight.tables.injects).filter(({ turn }) => turn === results.turn);
  const told = new Set(events.map(({ title }) => title));
  const isTold = ({ source, params }: Fact) => source === EVENTS && told.has(String(params.title));
  const facts = results.facts.filter((fact) => !isTold(fact));
  const ofSeats = ({ source }: Fact) => (source.startsWith("action.") || source.startsWith("term.") ? 0 : 1);
  return [
    ...events.map(({ title, text }) => ({ title, text })),
    ...facts
      .toSorted((one, other) => ofSeats(one) - ofSeats(other))
      .map((fact) => ({ title: null, text: sentences.fact(fact) })),
  ];
}

/** An event has a text, and needs the room of more than a sentence. */
const EVENTS_AT_ONCE = 2;
const FACTS_AT_ONCE = 3;

/** The stories as they stand on the wall together: events by two, then sentences by three. There is always a page. */
export function pagesOf(stories: readonly Story[]): readonly (readonly Story[])[] {
  const events = stories.filter(({ title }) => title !== null);
  const facts = stories.filter(({ title }) => title === null);
  const pages = [...inParts(events, EVENTS_AT_ONCE), ...inParts(facts, FACTS_AT_ONCE)];
  return pages.length === 0 ? [[]] : pages;
}

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
