import { Encoder, type SchemaType, schema, t } from "@colyseus/schema";

/** Each room has two buffers to write its state into: three small fields need none of the usual 16 KB. In bytes. */
Encoder.BUFFER_SIZE = 1024;

/** What a room keeps in sync for everybody: small, public, live. Nothing else is ever put in here. */
export const SessionState = schema(
  { phase: t.string(), turn: t.uint16(), connected: t.uint16() },
  "SessionState",
);
export type SessionState = SchemaType<typeof SessionState>;
