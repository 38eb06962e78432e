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
