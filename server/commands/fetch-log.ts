import { badInput, wrongUsage } from "./define.ts";

/**
 * The log of a session as a running server gives it to the holder of a key.
 * @throws CommandFault if there is no such server, or it refuses.
 */
export async function fetchLog(base: string, session: string, key: string): Promise<string> {
  const url = logUrl(base, session);
  let answer: Response;
  try {
    answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
  } catch (reason) {
    const cause = reason instanceof Error && reason.cause instanceof Error ? reason.cause.message : "";
    throw badInput("NO_ANSWER", `${url.origin} does not answer${cause === "" ? "" : ` (${cause})`}.`);
  }
  const text = await answer.text();
  if (answer.ok) return text;
  const { code, sentence } = problemOf(text);
  throw badInput(code, `${url.origin} refused with ${answer.status}: ${sentence}`);
}

function logUrl(base: string, session: string): URL {
  const path = `${base.replace(/\/+$/, "")}/api/sessions/${encodeURIComponent(session)}/log`;
  if (!/^https?:\/\//.test(base) || !URL.canParse(path))
    throw wrongUsage(`--url must be an address such as http://127.0.0.1:2567, not "${base}".`);
  return new URL(path);
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
