import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { termOffersTo } from "../../shared/turn/term-offers.ts";
import { choicesOf, type FieldOffer, type FieldValues } from "../../shared/world/fields.ts";
import type { Person } from "../classroom/person.ts";
import { CANARIES, TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

const canary = () => `canary-${randomBytes(8).toString("hex")}`;
const SEED = "canary-of-the-seed";

/** Everything that Ben of Tashkent may never receive before the debrief. */
interface Secrets {
  readonly delegation: string;
  readonly pair: string;
  readonly toFacilitator: string;
}

/** Moscow, with all its secrets, in two turns: orders, talks, a secret offer to Astana. */
async function playSecretly(session: CreatedSession, moscow: Person, secrets: Secrets): Promise<void> {
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  for (const turn of [1, 2]) {
    const view = await moscow.until("planning", ({ session: { phase, turn: now } }) => {
      return phase === "planning" && now === turn;
    });
    await moscow.ask("orders.draft", { turn, revision: view.sheet?.revision, orders: [] });
    await moscow.ask("message.send", { channel: "seat", text: secrets.delegation });
    await moscow.ask("message.send", { channel: ["astana"], text: secrets.pair });
    await moscow.ask("message.send", { channel: "facilitator", text: secrets.toFacilitator });
    const terms = termOffersTo(view.sight, "moscow", ["astana"]).flatMap(({ kind, fields }) => {
      const values = firstValues(fields);
      return values === null ? [] : [{ kind, fields: values }];
    });
    await moscow.ask("proposal.offer", { to: ["astana"], terms: terms.slice(0, 1), turns: 1, secret: true });
    await moscow.ask("message.send", { channel: "public", text: `A word to all in turn ${turn}` });
    await facilitator.ask("control.closeTurn", { turn });
    await facilitator.ask("control.nextTurn", { turn });
  }
}

/** Of each field its first choice or its least number; null if there is none. */
function firstValues(fields: readonly FieldOffer[]): FieldValues | null {
  const values: Record<string, string | number> = {};
  for (const field of fields) {
    const first = field.kind === "number" ? field.min : choicesOf(field, values)[0]?.value;
    if (first === undefined) return null;
    values[field.id] = first;
  }
  return values;
}

test("S1: what a seat receives, over HTTP and as bytes of its socket, holds nobody else's secret", async () => {
  const session = await server.create({ seed: SEED });
  const joined = await server.join(session, "Ben", "tashkent");
  const ben = server.person(session.id, joined.participantKey, true);
  const moscow = await server.seated(session, "Ada", "moscow");
  const astana = await server.seated(session, "Cem", "astana");
  await Promise.all([ben, astana].map((person) => person.until("the lobby", () => true)));
  const secrets = { delegation: canary(), pair: canary(), toFacilitator: canary() };
  await playSecretly(session, moscow, secrets);
  await ben.until("the third turn", (view) => view.session.turn === 3);
  expect([ben, astana, moscow].map(({ view }) => view.proposals?.length)).toEqual([0, 2, 2]);
  await ben.ask("message.page", { channel: "seat", before: "nothing" }).catch(() => {});
  await ben.ask("resync", {});
  const key = joined.participantKey;
  const paths = ["waiting", "views", "views?turn=1", "views?turn=1&as=moscow", "views?as=facilitator", "log"];
  const read = await Promise.all(
    paths.map((path) => server.call("GET", `/api/sessions/${session.id}/${path}`, { key })),
  );
  const open = ["/api/scenarios", `/api/join/${session.code}`, "/metrics", `/api/scenarios/fixture`];
  const more = await Promise.all(open.map((path) => server.call("GET", path, { key })));
  expect(read.map(({ status }) => status)).toEqual([200, 200, 200, 403, 403, 409]);
  const bytes = Buffer.concat([...ben.received, ...[...read, ...more].map(({ text }) => Buffer.from(text))]);
  expect(bytes.includes("A word to all in turn 2")).toBe(true);
  expect(bytes.includes(CANARIES.briefing("tashkent"))).toBe(true);
  const forbidden = [
    ...Object.values(secrets),
    ...["moscow", "astana"].flatMap((seat) => [CANARIES.briefing(seat), CANARIES.objective(seat)]),
    ...[CANARIES.inject, SEED, session.facilitatorKey, server.hostKey],
  ];
  for (const secret of forbidden) expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
  // The canaries are real: whoever may see them does.
  const whole = await server.call("GET", `/api/sessions/${session.id}/log`, { key: session.facilitatorKey });
  for (const secret of [secrets.delegation, secrets.pair, secrets.toFacilitator, CANARIES.inject, SEED])
    expect([secret, whole.text.includes(secret)]).toEqual([secret, true]);
});

test("from the debrief on a seat gets its log, in which the others' parts are digests alone", async () => {
  const session = await server.create({ seed: SEED });
  const ben = await server.join(session, "Ben", "tashkent");
  const moscow = await server.seated(session, "Ada", "moscow");
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  const secret = canary();
  await moscow.ask("message.send", { channel: "seat", text: secret });
  await facilitator.ask("control.closeTurn", { turn: 1 });
  await facilitator.ask("control.end", {});
  const key = ben.participantKey;
  const log = await server.call("GET", `/api/sessions/${session.id}/log`, { key });
  expect([log.status, log.headers.get("content-type")]).toEqual([200, "application/x-ndjson; charset=utf-8"]);
  expect(log.text.includes(secret)).toBe(false);
  expect(log.text.includes(CANARIES.objective("tashkent"))).toBe(true);
  expect(log.text.includes(CANARIES.objective("moscow"))).toBe(false);
  const seen = await server.call("GET", `/api/sessions/${session.id}/views?turn=1&as=moscow`, { key });
  const { view, viewers } = JSON.parse(seen.text);
  expect(viewers).toContain("moscow");
  expect(viewers).not.toContain("facilitator");
  expect(view.sight.scenario.id).toBe("fixture");
  expect(seen.text.includes(secret)).toBe(false);
});
