import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CreatedSession, CreateSession } from "../../shared/protocol/http.ts";
import type { RunningServer } from "../app.ts";
import { DEFAULT_HOST, type ServerConfig } from "../config.ts";

/** A small made-up region, without clocks: whoever tries it alone closes the turns by hand, and bots play the rest. */
const DEMO: CreateSession = {
  scenario: "practice",
  title: "A trial",
  settings: { minutesPerTurn: null, reviewSeconds: null },
};

/** A data folder that goes with the trial. */
export function demoFolder(): string {
  return mkdtempSync(join(tmpdir(), "whitecell-demo-"));
}

/** Makes the session of the trial, as its host would do it. @throws Error if the server refuses */
export async function makeDemo(
  { port, hostLink }: RunningServer,
  { host }: Pick<ServerConfig, "host">,
): Promise<CreatedSession> {
  const name = host === DEFAULT_HOST ? "127.0.0.1" : host;
  const base = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const headers = {
    authorization: `Bearer ${new URL(hostLink).hash.slice(1)}`,
    "content-type": "application/json",
  };
  const body = JSON.stringify(DEMO);
  const answer = await fetch(`${base}/api/sessions`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`the trial's session was refused: ${await answer.text()}`);
  return (await answer.json()) as CreatedSession;
}
