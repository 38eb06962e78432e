import { z } from "zod";
import type { RejectionCode } from "../../shared/base/rejection.ts";
import { problemSchema } from "../../shared/protocol/http.ts";
import { REQUEST_SCHEMAS } from "../../shared/protocol/requests.ts";
import { PROGRAM_VERSION } from "../version.ts";
import { statusOf } from "./answer.ts";
import { type KeyOf, ROUTES, type RouteDescription } from "./route-table.ts";

type Json = Readonly<Record<string, unknown>>;

/** Any route may say these: of a key that is asked for, of the server, and of the store. */
const ALWAYS: readonly RejectionCode[] = ["INTERNAL", "NOT_SAVED"];

const WHOSE: Readonly<Record<KeyOf, string>> = {
  nobody: "",
  host: "A host key.",
  participant: "The key of a participant of this game.",
  facilitator: "The key of a facilitator of this game.",
};

/**
 * The whole HTTP interface as OpenAPI 3.1, made from the schemas that read the bodies and type the answers.
 * @param basePath the path that the server lies below, without a slash at the end
 */
export function openApi(basePath: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of ROUTES) {
    const methods = paths[route.path] ?? {};
    methods[route.method] = operation(route);
    paths[route.path] = methods;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Whitecell",
      version: PROGRAM_VERSION,
      description:
        "Errors are problems as RFC 9457 has them, each with a stable code and the data for its sentence.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `${basePath}/` }],
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: { ...requestSchemas(), Problem: jsonSchema(problemSchema, "output") },
    },
  };
}

/** What a page asks of its room, by the names of the requests. OpenAPI has no place of its own for what goes over a socket. */
function requestSchemas(): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(REQUEST_SCHEMAS).map(([name, schema]) => [
      name,
      { description: `The payload of ${name}, which is asked of the room.`, ...jsonSchema(schema, "input") },
    ]),
  );
}

function operation(route: RouteDescription): Json {
  const { method, path, summary, key, body, answer, status = 200 } = route;
  const words = path.replaceAll(/[^a-z]+(.)?/gi, (_, next?: string) => (next ?? "").toUpperCase());
  return {
    operationId: `${method}${words}`,
    summary,
    ...(key === "nobody" ? { security: [] } : { description: WHOSE[key], security: [{ key: [] }] }),
    ...(parametersOf(route).length === 0 ? {} : { parameters: parametersOf(route) }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body, "input") } }),
    responses: {
      [status]: { description: "Done", content: contentOf(answer, "output") },
      ...problemsOf(route),
    },
  };
}

function parametersOf({ path, query = {} }: RouteDescription): readonly Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" } },
  }));
  const inQuery = Object.entries(query).map(([name, { schema, hint }]) => ({
    ...{ name, in: "query", required: false, description: hint, schema: jsonSchema(schema, "input") },
  }));
  return [...inPath, ...inQuery];
}

/** Why a route refuses, by the status that goes with the codes. */
function problemsOf({ key, path, problems = [] }: RouteDescription): Readonly<Record<string, Json>> {
  const codes: readonly RejectionCode[] = [
    ...problems,
    ...(key === "nobody" ? [] : ["KEY_UNKNOWN" as const]),
    // What stands in an address may be no text.
    ...(path.includes("{") ? ["MALFORMED" as const] : []),
    ...ALWAYS,
  ];
  const byStatus = new Map<number, Set<string>>();
  for (const code of codes) {
    const status = statusOf(code);
    byStatus.set(status, (byStatus.get(status) ?? new Set<string>()).add(code));
  }
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return Object.fromEntries(
    [...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, found]) => [String(status), { description: [...found].sort().join(", "), content }]),
  );
}

function contentOf(given: z.ZodType | { readonly type: string }, io: "input" | "output"): Json {
  if (given instanceof z.ZodType) return { "application/json": { schema: jsonSchema(given, io) } };
  return { [given.type]: { schema: { type: "string" } } };
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
