import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonical } from "../../shared/base/canonical.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import { randomStream } from "../../shared/base/random.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { readScenario } from "../../shared/session/read-scenario.ts";
import type { LogRecord, PartBody } from "../../shared/session/record.ts";
import { ordersInWords } from "../../shared/session/words.ts";
import type { Order } from "../../shared/world/order.ts";
import { openClass, playClass, type ScriptedClass } from "../classroom/scripted-class.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { orderBytes } from "../classroom/socket-bytes.ts";

const SEED = "a class that was interrupted";
const SEATS = ["moscow", "tashkent", "nato"];

/** How long a class plays, and how often its server dies meanwhile. */
export interface Course {
  readonly variant: "short" | "full";
  readonly turns: number;
  readonly kills: number;
}

/** Does something to the server while the class plays; returns how often. */
type Interrupt = (server: ServerProcess, scripted: ScriptedClass) => Promise<number>;

interface Played {
  readonly scripted: ScriptedClass;
  readonly log: string;
  readonly bodies: readonly PartBody[];
  readonly kills: number;
  /** Every byte that each student's sockets brought before the debrief. */
  readonly received: ReadonlyMap<SeatId, Buffer>;
}

/** One facilitator, three students and nine bots. */
async function play(
  server: ServerProcess,
  { variant, turns }: Course,
  interrupt: Interrupt,
): Promise<Played> {
  const scripted = await openClass(server, SEATS, { variant }, SEED, true);
  const interrupting = interrupt(server, scripted);
  const received = new Map<SeatId, Buffer>();
  await playClass(scripted, SEED, (turn) => {
    if (turn < turns) return;
    // From the debrief on much is uncovered; until then nothing is.
    for (const [seat, person] of scripted.students) received.set(seat, Buffer.concat(person.received));
  });
  const kills = await interrupting;
  const { id, facilitatorKey } = scripted.session;
  const answer = await fetch(`${server.base}/api/sessions/${id}/log`, {
    headers: { authorization: `Bearer ${facilitatorKey}` },
  });
  const log = await answer.text();
  for (const person of [scripted.facilitator, ...scripted.students.values()]) await person.leave();
  const records = log
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as LogRecord);
  const bodies = records.flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part === "string" ? [] : [part.body])),
  );
  return { scripted, log, bodies: bodiesInWords(bodies), kills, received };
}

/** The sheets as their seats wrote them: in the log the words of free moves lie beside them. */
function bodiesInWords(bodies: readonly PartBody[]): readonly PartBody[] {
  const words = Object.fromEntries(
    bodies.flatMap((body) => (body.kind === "text-worded" ? [[body.text, body.words]] : [])),
  );
  return bodies.map((body) =>
    body.kind === "sheet-filed" || body.kind === "turn-sheet"
      ? { ...body, orders: ordersInWords(words, body.orders) }
      : body,
  );
}

/** Once in each of so many turns, at a moment drawn from a stream of its own, the server dies and is started again. */
function killTimes(most: number): Interrupt {
  return async (server, { facilitator }) => {
    const random = randomStream({ seed: SEED, line: 0, turn: 0, purpose: "kills", key: "" });
    let kills = 0;
    while (kills < most) {
      await facilitator.until(`turn ${kills + 1}`, ({ session }) => session.turn > kills);
      await pause(random() * 900);
      await server.kill();
      await server.begin();
      kills += 1;
    }
    return kills;
  };
}

function digestsOf({ bodies }: Played): readonly string[] {
  return bodies.flatMap((body) => (body.kind === "turn-closed" ? [body.digest] : []));
}

/** The bodies of one kind. */
function bodiesOf<K extends PartBody["kind"]>({ bodies }: Played, kind: K): readonly OfKind<K>[] {
  return bodies.filter((body): body is OfKind<K> => body.kind === kind);
}

/** A union of kinds that share a body is one member of `PartBody`, so the kind is looked for within each. */
type OfKind<K extends PartBody["kind"]> = PartBody extends infer Body
  ? Body extends { readonly kind: infer Kind }
    ? K extends Kind
      ? Body
      : never
    : never
  : never;

