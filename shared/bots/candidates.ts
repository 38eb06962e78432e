import type { ActionOffer } from "../actions/define.ts";
import { rangeValues, Ways } from "../actions/sample.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import type { RandomStream } from "../base/random.ts";
import { sheetCost } from "../turn/check-sheet.ts";
import type { Order } from "../world/order.ts";
import { decidedByRules } from "./bot-seat.ts";
import type { BotView } from "./define.ts";
import type { ConsentNeed, Mind } from "./mind.ts";
import { guestsOf, motionFor } from "./missions.ts";
import { imaginedConsent, openNeeds } from "./needs.ts";
import { followedBy, type Happening, type Imagined } from "./prospect.ts";
import { sensibleIn } from "./sensible.ts";
import { partnerIn, sequelOf } from "./sequels.ts";
import { scruples } from "./word.ts";

/** How much is thought of. */
interface Care {
  /** Whether consents that nobody has given yet may be hoped for. */
  readonly asking: boolean;
  /** How many ways of one action are glanced at. */
  readonly ways: number;
  /**
   * How many of these are thought through: of those that a rule of thumb judges well, of missions and invitations, of
   * others, and of those that hang on a vote.
   */
  readonly thorough: {
    readonly sure: number;
    readonly mission: number;
    readonly other: number;
    readonly voted: number;
  };
  /** Of how many candidates the numbers are then varied. */
  readonly varied: number;
}

/** For a first sheet, and for what is added to a last one: the best of that has been thought of by then. */
const CARES = {
  first: { asking: true, ways: 4, thorough: { sure: 2, mission: 2, other: 1, voted: 1 }, varied: 3 },
  last: { asking: false, ways: 3, thorough: { sure: 2, mission: 1, other: 1, voted: 1 }, varied: 1 },
} satisfies Readonly<Record<string, Care>>;

const MISSIONS = ["deploy-peacekeepers", "invite-forces"];
/** In how many values a number is varied. */
const VALUES = 4;

/** What others are thought to bear for the sake of who asks, in points of score. */
const BORNE = 0.3;

/** What something for which others must be asked must gain at a glance to be thought worth it, in points of score. */
const WORTH_HOPING = 0.05;

/** What a mission without any mandate must gain before it is thought of at all, in points of score. */
const RELUCTANCE = 0.5;

/** Below what glance an order has never turned out to be worth it, in points of score: who leaves loses more than it sees. */
const LEAST_GLANCE: Readonly<Record<string, number>> = { "leave-institution": 0, "open-base": 0 };
/** The same of the glance of who must take a part in an order for it to come to anything. */
const LEAST_PART = -1;

/** Votes, words and inquiries are thought of apart. */
const APART = ["vote", "public-statement", "investigate"];

/** Something that a seat might order: the order itself, what must be ordered with it, and what it hangs on. */
export interface Candidate {
  /** A motion goes before the mission that needs it. */
  readonly orders: readonly Order[];
  /** Consents that nobody has given yet: without them it would be void. */
  readonly needs: readonly ConsentNeed[];
  /** What others are thought to order because of it. */
  readonly company: Readonly<Record<SeatId, readonly Order[]>>;
  /** By how much the coming turns look better with it, in points of score, its cost counted. */
  readonly gain: number;
  /** Whether a rule of thumb says all of it. */
  readonly sure: boolean;
  readonly capital: number;
}

/**
 * What the seat might order, each by itself, the best first; a vote is not among it.
 */
export function candidatesFor(
  mind: Mind,
  { offers }: Pick<BotView, "offers">,
  random: RandomStream,
  sheet: keyof typeof CARES,
): readonly Candidate[] {
  const care = CARES[sheet];
  const found: Candidate[] = [];
  for (const offer of offers) {
    if (APART.includes(offer.action) || !decidedByRules(offer)) continue;
    const free: Idea[] = [];
    const bound: Idea[] = [];
    for (const order of waysOf(mind, offer, care, random)) {
      const idea = ideaOf(mind, offers, order);
      if (idea !== null) (idea.needs.length === 0 ? free : bound).push(idea);
    }
    for (const idea of mostPromising(mind, offer, care, free)) found.push(candidateOf(mind, idea));
    if (!care.asking) continue;
    for (const idea of mostPromising(mind, offer, care, bound)) found.push(candidateOf(mind, idea));
  }
  found.sort(byGain);
  return withVaried(mind, offers, found, care).sort(byGain);
}

/** The same with the numbers of the best ones varied: of each action those of its best way. */
function withVaried(
  mind: Mind,
  offers: readonly ActionOffer[],
  found: readonly Candidate[],
  { varied }: Care,
): Candidate[] {
  const actions = new Set<ActionId | undefined>();
  return found.map((candidate, at) => {
    const action = candidate.orders.at(-1)?.action;
    if (at >= varied || actions.has(action)) return candidate;
    actions.add(action);
    return vary(mind, offers, candidate);
  });
}

/** These orders as candidates, each with what belongs to it. */
export function candidatesOf(
  mind: Mind,
  { offers }: Pick<BotView, "offers">,
  orders: readonly Order[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const order of orders) {
    const idea = APART.includes(order.action) ? null : ideaOf(mind, offers, order);
    if (idea !== null) found.push(candidateOf(mind, idea));
  }
  return found;
}

function byGain(one: Candidate, other: Candidate): number {
  return other.gain - one.gain;
}

/** An order with what belongs to it, before anything is known of its worth. */
interface Idea extends Omit<Candidate, "gain" | "sure" | "capital"> {
  readonly imagined: Happening;
  /** Others who must gain by it as well. */
  readonly others: readonly SeatId[];
}

