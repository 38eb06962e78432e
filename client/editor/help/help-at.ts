import type { z } from "zod";
import type { Catalogue } from "../../../shared/scenario/catalogue-type.ts";
import { nextTargetWords } from "../../../shared/scenario/check-injects.ts";
import { SOURCE_MARKS } from "../../../shared/scenario/check-sources.ts";
import { scenarioSchema } from "../../../shared/scenario/format.ts";
import { pathOf, type Steps } from "../../../shared/scenario/place.ts";
import { idsOf, type Kind, kindAt, kindOfNames } from "../../../shared/scenario/references.ts";
import {
  choicesOf,
  containerOf,
  descriptionOf,
  fieldsFitting,
  isNeeded,
  schemaAt,
  schemaOfItem,
} from "../../../shared/scenario/schema-shape.ts";
import { select, textsAt, valueAt } from "../../../shared/scenario/select.ts";
import { readLoosely, type Spot } from "./loose-text.ts";

/** A word that fits at the cursor. */
export interface Offer {
  readonly label: string;
  /** What is written in the place of the word at the cursor. */
  readonly insert: string;
  /** Where the cursor stands then, counted from the beginning of what was written. */
  readonly caret: number;
  /** What the word is called elsewhere, such as a seat's name. */
  readonly name: string | null;
  readonly description: string | null;
  /** A field without which the file is not whole. */
  readonly needed: boolean;
  /** Whether more can be offered right behind it. */
  readonly goesOn: boolean;
}

