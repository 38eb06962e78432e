import { z } from "zod";
import { type Rejection, rejection } from "../base/rejection.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { explainIssues } from "../scenario/explain-issue.ts";
import { REQUEST_SCHEMAS, type RequestName, type RequestPayload } from "./requests.ts";

/** The only way in: a payload in the form of its request, or where it is not. Never throws for any value. */
export function parseRequest<N extends RequestName>(
  name: N,
  payload: unknown,
): Result<RequestPayload<N>, Rejection> {
  // A request without anything to say may come without a payload.
  const given = payload ?? {};
  const parsed = REQUEST_SCHEMAS[name].safeParse(given);
  if (parsed.success) return ok(parsed.data as RequestPayload<N>);
  return fail(malformed(REQUEST_SCHEMAS[name], given, parsed.error));
}

/** The first thing that is wrong with a value, in the sentences that scenarios get, and at its place. */
export function malformed(schema: z.ZodType, value: unknown, error: z.ZodError): Rejection {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return rejection("MALFORMED", { detail: "it must be a group of fields, as JSON writes it: {}." });
  const [issue] = error.issues;
  if (issue === undefined) return rejection("MALFORMED", { detail: "" });
  // Of ten thousand unknown fields one is explained: the sender pays for the request, not everybody.
  const one = issue.code === "unrecognized_keys" ? { ...issue, keys: issue.keys.slice(0, 1) } : issue;
  const [first] = explainIssues(schema, value, new z.ZodError([one]));
  if (first === undefined) return rejection("MALFORMED", { detail: "" });
  const path = pathOf(first.steps);
  return rejection("MALFORMED", { detail: first.message }, ...(path === "" ? [] : [path]));
}

/** Written as in the code: `orders[1].fields.size`. */
function pathOf(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === "number") return `${path}[${step}]`;
    return path === "" ? String(step) : `${path}.${String(step)}`;
  }, "");
}
