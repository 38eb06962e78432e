import type { CreatedSession, CreateSession, Joined } from "../../shared/protocol/http.ts";

const MOST_TRIES = 10;

async function post<T>(url: string, body: unknown, key?: string): Promise<T> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (key !== undefined) headers.authorization = `Bearer ${key}`;
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/**
 * Makes a session with the host key. On a machine that other tests keep busy a scenario may count as too slow to be read:
 * it is asked for again then.
 */
export async function createSession(
  base: string,
  hostKey: string,
  body: CreateSession,
): Promise<CreatedSession> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await post(`${base}/api/sessions`, body, hostKey);
    } catch (error) {
      if (tries === MOST_TRIES || !String(error).includes("TOO_SLOW")) throw error;
    }
  }
}

/** Joins a seat by the session's code, or as an observer without one. */
export function joinSeat(base: string, code: string, name: string, seat?: string): Promise<Joined> {
  return post(
    `${base}/api/join`,
    seat === undefined ? { code, name, role: "observer" } : { code, name, seat },
  );
}
