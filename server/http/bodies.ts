import express, { type RequestHandler } from "express";

/**
 * A body is taken only as it is: one that is packed is refused before anything unpacks it. Up to Node 24.22.0 and 26.12.0
 * a fault in the Brotli decoder lets whoever packed a body run code of their own in the process (CVE-2026-111497), with no
 * key; and none of our pages and commands packs what it sends.
 */
const AS_IT_IS = { inflate: false } as const;

/** @param limit bytes */
export function jsonBody(limit: number): RequestHandler {
  return express.json({ ...AS_IT_IS, limit });
}

/** A text, whatever it is said to be. @param limit bytes */
export function textBody(limit: number): RequestHandler {
  return express.text({ ...AS_IT_IS, type: () => true, limit });
}