/** Some drawn ways of an action: nobody has the time to look at all of them, and so not every turn is like the last. */
function waysOf(
  mind: Mind,
  { action, fields }: ActionOffer,
  care: Care,
  random: RandomStream,
): readonly Order[] {
  const ways = new Ways(fields, 1);
  const isSensible = sensibleIn(mind, action);
  const left: number[] = [];
  for (let place = 0; place < ways.count; place += 1)
    if (isSensible === null || isSensible({ action, fields: ways.at(place) })) left.push(place);
  const drawn: Order[] = [];
  while (left.length > 0 && drawn.length < care.ways) {
    const [place] = left.splice(Math.floor(random() * left.length), 1);
    drawn.push({ action, fields: ways.at(place as number) });
  }
  return drawn;
}

/** The best of an action's ideas at a glance, and some of those that hang on a vote. */
function mostPromising(
  mind: Mind,
  { action }: ActionOffer,
  { thorough }: Care,
  ideas: readonly Idea[],
): readonly Idea[] {
  const judged: { readonly idea: Idea; readonly worth: number }[] = [];
  const voted: Idea[] = [];
  let kind: keyof Care["thorough"] = "sure";
  for (const idea of ideas) {
    const { gain, sure } = mind.glance(idea.imagined);
    if (gain === null) voted.push(idea);
    else judged.push({ idea, worth: gain(mind.seat) });
    if (gain !== null && !sure) kind = MISSIONS.includes(action) ? "mission" : "other";
  }
  judged.sort((one, other) => other.worth - one.worth);
  const best = judged.slice(0, thorough[kind]).map(({ idea }) => idea);
  return voted.length === 0 ? best : [...best, ...voted.slice(0, thorough.voted)];
}

/** The order with what belongs to it; null if it can come to nothing. */
function ideaOf(mind: Mind, offers: readonly ActionOffer[], order: Order): Idea | null {
  const { sight, seat } = mind;
  const needs = openNeeds(sight, seat, order);
  const agreements = imaginedConsent(sight, seat, needs);
  if (needs.length > 0 && agreements.length === 0) return null;
  const motion = motionFor(sight, seat, offers, order);
  const company = guestsOf(mind, order);
  if (motion === null || company === null) return null;
  const orders = [...motion, order];
  const sheets: Record<SeatId, readonly Order[]> = { ...company };
  sheets[seat] = orders;
  const imagined = { sheets, agreements };
  const partner = partnerIn(mind, order);
  const others = Object.keys(company);
  if (partner !== null) others.push(partner);
  return { orders, needs, company, imagined, others };
}

function candidateOf(mind: Mind, { orders, needs, company, imagined, others }: Idea): Candidate {
  const { sight, seat } = mind;
  const reluctance = orders.at(-1)?.fields.mandate === "none" ? RELUCTANCE : 0;
  const qualms = scruples(sight, seat, orders);
  const { gain, sure } = mind.glance(imagined);
  const glance = gain?.(seat) ?? 0;
  // What is only hoped for is worked out when a proposal is made for it, and what is out of the question never.
  const hoped = needs.length > 0 && glance > WORTH_HOPING;
  const known = hoped || qualms === Number.POSITIVE_INFINITY || isHopeless(mind, orders.at(-1), glance);
  const worth = known ? glance : gainOf(mind, followedBy(imagined, sequelOf(mind, orders.at(-1))), others);
  return {
    orders,
    needs,
    company,
    gain: worth - reluctance - qualms,
    sure,
    capital: sheetCost(sight, orders, seat).capital,
  };
}

/** Whether an order looks so bad at a glance, to the seat or to who must do the rest of it, that nothing can save it. */
function isHopeless(mind: Mind, order: Order | undefined, glance: number): boolean {
  if (order === undefined) return false;
  if (glance < (LEAST_GLANCE[order.action] ?? Number.NEGATIVE_INFINITY)) return true;
  const partner = partnerIn(mind, order);
  const part = partner === null ? null : mind.glance(sequelOf(mind, order)).gain;
  return partner !== null && part !== null && part(partner) < LEAST_PART;
}

/** What the seat gains by it; nothing if those who must take their part in it would lose more than a little. */
function gainOf({ seat, gain }: Mind, imagined: Imagined, others: readonly SeatId[]): number {
  const ahead = gain(imagined);
  return others.every((other) => ahead(other) > -BORNE) ? ahead(seat) : 0;
}

/** The candidate with each of its numbers varied as long as that makes it better: up, or else down. */
function vary(mind: Mind, offers: readonly ActionOffer[], candidate: Candidate): Candidate {
  const order = candidate.orders.at(-1);
  const fields = offers.find(({ action }) => action === order?.action)?.fields ?? [];
  let best = candidate;
  for (const field of fields) {
    if (field.kind !== "number") continue;
    const values = rangeValues(field, VALUES);
    const start = Number(order?.fields[field.id]);
    const higher = values.filter((value) => value > start);
    const lower = values.filter((value) => value < start).reverse();
    const up = climbed(mind, offers, best, field.id, higher);
    best = up === best ? climbed(mind, offers, best, field.id, lower) : up;
  }
  return best;
}

/** The candidate with the last of the values for a field of its order up to which each is better than the one before. */
function climbed(
  mind: Mind,
  offers: readonly ActionOffer[],
  candidate: Candidate,
  field: string,
  values: readonly number[],
): Candidate {
  let best = candidate;
  for (const value of values) {
    const order = best.orders.at(-1) as Order;
    const idea = ideaOf(mind, offers, { ...order, fields: { ...order.fields, [field]: value } });
    const next = idea === null ? best : candidateOf(mind, idea);
    if (next.gain <= best.gain) break;
    best = next;
  }
  return best;
}
