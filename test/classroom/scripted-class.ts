import { sampleFields, sampleOrder } from "../../shared/actions/sample.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import { type RandomStream, randomStream } from "../../shared/base/random.ts";
import type { CreatedSession, CreateSession } from "../../shared/protocol/http.ts";
import { checkSheet } from "../../shared/turn/check-sheet.ts";
import { termOffersTo } from "../../shared/turn/term-offers.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import type { Order } from "../../shared/world/order.ts";
import { createSession, joinSeat } from "./open-session.ts";
import { Person, Refused } from "./person.ts";

/** Something that the server said yes to: it must be in the log for ever. */
export type Acknowledged =
  | {
      readonly kind: "sheet";
      readonly seat: SeatId;
      readonly turn: number;
      readonly orders: readonly Order[];
    }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "proposal"; readonly proposal: string };

/** A class that plays by a script: what its people do depends on the seed and on what they see, never on the time. */
export interface ScriptedClass {
  readonly session: CreatedSession;
  readonly facilitator: Person;
  readonly students: ReadonlyMap<SeatId, Person>;
  readonly acknowledged: readonly Acknowledged[];
}

/** Opens a session without a clock and seats one person on each of the seats; the others are played by bots. */
export async function openClass(
  server: { readonly base: string; readonly hostKey: string },
  seats: readonly SeatId[],
  settings: CreateSession["settings"],
  seed: string,
  record = false,
): Promise<ScriptedClass & { readonly acknowledged: Acknowledged[] }> {
  const session = await createSession(server.base, server.hostKey, {
    scenario: "csto-2005",
    seed,
    settings: { minutesPerTurn: null, reviewSeconds: null, ...settings },
  });
  const students = new Map<SeatId, Person>();
  for (const seat of seats) {
    const { participantKey } = await joinSeat(server.base, session.code, `A student of ${seat}`, seat);
    students.set(seat, new Person(server.base, session.id, participantKey, record));
  }
  const facilitator = new Person(server.base, session.id, session.facilitatorKey);
  for (const person of [facilitator, ...students.values()]) await person.room();
  return { session, facilitator, students, acknowledged: [] };
}

/** Plays from the lobby to the end. `turn` is called when a turn has been closed, with its number. */
export async function playClass(
  scripted: ScriptedClass & { readonly acknowledged: Acknowledged[] },
  seed: string,
  closed: (turn: number) => Promise<void> | void = () => {},
): Promise<void> {
  const { facilitator } = scripted;
  await facilitator.ask("control.start", {});
  for (let turn = 1; ; turn += 1) {
    const { session } = await facilitator.until(`planning of turn ${turn}`, planningOf(turn));
    for (const seat of scripted.students.keys()) {
      await botsRest(facilitator);
      await takeTurn(scripted, seat, turn, seed);
    }
    await botsRest(facilitator);
    await judge(facilitator, turn);
    await closeTurn(facilitator, turn);
    await facilitator.until(`the results of turn ${turn}`, (view) => view.session.phase !== "planning");
    await closed(turn);
    await facilitator.ask("control.nextTurn", { turn });
    if (turn === session.turns) break;
  }
  await facilitator.until("the debrief", ({ session }) => session.phase === "debrief");
}

function planningOf(turn: number): (view: ViewSections) => boolean {
  return ({ session }) => session.phase === "planning" && session.turn === turn;
}

/**
 * Waits until no bot has anything left to say. The whole view is asked for first, since what was acknowledged to another
 * person may not have come here yet.
 */
async function botsRest(facilitator: Person): Promise<void> {
  await facilitator.ask("resync", {});
  await facilitator.until("bots at rest", (view) => view.console?.botsThink === false);
}

/** Rules on every free move that is filed, always alike: the turn would wait for it otherwise. */
async function judge(facilitator: Person, turn: number): Promise<void> {
  for (const { seat, digest, ruling } of facilitator.view.whiteCell?.judged ?? []) {
    if (ruling !== null) continue;
    const effects = [{ target: `seat/${seat}/prestige`, delta: 2 }];
    await facilitator.ask("control.judge", { turn, seat, order: digest, chance: 60, effects });
  }
}

/** A close that was carried out before the answer got through is told so when it is asked for again. */
async function closeTurn(facilitator: Person, turn: number): Promise<void> {
  try {
    await facilitator.ask("control.closeTurn", { turn });
  } catch (error) {
    if (!(error instanceof Refused && error.code === "TURN_ENDED")) throw error;
  }
}

async function takeTurn(
  { facilitator, students, acknowledged }: ScriptedClass & { readonly acknowledged: Acknowledged[] },
  seat: SeatId,
  turn: number,
  seed: string,
): Promise<void> {
  const person = students.get(seat);
  if (person === undefined) throw new Error(`nobody sits at ${seat}`);
  const random = randomStream({ seed, line: 0, turn, purpose: "script", key: seat });
  const view = await person.until(`planning of turn ${turn}`, planningOf(turn));
  const others = [...students.keys()].filter((other) => other !== seat);
  const text = `${seat} speaks in turn ${turn}: ${Math.floor(random() * 1e9)}`;
  await person.ask("message.send", { channel: turn % 2 === 0 ? "public" : others.slice(0, 1), text });
  acknowledged.push({ kind: "message", text });
  const proposal = await offer(person, view, others, random);
  if (proposal !== null) acknowledged.push({ kind: "proposal", proposal });
  await answer(person, facilitator, random);
  const orders = sampleOrders(person.view as ViewSections, seat, random);
  await person.ask("orders.save", { turn, revision: person.view.sheet?.revision ?? 0, orders });
  acknowledged.push({ kind: "sheet", seat, turn, orders });
}

/** Offers the first kind of term that the seat may offer to another student's seat; null if it is refused. */
async function offer(
  person: Person,
  { sight, you }: ViewSections,
  others: readonly SeatId[],
  random: RandomStream,
): Promise<string | null> {
  const to = others[Math.floor(random() * others.length)];
  const offers = to === undefined ? [] : termOffersTo(sight, you.seat ?? "", [to]);
  const term = offers[Math.floor(random() * offers.length)];
  const fields = term === undefined ? null : sampleFields(term.fields, random);
  if (to === undefined || term === undefined || fields === null) return null;
  try {
    const terms = [{ kind: term.kind, fields }];
    const reply = await person.ask("proposal.offer", { to: [to], terms, turns: 3, secret: random() < 0.5 });
    return String(reply.proposal);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/**
 * Accepts or declines everything that waits for an answer. Bots that hear of one answer while the next is on its way may
 * think of both together, or of one after the other: so they are given the time.
 */
async function answer(person: Person, facilitator: Person, random: RandomStream): Promise<void> {
  for (const { id, yours } of [...(person.view.proposals ?? [])]) {
    if (!yours) continue;
    try {
      await person.ask(random() < 0.6 ? "proposal.accept" : "proposal.decline", { proposal: id });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    await botsRest(facilitator);
  }
}

/** A sheet of drawn orders, each kept if the sheet still passes the check that the server makes. */
function sampleOrders({ sight, offers, sheet }: ViewSections, seat: SeatId, random: RandomStream): Order[] {
  const orders: Order[] = [];
  if (sheet === null || offers.length === 0) return orders;
  for (let tries = 0; tries < 24; tries += 1) {
    const offered = offers[Math.floor(random() * offers.length)];
    const order = offered === undefined ? null : sampleOrder(offered, random);
    if (order === null) continue;
    if (checkSheet(sight, [...orders, order], seat, sheet.reserved) === null) orders.push(order);
  }
  return orders;
}
