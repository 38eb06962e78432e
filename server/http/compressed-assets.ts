import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { RequestHandler } from "express";

const TEXTS: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
};
const NAME = /^\/[\w.-]+$/;
const compress = promisify(gzip);

/**
 * The client's scripts and styles, compressed: a class opens the page in one minute over one access point. A file is
 * compressed at its first request and kept, since it never changes under its name. What is not compressed is left to
 * the next handler.
 *
 * @param folder the folder of files that have their content's digest in their name
 */
export function compressedAssets(folder: URL, cacheControl: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>();
  return async (request, response, next) => {
    const type = TEXTS[extname(request.path)];
    const wanted = request.method === "GET" && request.acceptsEncodings("gzip") === "gzip";
    if (type === undefined || !wanted || !NAME.test(request.path)) {
      next();
      return;
    }
    let file = kept.get(request.path);
    if (file === undefined) {
      file = readFile(new URL(`.${request.path}`, folder)).then((bytes) => compress(bytes));
      kept.set(request.path, file);
    }
    try {
      const body = await file;
      response.set({
        "Content-Type": type,
        "Content-Encoding": "gzip",
        "Cache-Control": cacheControl,
        Vary: "Accept-Encoding",
      });
      response.send(body);
    } catch {
      kept.delete(request.path);
      next();
    }
  };
}
