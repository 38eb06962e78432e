import { setTimeout as delay } from "node:timers/promises";
import { type Request, Router } from "express";
import { rejection } from "../../shared/base/rejection.ts";
import { ok } from "../../shared/base/result.ts";
import { refuse, route } from "./answer.ts";
import { type HttpTools, hostOf } from "./tools.ts";

/** Whoever asks again within this time gets the last answer: a look writes to the disk, or counts everything. In milliseconds. */
const LATELY = 1_000;
/** A store that takes longer to write counts as gone. In milliseconds. */
const PROMPT = 3_000;
const OWN_NAME = /^(localhost|127(\.\d+){3}|\[::1\])$/i;
const LOOPBACK = /^(::1|(::ffff:)?127\.)/;

/** For whoever watches the server: alive, able to write, and its figures for Prometheus. */
export function healthRoutes(tools: HttpTools): Router {
  const { store, sessions, figures, redisAnswers } = tools;
  figures.count(sessions);
  const router = Router();
  const openFigures = lately(() => figures.text(false));
  const canWrite = lately(() => within(PROMPT, () => store.ping()));
  router.get(
    "/healthz",
    route(() => ok({ body: { ok: true } })),
  );
  router.get(
    "/readyz",
    route(async () => {
      if (!(await canWrite())) return refuse(rejection("NOT_SAVED"));
      // Without Redis everything goes on: who has which session stands in the store.
      const redis = redisAnswers === null ? {} : { redis: (await redisAnswers()) ? "there" : "away" };
      return ok({ body: { ok: true, ...redis } });
    }),
  );
  router.get(
    "/metrics",
    route(async (request) => {
      const all = isThisMachine(request) || (await hostOf(tools, request)).ok;
      return ok({ text: await (all ? figures.text(true) : openFigures()), type: figures.contentType });
    }),
  );
  return router;
}

/** What proxies say of who asked them. */
const HANDED_ON = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];

/**
 * Whether the call comes from the server's own machine, and not by way of a proxy there: that says for whom it asks, or
 * leaves the name by which it was reached, as does a page whose name leads to this machine.
 */
function isThisMachine({ headers, hostname, socket }: Request): boolean {
  if (HANDED_ON.some((name) => headers[name] !== undefined)) return false;
  return LOOPBACK.test(socket.remoteAddress ?? "") && OWN_NAME.test(hostname ?? "");
}

async function within(milliseconds: number, call: () => Promise<void>): Promise<boolean> {
  const called = call().then(
    () => true,
    () => false,
  );
  return Promise.race([called, delay(milliseconds, false, { ref: false })]);
}

/** Asks once for all who want to know within a moment. */
function lately<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: { readonly at: number; readonly answer: Promise<T> } | null = null;
  return () => {
    const now = performance.now();
    if (asked === null || asked.at + LATELY < now) asked = { at: now, answer: ask() };
    return asked.answer;
  };
}
