import { randomBytes } from "node:crypto";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { BOTS, botOf } from "../../shared/bots/registry.ts";
import { makeLine } from "../../shared/log/codec.ts";
import { NO_HASH, sealRecord } from "../../shared/log/seal.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import type { Command } from "../../shared/session/command.ts";
import { decide } from "../../shared/session/decide.ts";
import { evolve } from "../../shared/session/evolve.ts";
import { openSession } from "../../shared/session/open-session.ts";
import type { LogRecord, RecordDraft } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import { type Settings, settingsSchema } from "../../shared/session/settings.ts";
import { newCode } from "../auth/code.ts";
import { buildFacts } from "../build-facts.ts";
import { NO_RENEWALS, type Standing, type StoredSession } from "../store/store.ts";
import { PROGRAM_VERSION } from "../version.ts";
import { deskIds } from "./desk-ids.ts";
import type { Sessions } from "./sessions.ts";

/** What a session is made from; the scenario has been parsed and checked from its text. */
export interface NewSessionWish {
  readonly scenario: Scenario;
  readonly scenarioText: string;
  readonly title: string;
  readonly settings: Partial<Settings>;
  /** A seed typed by hand can be guessed; without one it has 128 bits of chance. */
  readonly seed?: string | undefined;
  /** Name of the host key. */
  readonly owner: string;
}

/** Codes are drawn until one is free; so many in a row are never taken by chance. */
const TRIES = 20;

/** Makes a session with its desk (the facilitator and the projector), all in its log or nothing. */
export async function createSession(
  sessions: Sessions,
  wish: NewSessionWish,
): Promise<Result<StoredSession, Rejection>> {
  const { store, time } = sessions.tools;
  const { bots } = wish.settings;
  if (bots !== undefined && botOf(bots) === undefined)
    return fail(rejection("NOT_FOUND", { what: "policy of bots", id: bots }));
  const now = time.now();
  const id = randomBytes(10).toString("hex");
  const records = firstRecords(id, wish, now);
  const lines = records.map((record) => ({ seq: record.seq, at: record.at, line: makeLine(record) }));
  const { scenario, title, owner } = wish;
  const settings = settingsSchema.parse(wish.settings);
  const standing: Standing = { phase: "lobby", turn: 0, due: null };
  const turns = scenario.variants[settings.variant].turns;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const session = { id, code: newCode(), title, scenario: scenario.id, turns, owner, createdAt: now };
    if ((await store.events.create(session, lines, standing)) === "code-taken") continue;
    const stored = { ...session, ...standing, linkKeys: NO_RENEWALS };
    await sessions.addDesk(stored, []);
    return ok(stored);
  }
  throw new Error("no free code was found");
}

function firstRecords(id: string, wish: NewSessionWish, now: number): readonly LogRecord[] {
  const draft = openSession({
    session: id,
    title: wish.title,
    scenario: wish.scenario,
    scenarioText: wish.scenarioText,
    settings: settingsSchema.parse(wish.settings),
    seed: wish.seed ?? randomBytes(16).toString("hex"),
    guessable: wish.seed !== undefined,
    program: PROGRAM_VERSION,
    ...buildFacts(),
    bots: Object.fromEntries(BOTS.map((bot) => [bot.id, bot.version])),
  });
  const opened = sealed(null, draft, now);
  const records = [opened];
  let session = evolve(null, opened);
  for (const command of deskCommands(id)) {
    const decision = decide(session, command, { now, actor: { kind: "server" } });
    if (!decision.ok) throw new Error(`the desk was refused: ${decision.error.code}`);
    for (const next of decision.value.records) {
      const record = sealed(session, next, now);
      session = evolve(session, record);
      records.push(record);
    }
  }
  return records;
}

function deskCommands(id: string): readonly Command[] {
  const { facilitator, projector } = deskIds(id);
  return [
    { kind: "participant.join", participant: facilitator, role: "facilitator", seat: null },
    { kind: "participant.join", participant: projector, role: "observer", seat: null, invited: true },
  ];
}

function sealed(session: Session | null, draft: RecordDraft, at: number): LogRecord {
  const place = { seq: (session?.seq ?? 0) + 1, at, prev: session?.hash ?? NO_HASH };
  return sealRecord(draft, { ...place, entropy: randomBytes(32) });
}
