import { askPlainly, isGood, PackedAnswer, type PlainAnswer, textOf } from "../ask-plainly.ts";
import { badInput, wrongUsage } from "./define.ts";

/** A call of a running server: reading, unless it has a body. */
export interface Asked {
  readonly key: string;
  readonly body?: unknown;
}

/**
 * What a running server answers to the holder of a key.
 * @param path below the server's address, without a slash before it
 * @throws CommandFault if there is no such server, or it refuses.
 */
export async function askServer(base: string, path: string, { key, body }: Asked): Promise<string> {
  const url = urlOf(base, path);
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  let answer: PlainAnswer;
  try {
    answer = await askPlainly(url, { headers, ...sent });
  } catch (reason) {
    if (reason instanceof PackedAnswer)
      throw badInput("PACKED", `What answers at ${url.origin} packs its answers; ask the server itself.`);
    const cause = causeOf(reason);
    throw badInput("NO_ANSWER", `${url.origin} does not answer${cause === "" ? "" : ` (${cause})`}.`);
  }
  const text = await textOf(answer);
  if (isGood(answer)) return text;
  const { status, headers: told } = answer;
  if (status >= 300 && status < 400 && told.location !== undefined)
    throw badInput("MOVED", `${url.origin} sends on to ${told.location}: give that address with --url.`);
  const { code, sentence } = problemOf(text);
  throw badInput(code, `${url.origin} refused with ${status}: ${sentence}`);
}

/** Where a name has several addresses, each has its own reason. */
function causeOf(reason: unknown): string {
  if (reason instanceof AggregateError) return reason.errors.map(causeOf).join("; ");
  return reason instanceof Error ? reason.message : "";
}

function urlOf(base: string, path: string): URL {
  const whole = `${base.replace(/\/+$/, "")}/${path}`;
  if (!/^https?:\/\//.test(base) || !URL.canParse(whole))
    throw wrongUsage(`--url must be an address such as http://127.0.0.1:2567, not "${base}".`);
  return new URL(whole);
}

/** Code and sentence of a refusal (RFC 9457); a proxy's page has neither. */
function problemOf(text: string): { readonly code: string; readonly sentence: string } {
  try {
    const problem: unknown = JSON.parse(text);
    if (typeof problem === "object" && problem !== null && "code" in problem && "detail" in problem)
      return { code: String(problem.code), sentence: String(problem.detail) };
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
  }
  return { code: "REFUSED", sentence: "no reason was given." };
}
