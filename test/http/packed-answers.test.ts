import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askPlainly, PackedAnswer, textOf } from "../../server/ask-plainly.ts";
import { run } from "../commands/run.ts";
import { sourceFiles } from "../house/source-file.ts";

const PACKED = { br: brotliCompressSync, gzip: gzipSync, deflate: deflateSync, BR: brotliCompressSync };
const asked: IncomingHttpHeaders[] = [];
let peer: Server;
let url: string;

/** Answers packed as its path says, whatever it was asked for. */
beforeAll(async () => {
  peer = createServer((request, response) => {
    asked.push(request.headers);
    const name = request.url?.split("/")[1] ?? "";
    if (Object.hasOwn(PACKED, name)) {
      response.setHeader("content-encoding", name);
      response.end(PACKED[name as keyof typeof PACKED]("a secret"));
    } else if (name === "on") response.writeHead(301, { location: "https://school.example/" }).end();
    else response.setHeader("content-encoding", "identity").end("as it is");
  });
  await new Promise<void>((resolve) => peer.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`;
});
afterAll(() => peer.close());

test.each(Object.keys(PACKED))(
  "an answer packed by %s is refused before anything unpacks it",
  async (name) => {
    await expect(askPlainly(`${url}/${name}`, { headers: {} })).rejects.toThrow(PackedAnswer);
    expect(asked.at(-1)).toMatchObject({ "accept-encoding": "identity" });
  },
);

test("nobody can make it ask for packed answers; one that is as it is comes whole", async () => {
  const answer = await askPlainly(`${url}/`, {
    headers: { "accept-encoding": "br" },
    body: "Ж",
    method: "POST",
  });
  expect([answer.status, await textOf(answer)]).toEqual([200, "as it is"]);
  expect(asked.at(-1)).toMatchObject({ "accept-encoding": "identity", "content-length": "2" });
});

test("a command that asks a server says in a sentence why it takes no packed answer, and where a server has gone", async () => {
  const ask = (path: string) => run("export", "s1", "--url", `${url}/${path}`, "--key", "right");
  expect(await ask("br")).toMatchObject({
    code: 1,
    err: `whitecell: What answers at ${url} packs its answers; ask the server itself.\n`,
  });
  expect(await ask("on")).toMatchObject({
    code: 1,
    err: `whitecell: ${url} sends on to https://school.example/: give that address with --url.\n`,
  });
});

/** What unpacks by itself, or is there to unpack. */
const UNPACKS =
  /\bfetch\(|\bimport\("undici"\)|from "undici"|[bB]rotli\w*\(|\b(unzip|gunzip|inflate\w*)(Sync)?\(/;

test("nothing of the server unpacks what another machine has packed", () => {
  const files = sourceFiles("server/**/*.{ts,js}");
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter(({ text }) => UNPACKS.test(text)).map(({ path }) => path)).toEqual([]);
  expect(
    ["await fetch(url)", "brotliDecompressSync(body)", "inflateRaw(body)"].every((text) =>
      UNPACKS.test(text),
    ),
  ).toBe(true);
});