export interface Offers {
  /** The stretch of the text that an offer takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly offers: readonly Offer[];
}

/** What a field means. */
export interface FieldMeaning {
  /** The way to the field, such as `seats[0].capital`. */
  readonly path: string;
  readonly description: string;
}

export interface Help {
  readonly field: FieldMeaning | null;
  readonly offers: Offers | null;
}

/**
 * What a scenario's text can be helped with at an offset: what the field there means, and the words that fit: names of fields,
 * choices, and ids that the text defines. It has an answer for any text, however faulty; null where it knows nothing.
 */
export function helpAt(text: string, offset: number, catalogue: Catalogue): Help {
  const { value, spot, within } = readLoosely(text, offset);
  const named = spot?.name != null && spot.group !== null ? [...spot.group, spot.name] : within;
  const offers =
    spot === null ? [] : offersAt(spot, { value, catalogue, before: text.slice(spot.from, offset) });
  return {
    field: meaningOf(value, named),
    offers: spot === null || offers.length === 0 ? null : placed(spot, text, offset, offers),
  };
}

/** The last field on the way that says what it means. */
function meaningOf(value: unknown, steps: Steps): FieldMeaning | null {
  for (let length = steps.length; length > 0; length -= 1) {
    const way = steps.slice(0, length);
    const description =
      typeof way.at(-1) === "number" ? undefined : descriptionOf(schemaAt(scenarioSchema, value, way));
    if (description !== undefined) return { path: pathOf(way), description };
  }
  return null;
}

interface Known {
  /** What the text says without the word at the cursor. */
  readonly value: unknown;
  readonly catalogue: Catalogue;
  /** The word at the cursor, up to the cursor. */
  readonly before: string;
}

function offersAt(spot: Spot, known: Known): readonly Offer[] {
  return [
    ...(spot.value === null ? [] : valueOffers(spot.value, known)),
    ...(spot.group === null ? [] : nameOffers(spot, spot.group, known)),
  ];
}

/** Names of one number, such as `state/uzb/threat`, are offered word by word: the last one begins behind the slash. */
function placed(spot: Spot, text: string, offset: number, offers: readonly Offer[]): Offers {
  const slash = isTarget(spot.value) ? text.slice(spot.from, offset).lastIndexOf("/") : -1;
  return slash === -1
    ? { from: spot.from, to: spot.to, offers }
    : { from: spot.from + slash + 1, to: spot.to, offers };
}

function isTarget(steps: Steps | null): boolean {
  return steps !== null && /^injects\[\d+\]\.effects\[\d+\]\.target$/.test(pathOf(steps));
}

function valueOffers(steps: Steps, { value, catalogue, before }: Known): readonly Offer[] {
  if (isTarget(steps)) {
    const { words, isLast } = nextTargetWords(value, before.split("/").slice(0, -1));
    return words.map((word) => plainOffer(word, isLast ? word : `${word}/`, { goesOn: !isLast }));
  }
  const schema = schemaAt(scenarioSchema, value, steps);
  const choices = choicesOf(schema).map((choice) => plainOffer(choice));
  if (steps.at(-1) === "source" && steps.length > 1) return [...choices, ...sourceOffers(value)];
  const kind = kindThere(steps, value, catalogue);
  if (kind === null) return choices;
  // A list names a thing once.
  const list = typeof steps.at(-1) === "number" ? valueAt(value, steps.slice(0, -1)) : [];
  const taken = Array.isArray(list) ? list.filter((_, at) => at !== steps.at(-1)) : [];
  return [...choices, ...idOffers(kind, value, catalogue).filter(({ label }) => !taken.includes(label))];
}

/** Where a metric is of powers only, no other seat is meant: its number would always be 0. */
function kindThere(steps: Steps, value: unknown, { metrics }: Catalogue): Kind | null {
  const kind = kindAt(steps);
  const metric = valueAt(value, [...steps.slice(0, -1), "metric"]);
  const isOfPowers = metrics.some(({ id, whose }) => id === metric && whose === "power");
  return kind === "seat" && isOfPowers ? "patron" : kind;
}

function sourceOffers(value: unknown): readonly Offer[] {
  const marks = SOURCE_MARKS.filter((mark) => mark !== "judgement").map((mark) => plainOffer(mark));
  const ids = select(value, "sources{key}").map(({ value: id }) => {
    const what = valueAt(value, ["sources", String(id)]);
    return plainOffer(String(id), String(id), { name: typeof what === "string" ? what : null });
  });
  return [...marks, ...ids];
}

const LISTS: Partial<Readonly<Record<Kind, string>>> = {
  seat: "seats[]",
  patron: "seats[]",
  state: "states[]",
  institution: "institutions[]",
  site: "sites[]",
  crisis: "crises[]",
};

/** The ids of a kind that the text or the rules define, with their names. */
function idOffers(kind: Kind, value: unknown, catalogue: Catalogue): readonly Offer[] {
  const ofText = select(value, LISTS[kind] ?? "none").map(
    ({ value: item }) => [textsAt(item, "id")[0], { name: textsAt(item, "name")[0] ?? null }] as const,
  );
  const ofRules = kind === "action" ? catalogue.actions : kind === "term" ? catalogue.terms : [];
  const more = new Map<string | undefined, { readonly name: string | null; readonly description?: string }>([
    ...ofText,
    ...ofRules.map(({ id, name, hint }) => [id, { name, description: hint }] as const),
  ]);
  return [...new Set(idsOf(value, catalogue)[kind])].map((id) => plainOffer(id, id, more.get(id) ?? {}));
}

function plainOffer(label: string, insert = label, more: Partial<Offer> = {}): Offer {
  const { length } = insert;
  return {
    label,
    insert,
    caret: length,
    name: null,
    description: null,
    needed: false,
    goesOn: false,
    ...more,
  };
}

/** Names that a field of the group could have and that it has not yet. */
function nameOffers(spot: Spot, group: Steps, { value, catalogue }: Known): readonly Offer[] {
  const schema = schemaAt(scenarioSchema, value, group);
  const written = Object.keys(Object(valueAt(value, group))).filter((name) => name !== spot.name);
  const kind = kindOfNames(group);
  if (kind !== null) {
    const item = schemaAt(scenarioSchema, value, [...group, ""]);
    return idOffers(kind, value, catalogue)
      .filter(({ label }) => !written.includes(label))
      .map((offer) => ({ ...offer, ...writing(offer.label, item, spot) }));
  }
  return [...fieldsFitting(schema, written)]
    .filter(([name]) => !written.includes(name))
    .map(([name, field]) =>
      plainOffer(name, name, {
        ...writing(name, field, spot),
        description: descriptionOf(field) ?? null,
        needed: isNeeded(field),
      }),
    );
}

/** How a name is written so that its value can follow: a list or group of its own below it, or in brackets. */
function writing(
  name: string,
  schema: z.ZodType | undefined,
  { name: before, inBrackets, column }: Spot,
): Pick<Offer, "insert" | "caret" | "goesOn"> {
  if (before !== null) return { insert: name, caret: name.length, goesOn: false };
  const container = containerOf(schema);
  if (container === null) {
    const insert = `${name}: `;
    return { insert, caret: insert.length, goesOn: true };
  }
  const ofGroups = container === "list" && containerOf(schemaOfItem(schema, 0)) === "group";
  if (inBrackets || (container === "list" && !ofGroups)) {
    const brackets = container === "list" ? "[]" : "{}";
    return { insert: `${name}: ${brackets}`, caret: name.length + 3, goesOn: true };
  }
  const insert = `${name}:\n${" ".repeat(column + 2)}${ofGroups ? "- " : ""}`;
  return { insert, caret: insert.length, goesOn: true };
}
