import type { RequestListener } from "node:http";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import type { Figures } from "../figures.ts";
import { HeldElsewhere } from "../sessions/ownership.ts";
import { Stopping } from "../sessions/sessions.ts";
import { isUnavailable } from "../store/unavailable.ts";
import { nothingAt, sendProblem } from "./answer.ts";
import { jsonBody } from "./bodies.ts";
import { clientFiles } from "./client-files.ts";
import { guideRoutes } from "./guide-routes.ts";
import { askersOfPeers, handOn } from "./hand-on.ts";
import { securityHeaders } from "./headers.ts";
import { healthRoutes } from "./health-routes.ts";
import { joinRoutes } from "./join-routes.ts";
import { logRoutes } from "./log-routes.ts";
import { openApi } from "./openapi.ts";
import { peopleRoutes } from "./people-routes.ts";
import { scenarioRoutes } from "./scenario-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import type { HttpTools } from "./tools.ts";

export interface AppSettings {
  /** Takes the asker's address from what the proxy says. */
  readonly trustProxy: boolean;
  /** The folder of the built client. */
  readonly client: URL;
  /** Where this process reaches itself. */
  readonly own: string;
}

/** Characters of a body: a scenario has at most 200 KB, and JSON may write each of its characters as six. */
const LARGE = 1_500_000;
const SMALL = 64_000;

/** Everything that is served over HTTP. */
export function httpApp(tools: HttpTools, { trustProxy, client, own }: AppSettings): Express {
  const { addresses, log } = tools;
  const app = express();
  app.disable("x-powered-by");
  // One proxy: it writes down who asked it. What stands before that in the header was said by the asker.
  app.set("trust proxy", trustProxy ? 1 : false);
  app.use(askersOfPeers(tools.sessions));
  app.use(withoutPrefix(addresses.basePath));
  app.use(securityHeaders(addresses));
  app.use(countRefusals(tools.figures));
  app.use(notKept);
  app.use(healthRoutes(tools));
  const described = openApi(addresses.basePath);
  app.get("/api/openapi.json", (_request, response) => void response.json(described));
  app.use("/api", guideRoutes());
  // A scenario's text is read by its own routes: a large body is taken only from where one belongs.
  const large = jsonBody(LARGE);
  const small = jsonBody(SMALL);
  app.use("/api", scenarioRoutes(tools, large));
  app.use("/api", logRoutes(tools, small));
  app.use("/api", small);
  app.use("/api", sessionRoutes(tools), peopleRoutes(tools), joinRoutes(tools));
  app.use("/api", (request, response) =>
    sendProblem(response, { rejection: nothingAt(request.originalUrl) }),
  );
  app.use(clientFiles(client, addresses.basePath));
  app.use((request, response) => sendProblem(response, { rejection: nothingAt(request.originalUrl) }));
  const elsewhere: ErrorRequestHandler = (error, request, response, next) => {
    if (!(error instanceof HeldElsewhere)) return next(error);
    const url = withoutBase(request.originalUrl, addresses.basePath);
    handOn({ sessions: tools.sessions, ownAddress: () => own }, error, request, response, url).catch(next);
  };
  app.use(elsewhere);
  const caught: ErrorRequestHandler = (error, request, response, next) => {
    const refused = rejectionOf(error);
    if (response.headersSent) next(error);
    else sendProblem(response, { rejection: refused });
    if (refused.code === "INTERNAL" || refused.code === "NOT_SAVED")
      log.error({ method: request.method, path: request.path, err: error }, "a route caught a fault");
  };
  app.use(caught);
  return app;
}

/** What a server gives its requests to. Express would keep what stands before a path for good. */
export function byPath(app: Express): RequestListener {
  return (request, response) => {
    request.url = pathOf(request.url ?? "/");
    app(request, response);
  };
}

/** `sendProblem` leaves the code there. */
const countRefusals =
  (figures: Figures): RequestHandler =>
  (_request, response, next) => {
    response.once("finish", () => {
      const { refused } = response.locals;
      if (typeof refused === "string") figures.rejected(refused);
    });
    next();
  };

/** A proxy may hand on the path below which the server lies, or cut it off. */
function withoutPrefix(prefix: string): RequestHandler {
  return (request, _response, next) => {
    request.url = withoutBase(request.url, prefix);
    next();
  };
}

function withoutBase(url: string, prefix: string): string {
  const rest = url.slice(prefix.length);
  return url.startsWith(prefix) && /^(?:[/?]|$)/.test(rest) ? pathOf(rest) : url;
}

/**
 * Path and query of what was asked for. Who asks a server as one asks a proxy writes the whole address; what stands before
 * its path must lead no request elsewhere that is handed on.
 */
function pathOf(target: string): string {
  const path = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, "");
  return path === "" || path.startsWith("?") ? `/${path}` : path;
}

/** Only the client's files are kept by browsers and proxies, and say so themselves. */
const notKept: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

/** What express and its parsers throw for a request that cannot be read; everything else is our own fault. */
function rejectionOf(error: unknown): Rejection {
  if (error instanceof Stopping) return rejection("SESSION_MOVED");
  const { status, type, limit } = error as { status?: unknown; type?: unknown; limit?: unknown };
  if (status === 413) return rejection("TOO_LARGE", { limit: Number(limit) });
  if (type === "entity.parse.failed") return rejection("MALFORMED", { detail: "this is not JSON." });
  if (typeof status === "number" && status >= 400 && status < 500)
    return rejection("MALFORMED", { detail: String((error as Error).message) });
  return rejection(isUnavailable(error) ? "NOT_SAVED" : "INTERNAL");
}
