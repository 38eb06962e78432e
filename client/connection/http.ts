import { fail, ok, type Result } from "../../shared/base/result.ts";
import type {
  CreatedSession,
  CreateSession,
  ErasedSession,
  Invited,
  Join,
  Joined,
  JoinInfo,
  MadeLink,
  NewLink,
  OpenLinks,
  ReplayedView,
  ScenarioDocument,
  ScenarioSummary,
  SeatInvitations,
  SessionSummary,
  WayBack,
} from "../../shared/protocol/http.ts";
import type { Waiting } from "../../shared/view/waiting.ts";
import { pageAddress } from "./base.ts";
import { type Refusal, readRefusal } from "./refusal.ts";

export type Answer<T> = Promise<Result<T, Refusal>>;

interface Call {
  /** A body that is no JSON document, such as a log. */
  readonly text?: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly key?: string | undefined;
  readonly body?: unknown;
  /** Milliseconds after which the server counts as out of reach. */
  readonly timeout?: number;
  /** Ends the call in the place of a timeout. */
  readonly signal?: AbortSignal;
  /** The mark of what is here already. */
  readonly mark?: string | null | undefined;
}

const UNREACHABLE: Refusal = { code: "UNREACHABLE", params: {} };

async function send(
  path: string,
  { method = "GET", key, body, text, timeout = 10_000, signal = AbortSignal.timeout(timeout), mark }: Call,
): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json, application/problem+json" };
  if (key !== undefined) headers.authorization = `Bearer ${key}`;
  if (body !== undefined) headers["content-type"] = "application/json";
  if (text !== undefined) headers["content-type"] = "application/x-ndjson";
  // A browser that finds a mark and no word on keeping would add that nothing kept is wanted, and get everything anew.
  if (typeof mark === "string")
    Object.assign(headers, { "if-none-match": mark, "cache-control": "max-age=0" });
  return fetch(pageAddress(path), {
    method,
    headers,
    signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(text === undefined ? {} : { body: text }),
  });
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem: unknown = await response.json().catch(() => null);
  return readRefusal(problem) ?? { code: "INTERNAL", params: { status: response.status } };
}

/** One call of the HTTP interface. A problem of the server and a network without answer are both refusals. */
export async function call<T>(path: string, options: Call = {}): Answer<T> {
  try {
    const response = await send(path, options);
    return response.ok ? ok((await response.json()) as T) : fail(await refusalOf(response));
  } catch {
    return fail(UNREACHABLE);
  }
}

/** What was fetched, with the mark by which the server knows it again; null if it gave none. */
export interface Marked<T> {
  readonly mark: string | null;
  readonly value: T;
}

/** As `call`, for what is here already and may have changed since: what has not is not sent again. */
export async function callAgain<T>(
  path: string,
  options: Pick<Call, "key" | "timeout">,
  before: Marked<T> | undefined,
): Answer<Marked<T>> {
  try {
    const response = await send(path, { ...options, mark: before?.mark });
    if (response.status === 304 && before !== undefined) return ok(before);
    if (!response.ok) return fail(await refusalOf(response));
    return ok({ mark: response.headers.get("etag"), value: (await response.json()) as T });
  } catch {
    return fail(UNREACHABLE);
  }
}

/** Fetches a file, byte by byte: a text would lose the mark by which spreadsheets know UTF-8. */
export async function fetchFile(path: string, key: string): Answer<Blob> {
  try {
    const response = await send(path, { key, timeout: 60_000 });
    return response.ok ? ok(await response.blob()) : fail(await refusalOf(response));
  } catch {
    return fail(UNREACHABLE);
  }
}

/** The guide for authors of scenarios, in Markdown. */
export async function readGuideText(): Answer<string> {
  try {
    const response = await send("api/guide", {});
    return response.ok ? ok(await response.text()) : fail(await refusalOf(response));
  } catch {
    return fail(UNREACHABLE);
  }
}

const part = encodeURIComponent;

/** A view as it stood when the results of a turn came out: the participant's own, or another seat's. */
export const viewBack = (session: string, key: string, turn: number, as?: string) =>
  call<ReplayedView>(
    `api/sessions/${part(session)}/views?turn=${turn}${as === undefined ? "" : `&as=${part(as)}`}`,
    { key, timeout: 30_000 },
  );

/** What waits for a participant of a game that is not opened here. */
export const readWaiting = (session: string, key: string) =>
  call<Waiting>(`api/sessions/${part(session)}/waiting`, { key });

export const listScenarios = () => call<readonly ScenarioSummary[]>("api/scenarios");
export const readScenario = (key: string, id: string, version?: number) =>
  call<ScenarioDocument>(`api/scenarios/${part(id)}${version === undefined ? "" : `?version=${version}`}`, {
    key,
  });
export const saveScenario = (key: string, id: string, text: string) =>
  call<ScenarioDocument>(`api/scenarios/${part(id)}`, { method: "PUT", key, body: { text } });
export const listSessions = (key: string) => call<readonly SessionSummary[]>("api/sessions", { key });
export const createSession = (key: string, body: CreateSession) =>
  call<CreatedSession>("api/sessions", { method: "POST", key, body });
/** A whole log is verified byte by byte and turn by turn before the answer comes. */
const LONG = 180_000;
export const openLog = (key: string, text: string) =>
  call<CreatedSession>("api/logs", { method: "POST", key, text, timeout: LONG });
export const branchSession = (key: string, session: string, body: { turn: number; title: string }) =>
  call<CreatedSession>(`api/sessions/${part(session)}/branch`, { method: "POST", key, body, timeout: LONG });
export const forgetSession = (key: string, session: string, texts: boolean) =>
  call<ErasedSession>(`api/sessions/${part(session)}/forget`, {
    method: "POST",
    key,
    body: { texts },
    timeout: LONG,
  });
export const lookUpCode = (code: string) => call<JoinInfo>(`api/join/${part(code)}`);
export const lookUpInvitation = (invitation: string) =>
  call<Invited>("api/invitations", { method: "POST", body: { invitation } });
export const returnToSession = (code: string, phrase: string) =>
  call<Joined>("api/return", { method: "POST", body: { code, phrase } });
export const listInvitations = (key: string, session: string) =>
  call<SeatInvitations>(`api/sessions/${part(session)}/invitations`, { key });
export const openLinks = (key: string, session: string) =>
  call<OpenLinks>(`api/sessions/${part(session)}/links`, { key });
export const makeLink = (key: string, session: string, body: NewLink) =>
  call<MadeLink>(`api/sessions/${part(session)}/links`, { method: "POST", key, body });
export const giveWayBack = (key: string, session: string, participant: string) =>
  call<WayBack>(`api/sessions/${part(session)}/ways-back`, { method: "POST", key, body: { participant } });
export const joinSession = (body: Join) => call<Joined>("api/join", { method: "POST", body });
