import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import type {
  CreatedSession,
  Invited,
  Joined,
  MadeLink,
  Problem,
  SeatInvitations,
  SessionSummary,
  WayBack,
} from "../../shared/protocol/http.ts";
import {
  invitedSchema,
  joinedSchema,
  madeLinkSchema,
  seatInvitationsSchema,
  wayBackSchema,
} from "../../shared/protocol/http.ts";
import { JOIN_ROOM, reservedAddress } from "../classroom/raw-socket.ts";
import { CANARIES, TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

async function post<T>(path: string, body: unknown, key?: string): Promise<T & Problem & { retry: string }> {
  const { status, headers, text } = await server.call("POST", path, {
    body,
    ...(key === undefined ? {} : { key }),
  });
  return { status, retry: headers.get("retry-after"), ...JSON.parse(text) };
}

const back = (session: CreatedSession, phrase: string) =>
  post<Joined>("/api/return", { code: session.code, phrase });

async function invitations(session: CreatedSession): Promise<SeatInvitations> {
  const { text } = await server.call("GET", `/api/sessions/${session.id}/invitations`, {
    key: session.facilitatorKey,
  });
  return seatInvitationsSchema.parse(JSON.parse(text));
}

const invitationFor = async (session: CreatedSession, seat: string) =>
  (await invitations(session)).find((one) => one.seat === seat)?.link.split("#invite=")[1] ?? "";

const keyOf = (link: string) => link.split("#")[1] ?? "";
const connect = (session: CreatedSession, key: string) =>
  post(`/api/sessions/${session.id}/connect`, {}, key);

describe("a lost phone", () => {
  test("comes back with four words to the same seat; the old key is void at once", async () => {
    const session = await server.create();
    const joined = await server.join(session, "Ada", "moscow");
    expect(joined.phrase).toMatch(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+$/);
    const old = server.person(session.id, joined.participantKey);
    await old.until("a view", ({ you }) => you.seat === "moscow");
    const again = await back(session, `  ${joined.phrase.toUpperCase().replaceAll(" ", "-")} `);
    joinedSchema.loose().parse(again);
    expect(again).toMatchObject({ sessionId: session.id, name: "Ada", seat: "moscow", phrase: "" });
    expect(again.participantKey).not.toBe(joined.participantKey);
    expect(await connect(session, joined.participantKey)).toMatchObject({ status: 401, code: "KEY_UNKNOWN" });
    await old.leave();
    const phone = server.person(session.id, again.participantKey);
    const { people, you } = await phone.until("a view", ({ you }) => you.seat === "moscow");
    expect(people.filter(({ role }) => role === "student")).toHaveLength(1);
    expect(you).toMatchObject({ name: "Ada", head: true });
    expect((await back(session, joined.phrase)).seat).toBe("moscow");
  });

  test("five tries a minute in a session; then a clear refusal, while other sessions are not touched", async () => {
    const [session, other] = [await server.create(), await server.create()];
    const { phrase } = await server.join(session, "Ada", "moscow");
    const elsewhere = await server.join(other, "Eva", "tashkent");
    for (const words of ["one two three four", "", phrase.slice(0, -2), "x y z", "amber amber amber amber"])
      expect(await back(session, words)).toMatchObject({ status: 404, code: "PHRASE_UNKNOWN" });
    const sixth = await back(session, phrase);
    expect(sixth).toMatchObject({ status: 429, code: "PHRASE_PACE" });
    expect(Number(sixth.retry)).toBeGreaterThan(30);
    expect(Number(sixth.retry)).toBeLessThanOrEqual(60);
    expect(sixth.detail).toContain("Five tries");
    expect(await back(other, elsewhere.phrase)).toMatchObject({ seat: "tashkent" });
    expect(await back(other, phrase)).toMatchObject({ code: "PHRASE_UNKNOWN" });
  });

  test("a place that was reserved with the old key is void with it", async () => {
    const session = await server.create();
    const joined = await server.join(session, "Ada", "moscow");
    const place = { base: server.base, session: session.id, key: joined.participantKey };
    const address = await reservedAddress(place);
    const again = await back(session, joined.phrase);
    const late = new WebSocket(address);
    const sheet = new Promise((resolve) =>
      late.on("message", (data) => {
        late.send(Buffer.from([JOIN_ROOM]));
        if (String(data).includes(CANARIES.briefing("moscow"))) resolve("the seat's view");
      }),
    );
    expect(await Promise.race([once(late, "close").then(() => "closed"), sheet])).toBe("closed");
    const ada = server.person(session.id, again.participantKey);
    await ada.until("a view with the new key", ({ you }) => you.seat === "moscow");
  });

  test("somebody who was removed comes back neither with the key nor with the words, but through the door", async () => {
    const session = await server.create();
    const facilitator = server.facilitator(session);
    const { participantKey, phrase } = await server.join(session, "Ada", "moscow");
    const { people } = await facilitator.until("Ada", (view) =>
      view.people.some(({ name }) => name === "Ada"),
    );
    const participant = people.find(({ name }) => name === "Ada")?.participant ?? "";
    const card = await invitationFor(session, "moscow");
    await facilitator.ask("control.remove", { participant });
    await facilitator.ask("control.door", { state: "approve" });
    expect(await connect(session, participantKey)).toMatchObject({ code: "KEY_UNKNOWN" });
    expect(await back(session, phrase)).toMatchObject({ code: "PHRASE_UNKNOWN" });
    expect(await server.join(session, "Ada", "moscow")).toMatchObject({ seat: null });
    expect(await post<Joined>("/api/join", { invitation: card, name: "Ada" })).toMatchObject({ seat: null });
    const { seats } = await facilitator.until("two wait", (view) => view.people.length === 4);
    expect(seats.find(({ seat }) => seat === "moscow")?.bot).toBe(true);
  });

  test("the facilitator's word brings back, once, with new words; the student's own old ones are void then", async () => {
    const session = await server.create();
    const joined = await server.join(session, "Ada", "moscow");
    const facilitator = server.facilitator(session);
    const { people } = await facilitator.until("Ada", (view) =>
      view.people.some(({ name }) => name === "Ada"),
    );
    const participant = people.find(({ name }) => name === "Ada")?.participant ?? "";
    const ask = (key: string) => post<WayBack>(`/api/sessions/${session.id}/ways-back`, { participant }, key);
    expect(await ask(joined.participantKey)).toMatchObject({ status: 403, code: "NOT_ALLOWED" });
    const given = wayBackSchema.loose().parse(await ask(session.facilitatorKey));
    expect(given.link).toContain(`/join/${session.code}#return=${given.phrase.replaceAll(" ", "-")}`);
    expect((await connect(session, joined.participantKey)).code).toBeUndefined();
    const again = await back(session, given.link.split("#return=")[1] ?? "");
    expect(again).toMatchObject({ seat: "moscow", name: "Ada" });
    expect(again.phrase).not.toBe(joined.phrase);
    expect(await connect(session, joined.participantKey)).toMatchObject({ code: "KEY_UNKNOWN" });
    expect(await back(session, given.phrase)).toMatchObject({ code: "PHRASE_UNKNOWN" });
    expect(await back(session, joined.phrase)).toMatchObject({ code: "PHRASE_UNKNOWN" });
    expect(await back(session, again.phrase)).toMatchObject({ seat: "moscow" });
  });

  test("two who come at once with the facilitator's word are not both let in", async () => {
    const session = await server.create();
    await server.join(session, "Ada", "moscow");
    const { people } = await server
      .facilitator(session)
      .until("Ada", (view) => view.people.some(({ name }) => name === "Ada"));
    const participant = people.find(({ name }) => name === "Ada")?.participant ?? "";
    const path = `/api/sessions/${session.id}/ways-back`;
    const { phrase } = await post<WayBack>(path, { participant }, session.facilitatorKey);
    const answers = await Promise.all([1, 2, 3].map(() => back(session, phrase)));
    expect(answers.map(({ code }) => code ?? "in").sort()).toEqual([
      "PHRASE_UNKNOWN",
      "PHRASE_UNKNOWN",
      "in",
    ]);
    const inside = answers.find(({ code }) => code === undefined);
    expect((await connect(session, inside?.participantKey ?? "")).code).toBeUndefined();
  });

  test("are handed out by facilitators alone, be it for oneself", async () => {
    const session = await server.create();
    const ada = await server.join(session, "Ada", "moscow");
    const own = server.person(session.id, ada.participantKey);
    const { you } = await own.until("a view", () => true);
    const path = `/api/sessions/${session.id}/ways-back`;
    const asked = await post(path, { participant: you.participant }, ada.participantKey);
    expect(asked).toMatchObject({ status: 403, code: "NOT_ALLOWED" });
  });
});

describe("N1: twins", () => {
  test("are told apart for everybody, and the facilitator removes exactly one of them", async () => {
    const session = await server.create();
    const facilitator = server.facilitator(session);
    await server.join(session, "Anna", "moscow");
    await server.join(session, "\u0410nna\u200b", "moscow");
    const names = ["Anna", "\u0410nna (2)"];
    const { people } = await facilitator.until("both", (view) => view.people.length === 4);
    expect(people.slice(2).map(({ name }) => name)).toEqual(names);
    const participant = people.find(({ name }) => name === names[1])?.participant;
    await facilitator.ask("control.remove", { participant });
    const after = await facilitator.until("one", (view) => view.people.length === 3);
    expect(after.people.at(-1)?.name).toBe("Anna");
  });
});

describe("a seat's invitation", () => {
  test("asks only the name, and is the same each time", async () => {
    const session = await server.create();
    const made = await invitations(session);
    expect(made.every(({ n }) => n === 1)).toBe(true);
    expect(await invitations(session)).toEqual(made);
    const invitation = await invitationFor(session, "tashkent");
    const lead = await post<Invited>("/api/invitations", { invitation });
    expect(invitedSchema.loose().parse(lead)).toMatchObject({ sessionId: session.id, seat: "tashkent" });
    const joined = await post<Joined>("/api/join", { invitation, name: "Eva" });
    expect(joined).toMatchObject({ sessionId: session.id, seat: "tashkent", name: "Eva" });
    expect(joined.phrase).not.toBe("");
  });

  test("is revoked seat by seat; what was printed before says so, and nothing forged leads anywhere", async () => {
    const session = await server.create();
    const [moscow, tashkent] = [
      await invitationFor(session, "moscow"),
      await invitationFor(session, "tashkent"),
    ];
    await server.facilitator(session).ask("control.revokeInvitations", { seat: "moscow" });
    const join = (invitation: string) => post<Joined>("/api/join", { invitation, name: "Ada" });
    expect(await join(moscow)).toMatchObject({ status: 410, code: "INVITATION_REVOKED" });
    expect(await join(moscow.replace(".1.", ".2."))).toMatchObject({
      status: 404,
      code: "INVITATION_UNKNOWN",
    });
    expect(await join(await invitationFor(session, "moscow"))).toMatchObject({ seat: "moscow" });
    expect(await join(tashkent)).toMatchObject({ seat: "tashkent" });
  });

  test("opens no door: at one that asks it waits, and a closed one stays closed", async () => {
    const session = await server.create();
    const facilitator = server.facilitator(session);
    const invitation = await invitationFor(session, "moscow");
    await facilitator.ask("control.door", { state: "approve" });
    const waiting = await post<Joined>("/api/join", { invitation, name: "Ada" });
    expect(waiting.seat).toBeNull();
    const { people } = await facilitator.until("Ada", (view) =>
      view.people.some(({ name }) => name === "Ada"),
    );
    const ada = people.find(({ name }) => name === "Ada");
    expect(ada?.wish).toBe("moscow");
    await facilitator.ask("door.admit", { participant: ada?.participant });
    const person = server.person(session.id, waiting.participantKey);
    await person.until("a seat", ({ you }) => you.seat === "moscow");
    await facilitator.ask("control.door", { state: "closed" });
    expect(await post("/api/join", { invitation, name: "Ben" })).toMatchObject({ code: "DOOR_CLOSED" });
  });

  test("is for facilitators to hand out", async () => {
    const session = await server.create();
    const { participantKey: key } = await server.join(session, "Ada", "moscow");
    const path = `/api/sessions/${session.id}/invitations`;
    expect((await server.call("GET", path, { key })).status).toBe(403);
    expect((await server.call("GET", path)).status).toBe(401);
  });
});

describe("a new code", () => {
  test("takes the place of the old one at once, on the console and on the wall, also after a restart", async () => {
    const session = await server.create();
    const facilitator = server.facilitator(session);
    const wall = server.person(session.id, keyOf(session.links.projector));
    const guest = server.person(session.id, (await server.join(session, "Guest")).participantKey);
    await wall.until("the code", ({ you }) => you.code === session.code);
    await facilitator.ask("control.newCode", {}, "new-code-0123456789");
    const { console: cell } = await facilitator.until("new", (view) => view.console?.code !== session.code);
    const code = cell?.code ?? "";
    await wall.until("the new code", ({ you }) => you.code === code);
    expect((await guest.until("a view", () => true)).you.code).toBeNull();
    expect(await post("/api/join", { code: session.code, name: "Ada", seat: "moscow" })).toMatchObject({
      status: 404,
      code: "CODE_UNKNOWN",
    });
    await server.stop();
    await server.begin();
    expect(await post("/api/join", { code, name: "Ada", seat: "moscow" })).toMatchObject({ seat: "moscow" });
    const late = server.facilitator(session);
    await late.ask("control.newCode", {}, "new-code-0123456789");
    expect((await late.until("a view", () => true)).console?.code).toBe(code);
    const { text } = await server.call("GET", `/api/sessions/${session.id}/log`, {
      key: session.facilitatorKey,
    });
    expect(text).toContain("code-renewed");
    expect(text).not.toContain(code);
    const { text: listed } = await server.call("GET", "/api/sessions", { key: server.hostKey });
    const found = (JSON.parse(listed) as SessionSummary[]).find(({ id }) => id === session.id);
    expect(found).toMatchObject({ code });
    expect(found?.links.join).toContain(code);
  });
});

describe("further facilitators and observers", () => {
  const invite = (session: CreatedSession, name: string, role: string, key = session.facilitatorKey) =>
    post<MadeLink>(`/api/sessions/${session.id}/links`, { name, role }, key);

  test("have links of their own, which a facilitator takes back; the host's console stays", async () => {
    const session = await server.create();
    const first = server.facilitator(session);
    const made = madeLinkSchema.loose().parse(await invite(session, "Dr. Bell", "facilitator"));
    expect(made.link).toContain(`/console/${session.id}#`);
    const aide = server.person(session.id, keyOf(made.link));
    await aide.until("a console", (view) => view.console !== null);
    const watcher = await invite(session, "The dean", "observer", aide.key);
    expect(watcher.link).toContain(`/projector/${session.id}#`);
    const dean = server.person(session.id, keyOf(watcher.link));
    await dean.until("a view", ({ you }) => you.role === "observer" && you.code === session.code);
    const host = (await aide.until("all", (view) => view.people.length === 4)).people[0]?.participant ?? "";
    await expect(aide.ask("control.remove", { participant: host })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await first.ask("control.remove", { participant: watcher.participant });
    await first.ask("control.remove", { participant: made.participant });
    expect(await connect(session, keyOf(made.link))).toMatchObject({ status: 401 });
    expect(await connect(session, keyOf(watcher.link))).toMatchObject({ status: 401 });
    expect(await invite(session, "Again", "observer", keyOf(made.link))).toMatchObject({ status: 401 });
  });

  test("get a new link when theirs is lost or known to others; the old one is void at once", async () => {
    const session = await server.create();
    const made = await invite(session, "Dr. Bell", "facilitator");
    const path = `/api/sessions/${session.id}/ways-back`;
    const { participant } = made;
    const given = await post<WayBack>(path, { participant }, session.facilitatorKey);
    expect(given.phrase).toBe("");
    expect(await connect(session, keyOf(made.link))).toMatchObject({ status: 401 });
    const aide = server.person(session.id, keyOf(given.link));
    expect((await aide.until("a console", (view) => view.console !== null)).you.name).toBe("Dr. Bell");
  });

  test("of a session's own: the host's console and the wall get a new one, which the host page shows, also after a crash", async () => {
    const session = await server.create();
    const path = `/api/sessions/${session.id}/ways-back`;
    const watched = server.facilitator(session);
    const { you, people } = await watched.until("a console", (view) => view.console !== null);
    const wall = people.find(({ role, guest }) => role === "observer" && !guest)?.participant ?? "";
    const aide = await invite(session, "Dr. Bell", "facilitator");
    const ask = (participant: string, key: string) => post<WayBack & Problem>(path, { participant }, key);
    expect(await ask(you.participant, keyOf(aide.link))).toMatchObject({ code: "NOT_ALLOWED" });
    const given = await ask(you.participant, session.facilitatorKey);
    const renewed = keyOf(given.link);
    expect(given.link).toContain(`/console/${session.id}#`);
    expect(await connect(session, session.facilitatorKey)).toMatchObject({ status: 401 });
    const wallLink = (await ask(wall, renewed)).link;
    expect(wallLink).toContain(`/projector/${session.id}?code=${session.code}#`);
    expect(await connect(session, keyOf(session.links.projector))).toMatchObject({ status: 401 });
    const open = async (key: string) => {
      const { status, text } = await server.call("GET", `/api/sessions/${session.id}/links`, { key });
      return { status, links: JSON.parse(text) };
    };
    // A console needs no host key for it, and learns no key but the wall's.
    expect((await open(keyOf(aide.link))).links).toEqual({ join: session.links.join, projector: wallLink });
    expect((await open(keyOf(wallLink))).status).toBe(403);
    const again = keyOf((await ask(you.participant, renewed)).link);
    expect(await connect(session, renewed)).toMatchObject({ status: 401 });
    const shown = async () => {
      const { text } = await server.call("GET", "/api/sessions", { key: server.hostKey });
      return (JSON.parse(text) as SessionSummary[]).find(({ id }) => id === session.id)?.links;
    };
    expect(await shown()).toMatchObject({ console: expect.stringContaining(again), projector: wallLink });
    await server.stop();
    await server.begin();
    expect(await connect(session, session.facilitatorKey)).toMatchObject({ status: 401 });
    expect(await connect(session, again)).toMatchObject({ status: 200 });
    expect(keyOf((await shown())?.console ?? "")).toBe(again);
  });

  test("are made by facilitators alone, and need a name that shows", async () => {
    const session = await server.create();
    const { participantKey } = await server.join(session, "Ada", "moscow");
    expect(await invite(session, "Spy", "facilitator", participantKey)).toMatchObject({ status: 403 });
    expect(await invite(session, "\u200b", "observer")).toMatchObject({ code: "NAME_BLANK" });
    expect(await invite(session, "Ada", "student")).toMatchObject({ code: "MALFORMED" });
  });
});

describe("an address that guesses codes", () => {
  test("is slowed and sent away where codes are typed, but an invitation goes through", async () => {
    const session = await server.create();
    const invitation = await invitationFor(session, "tashkent");
    const guess = () => server.call("GET", "/api/join/AAAAAA");
    for (let count = 0; count < 31; count += 1) await guess();
    const refused = await Promise.any(
      Array.from({ length: 25 }, async () => {
        const answer = await guess();
        if (answer.status !== 429) throw new Error("only slowed");
        return answer;
      }),
    );
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await post<Joined>("/api/join", { invitation, name: "Eva" })).toMatchObject({ seat: "tashkent" });
  });
});