/** What may never reach a seat before the debrief: a name for it, and its bytes. */
function secretsFrom(played: Played, seat: SeatId): readonly (readonly [string, Buffer])[] {
  const [sealed] = bodiesOf(played, "session-sealed");
  const scenario = readScenario(sealed?.scenarioText ?? "");
  const own = scenario.seats.find(({ id }) => id === seat)?.objectives.map(({ text }) => text) ?? [];
  const aims = scenario.seats.flatMap(({ objectives }) => objectives.filter((one) => !one.private));
  // What the seat found out for itself, by an enquiry.
  const found = bodiesOf(played, "turn-outcome")
    .flatMap(({ facts }) => facts)
    .filter(({ audience }) => Array.isArray(audience) && audience.includes(seat))
    .map(({ params }) => params.aim);
  const mayRead = new Set([...own, ...found, ...aims.map(({ text }) => text)]);
  const texts: (readonly [string, string | undefined])[] = [["the seed", SEED]];
  for (const other of scenario.seats) {
    if (other.id === seat) continue;
    texts.push([`the briefing of ${other.id}`, other.briefing.slice(60, 160)]);
    for (const { text } of other.objectives)
      if (!mayRead.has(text)) texts.push([`an aim of ${other.id}`, text]);
  }
  const happened = new Set(
    bodiesOf(played, "turn-outcome").flatMap(({ changes }) =>
      changes.flatMap((change) =>
        change.item !== null && "inject" in change.item ? [change.item.inject] : [],
      ),
    ),
  );
  for (const { id, text, audience } of scenario.injects) {
    const told = happened.has(id) && (audience === "open" || audience.includes(seat));
    if (!told) texts.push([`the inject ${id}`, text.slice(0, 80)]);
  }
  for (const { channel, message } of bodiesOf(played, "message-sent")) {
    if (channel === "public" || channel.split("+").includes(seat)) continue;
    const worded = bodiesOf(played, "message-worded").find((one) => one.message === message);
    texts.push([`a message in ${channel}`, worded?.text]);
  }
  const agreed = bodiesOf(played, "turn-agreements").flatMap(({ agreements }) => agreements);
  const open = agreed.flatMap(({ id, audience }) => (audience === "open" ? [id] : []));
  for (const { proposal, by, to } of bodiesOf(played, "proposal-offered"))
    if (by !== seat && !to.includes(seat) && !open.some((id) => id.startsWith(proposal)))
      texts.push([`a proposal of ${by}`, proposal]);
  return texts.map(([name, text]) => [name, Buffer.from(text ?? "")]);
}

/** Plays the same class undisturbed and with a server that is killed, and compares. */
export function classWithKills(course: Course): void {
  describe(`a class whose server is killed ${course.kills} times`, () => {
    let server: ServerProcess;
    let undisturbed: Played;
    let disturbed: Played;

    beforeAll(async () => {
      server = await ServerProcess.start();
      undisturbed = await play(server, course, async () => 0);
      disturbed = await play(server, course, killTimes(course.kills));
    }, 300_000);
    afterAll(() => server?.stop());

    test("plays on to the end", () => {
      expect(disturbed.kills).toBe(course.kills);
      expect(digestsOf(disturbed)).toHaveLength(course.turns);
      for (const person of disturbed.scripted.students.values())
        expect(person.connections).toBeGreaterThanOrEqual(course.kills);
    });

    test("comes to the same digest after every turn as the class that nothing disturbed", () => {
      expect(digestsOf(disturbed)).toEqual(digestsOf(undisturbed));
    });

    test("has every acknowledged message and proposal in its log, once", () => {
      const texts = disturbed.bodies.flatMap((body) => (body.kind === "message-worded" ? [body.text] : []));
      const offered = disturbed.bodies.flatMap((body) =>
        body.kind === "proposal-offered" ? [body.proposal] : [],
      );
      const { acknowledged } = disturbed.scripted;
      expect(acknowledged.filter(({ kind }) => kind === "proposal").length).toBeGreaterThan(5);
      for (const one of acknowledged) {
        if (one.kind === "message") expect(texts.filter((text) => text === one.text)).toHaveLength(1);
        if (one.kind === "proposal") expect(offered.filter((id) => id === one.proposal)).toHaveLength(1);
      }
    });

    test("counted every acknowledged sheet when its turn closed", () => {
      for (const one of disturbed.scripted.acknowledged) {
        if (one.kind !== "sheet") continue;
        const counted = disturbed.bodies.find(
          (body) => body.kind === "turn-sheet" && body.turn === one.turn && body.seat === one.seat,
        );
        expect(counted).toMatchObject({ orders: one.orders, origin: "filed" });
      }
    });

    test("has a log that verifies", () => {
      expect(verifyLog(disturbed.log)).toMatchObject({
        ok: true,
        value: { turns: course.turns, turnsWere: "again", ended: true },
      });
    });

    test.each(SEATS)("S1: sent %s nobody else's secret, in no byte of a socket", (seat) => {
      for (const played of [undisturbed, disturbed]) {
        const bytes = played.received.get(seat) ?? Buffer.alloc(0);
        const secrets = secretsFrom(played, seat);
        expect(secrets.length).toBeGreaterThan(40);
        expect(secrets.filter(([, secret]) => bytes.includes(secret)).map(([name]) => name)).toEqual([]);
        // What is searched for is really there, for the one whom it concerns: the white cell.
        const known = secrets.filter(([, secret]) =>
          played.log.includes(JSON.stringify(String(secret)).slice(1, -1)),
        );
        expect(known).toHaveLength(secrets.length);
      }
    });

    test.each(SEATS)("S1: sent %s its own orders, and nobody else's", (seat) => {
      for (const played of [undisturbed, disturbed]) {
        const bytes = played.received.get(seat) ?? Buffer.alloc(0);
        const filed = bodiesOf(played, "sheet-filed");
        const own = filed.flatMap((sheet) => (sheet.seat === seat ? sheet.orders : []));
        const known = new Set(own.map(canonical));
        const others = filed.flatMap(({ orders }) => orders).filter((order) => !known.has(canonical(order)));
        const isThere = (order: Order) => orderBytes(order).some((written) => bytes.includes(written));
        expect(own.filter((order) => !isThere(order))).toEqual([]);
        expect(others.length).toBeGreaterThan(course.turns * 12.5);
        expect(others.filter(isThere)).toEqual([]);
      }
    });
  });
}
