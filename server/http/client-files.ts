import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import express, { type Response, Router } from "express";
import { rejection } from "../../shared/base/rejection.ts";
import { sendProblem } from "./answer.ts";
import { compressedAssets } from "./compressed-assets.ts";

/** The first parts of the client's addresses; any other address is a page that does not exist. */
const PAGES = ["", "join", "play", "console", "projector", "editor", "replay"];
/** No browser asks for a part of a script, and a refused part must not be kept in the place of the file. */
const AS_A_WHOLE = { index: false, redirect: false, cacheControl: false, acceptRanges: false } as const;
const YEAR = 365 * 24 * 3600;

/**
 * The built client. Files below assets/ have their content's digest in their name and never change; everything else is
 * asked for anew each time.
 *
 * @param basePath the path below which the server lies behind a proxy, without a slash at the end
 */
export function clientFiles(folder: URL, basePath: string): Router {
  const root = fileURLToPath(folder);
  const router = Router();
  const assets = new URL("assets/", folder);
  const kept = `public, max-age=${YEAR}, immutable`;
  router.use("/assets", compressedAssets(assets, kept));
  router.use(
    "/assets",
    express.static(fileURLToPath(assets), {
      ...AS_A_WHOLE,
      setHeaders: (response) => void response.setHeader("Cache-Control", kept),
    }),
  );
  router.use(
    express.static(root, {
      ...AS_A_WHOLE,
      setHeaders: (response) => void response.setHeader("Cache-Control", "no-cache"),
    }),
  );
  router.get("/{*path}", async (request, response) => {
    const [page = "", ...rest] = request.path.replace(/^\//, "").split("/");
    if ([page, ...rest].at(-1)?.includes(".")) {
      sendProblem(response, { rejection: rejection("NOT_FOUND", { what: "file", id: request.path }) });
      return;
    }
    await sendPage(response, folder, basePath, PAGES.includes(page) ? 200 : 404);
  });
  return router;
}

async function sendPage(response: Response, folder: URL, basePath: string, status: number): Promise<void> {
  const page = await readFile(new URL("index.html", folder), "utf8").catch(() => null);
  response.set("Cache-Control", "no-cache");
  if (page === null) {
    response
      .status(503)
      .type("text/plain")
      .send("The pages are not built yet: `npm ci` builds them, if it is not told to omit anything.\n");
    return;
  }
  // Pages lie at addresses of any depth; what they ask for is found from the server's own address.
  const based = page.replace("<head>", `<head>\n    <base href="${basePath}/" />`);
  response.status(status).type("html").send(based);
}
