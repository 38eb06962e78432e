import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Addresses } from "./addresses.ts";

/**
 * Headers of every answer. A classroom has no TLS: whatever would make a browser ask for it, or needs it, is sent only
 * by a server whose public address has it. Styles may be inline, because react-aria and CodeMirror insert style elements.
 */
export function securityHeaders({
  isHttps,
  publicHost,
}: Pick<Addresses, "isHttps" | "publicHost">): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        // Some browsers do not take 'self' to mean the WebSocket of the same host, and a proxy may name another one here.
        connectSrc: [
          "'self'",
          (request) => socketOf(request, "ws"),
          (request) => socketOf(request, "wss"),
          ...(publicHost === null ? [] : [`${isHttps ? "wss" : "ws"}://${publicHost}`]),
        ],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  });
}

function socketOf({ headers }: IncomingMessage, scheme: "ws" | "wss"): string {
  const host = headers.host ?? "";
  return /^[\w.:[\]-]+$/.test(host) ? `${scheme}://${host}` : "'self'";
}
