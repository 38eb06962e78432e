import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CreatedSession, CreateSession, ScenarioSummary } from "../../shared/protocol/http.ts";
import type { RunningServer } from "../app.ts";
import { askPlainly, isGood, textOf } from "../ask-plainly.ts";
import { DEFAULT_HOST, type ServerConfig } from "../config.ts";

/** A data folder that goes with the trial. */
export function demoFolder(): string {
  return mkdtempSync(join(tmpdir(), "whitecell-demo-"));
}

/**
 * Makes the session of the trial, as its host would do it: of the scenario with the fewest seats, without clocks, so that
 * whoever tries it alone closes the turns by hand, and bots play the rest.
 * @throws Error if the server refuses
 */
export async function makeDemo(
  { port, hostLink }: RunningServer,
  { host }: Pick<ServerConfig, "host">,
): Promise<CreatedSession> {
  const name = host === DEFAULT_HOST ? "127.0.0.1" : host;
  const base = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const key = new URL(hostLink).hash.slice(1);
  const all = await asked<readonly ScenarioSummary[]>(`${base}/api/scenarios`, key);
  const [smallest] = all
    .filter(({ faults }) => faults === 0)
    .toSorted((one, other) => one.seats.length - other.seats.length);
  const settings = { minutesPerTurn: null, reviewSeconds: null };
  const wish: CreateSession = { scenario: smallest?.id ?? "", title: "A trial", settings };
  return asked<CreatedSession>(`${base}/api/sessions`, key, wish);
}

async function asked<T>(url: string, key: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const answer = await askPlainly(url, { headers, ...sent });
  const text = await textOf(answer);
  if (!isGood(answer)) throw new Error(`the trial was refused: ${text}`);
  return JSON.parse(text) as T;
}
