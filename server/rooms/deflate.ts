import { constants, deflateRawSync } from "node:zlib";

const FLUSHED = { level: 3, finishFlush: constants.Z_SYNC_FLUSH } as const;
/** How what was flushed ends; a message of a WebSocket leaves it out. */
const FLUSH_END = 4;

/** Bytes compressed for the extension `permessage-deflate` of WebSockets where no message hangs on those before it. */
export function deflated(bytes: Uint8Array): Buffer {
  return deflateRawSync(bytes, FLUSHED).subarray(0, -FLUSH_END);
}
