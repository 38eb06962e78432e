import { z } from "zod";
import { scenarioSchema } from "./format.ts";

/**
 * The form of scenario files as JSON Schema (2020-12), for editors: made from the very schema that reads them. What the
 * reader checks across a file (ids, sources, dates) is not in it.
 */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(scenarioSchema, { io: "input", reused: "inline" });
  return { title: "A scenario of Whitecell", ...schema };
}
