import { type SchemaType, schema, t } from "@colyseus/schema";

/** What a room keeps in sync for everybody: small, public, live. Nothing else is ever put in here. */
export const SessionState = schema(
  { phase: t.string(), turn: t.uint16(), connected: t.uint16() },
  "SessionState",
);
export type SessionState = SchemaType<typeof SessionState>;
