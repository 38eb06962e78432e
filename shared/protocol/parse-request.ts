import type { z } from "zod";
import { type Rejection, rejection } from "../base/rejection.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { REQUEST_SCHEMAS, type RequestName, type RequestPayload } from "./requests.ts";

/** The only way in: a payload in the form of its request, or where it is not. Never throws for any value. */
export function parseRequest<N extends RequestName>(
  name: N,
  payload: unknown,
): Result<RequestPayload<N>, Rejection> {
  // A request without anything to say may come without a payload.
  const parsed = REQUEST_SCHEMAS[name].safeParse(payload ?? {});
  return parsed.success ? ok(parsed.data as RequestPayload<N>) : fail(malformed(parsed.error));
}

/** The first thing that is wrong with a value, at its place. */
export function malformed(error: z.ZodError): Rejection {
  const [issue] = error.issues;
  if (issue === undefined) return rejection("MALFORMED", { detail: "" });
  const path = pathOf(issue.path);
  return rejection("MALFORMED", { detail: issue.message }, ...(path === "" ? [] : [path]));
}

/** Written as in the code: `orders[1].fields.size`. */
function pathOf(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === "number") return `${path}[${step}]`;
    return path === "" ? String(step) : `${path}.${String(step)}`;
  }, "");
}
