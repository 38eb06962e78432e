import { request as askHttp, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as askHttps } from "node:https";
import { text } from "node:stream/consumers";

/** What is asked for. */
export interface Question {
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | null;
  readonly signal?: AbortSignal;
}

/** What came back; whoever asked reads the stream, or destroys it. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly stream: IncomingMessage;
}

/** The answer was packed, although nobody asked for that. */
export class PackedAnswer extends Error {}

/**
 * Asks another server, and takes its answer only as it is. `fetch` would ask for packed answers and unpack whatever comes:
 * up to Node 24.22.0 and 26.12.0 a fault in the Brotli decoder lets whoever packed it run code of their own
 * (CVE-2026-111497).
 *
 * @throws PackedAnswer before anything is unpacked; Error if nobody answers
 */
export function askPlainly(
  url: string | URL,
  { method = "GET", headers, body = null, signal }: Question,
): Promise<PlainAnswer> {
  const place = new URL(url);
  const ask = place.protocol === "https:" ? askHttps : askHttp;
  const length = body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const sent = { ...headers, ...length, "accept-encoding": "identity" };
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept may just be closing at the other end.
    const asked = ask(place, { method, headers: sent, agent: false, ...(signal && { signal }) }, (stream) => {
      const packed = stream.headers["content-encoding"] ?? "identity";
      if (packed.toLowerCase() === "identity")
        resolve({ status: stream.statusCode ?? 0, headers: stream.headers, stream });
      else {
        stream.destroy();
        reject(new PackedAnswer(`the answer is packed (${packed})`));
      }
    });
    asked.on("error", reject);
    asked.end(body ?? undefined);
  });
}

/** The whole text of an answer. */
export function textOf({ stream }: PlainAnswer): Promise<string> {
  return text(stream);
}

/** Whether what was asked for came. */
export function isGood({ status }: PlainAnswer): boolean {
  return status >= 200 && status < 300;
}
