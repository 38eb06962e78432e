import { Router } from "express";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { rejection } from "../../shared/base/rejection.ts";
import { ok } from "../../shared/base/result.ts";
import { refuse, route } from "./answer.ts";
import type { HttpTools } from "./tools.ts";

/** For whoever watches the server: alive, able to write, and its figures for Prometheus. */
export function healthRoutes({ store, sessions, redisAnswers }: HttpTools): Router {
  const router = Router();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "whitecell_sessions",
    help: "Sessions in memory",
    registers: [registry],
    collect() {
      this.set(sessions.size);
    },
  });
  router.get(
    "/healthz",
    route(() => ok({ body: { ok: true } })),
  );
  router.get(
    "/readyz",
    route(async () => {
      try {
        await store.ping();
        // Without Redis everything goes on: who has which session stands in the store.
        const redis = redisAnswers === null ? {} : { redis: (await redisAnswers()) ? "there" : "away" };
        return ok({ body: { ok: true, ...redis } });
      } catch {
        return refuse(rejection("NOT_SAVED"));
      }
    }),
  );
  router.get(
    "/metrics",
    route(async () => ok({ text: await registry.metrics(), type: registry.contentType })),
  );
  return router;
}
