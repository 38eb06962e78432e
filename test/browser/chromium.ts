import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** What playwright needs to start a browser that is there. */
export interface Chromium {
  readonly executablePath?: string;
  readonly channel?: "chrome" | "msedge";
  readonly env?: Record<string, string>;
}

/**
 * The browsers of this machine in the order in which they are tried: CHROMIUM_PATH, Debian's Chromium, on Linux the one
 * that comes from npm, an installed Chrome, an installed Edge. The first that is there for certain ends the list.
 */
export async function candidates(): Promise<Chromium[]> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return [{ executablePath: CHROMIUM_PATH }];
  if (existsSync("/usr/bin/chromium")) return [{ executablePath: "/usr/bin/chromium" }];
  const unpacked = await unpackedChromium();
  return unpacked === undefined ? [{ channel: "chrome" }, { channel: "msedge" }] : [unpacked];
}

/** The root folder of @sparticuz/chromium, whose entry is in build/; undefined where it is not installed. */
function packageFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  } catch {
    return undefined;
  }
}

/**
 * Unpacks the npm package's Chromium with its libraries and fonts, once per version, into a folder of its own. The
 * package itself would reuse whatever lies in /tmp/chromium, so it works in a process with a TMPDIR that is new, and the
 * finished folder is moved into place at one stroke: of two that unpack at once, one wins and both are right.
 */
export async function unpackedChromium(): Promise<Chromium | undefined> {
  const folder = packageFolder();
  if (process.platform !== "linux" || process.arch !== "x64" || folder === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const parent = join(tmpdir(), `whitecell-chromium-${process.getuid?.()}`);
  const home = join(parent, version);
  if (!existsSync(home)) {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    const scratch = mkdtempSync(join(parent, "unpacking-"));
    await unpack(join(folder, "build/index.js"), scratch);
    writeFileSync(join(scratch, "fonts/fonts.conf"), fontSettings(home));
    try {
      renameSync(scratch, home);
    } catch (reason) {
      rmSync(scratch, { recursive: true });
      if (!existsSync(home)) throw reason;
    }
  }
  return { executablePath: join(home, "chromium"), env: environment(home) };
}

async function unpack(entry: string, folder: string): Promise<void> {
  const program = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    // The name of a Lambda makes it unpack its libraries, too: a bare machine has none of them.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
}

/** The package's own settings name its fonts in /tmp and nowhere else; a page without fonts has letters of no width. */
function fontSettings(home: string): string {
  const folders = `<dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir>`;
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders}</fontconfig>\n`;
}

function environment(home: string): Record<string, string> {
  const { HOME = home, LD_LIBRARY_PATH, PATH = "", TZ = "UTC" } = process.env;
  const libraries = [join(home, "al2023/lib"), LD_LIBRARY_PATH].filter((path) => path).join(":");
  return { HOME, PATH, TZ, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, "fonts") };
}
