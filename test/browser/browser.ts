import { type Browser, chromium, type Page } from "playwright-core";
import { candidates } from "./chromium.ts";

/** Never @sparticuz/chromium's own arguments: they switch off web security and with it every test of an origin. */
const ARGUMENTS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

export interface BrowserOptions {
  /** Such as `MAP class.example 127.0.0.1`: other names for this machine, without touching its hosts file. */
  readonly hostResolverRules?: string;
}

/** Starts the browser of this machine. @throws when it has none: ask `noBrowser` first. */
export async function openBrowser({ hostResolverRules }: BrowserOptions = {}): Promise<Browser> {
  const rules = hostResolverRules === undefined ? [] : [`--host-resolver-rules=${hostResolverRules}`];
  const faults: unknown[] = [];
  for (const candidate of await candidates()) {
    try {
      return await chromium.launch({ ...candidate, args: [...ARGUMENTS, ...rules] });
    } catch (reason) {
      faults.push(reason);
    }
  }
  throw new AggregateError(faults, "no browser could be started: set CHROMIUM_PATH to a Chromium");
}

/**
 * For `describe.skipIf(await noBrowser())`: false where a browser starts. Where none does, a loud word and true, so that
 * a class laptop can still run the other tests. @throws in CI: there a test must not vanish.
 */
export async function noBrowser(): Promise<boolean> {
  try {
    await (await openBrowser()).close();
    return false;
  } catch (reason) {
    if (process.env.CI) throw reason;
    console.warn(
      "\n*** NO BROWSER: the browser tests are SKIPPED. Set CHROMIUM_PATH to a Chromium. ***\n",
      reason,
    );
    return true;
  }
}

export interface PageWatch {
  /** Page errors, console errors and violations of the content security policy, in words. */
  readonly faults: readonly string[];
  /** Every host that the page asked for anything, with its port. */
  readonly hosts: ReadonlySet<string>;
  /** @throws with all faults, except those that the test brought about itself and names here. */
  assertClean(...expected: readonly RegExp[]): void;
}

/** Watches a page from now on. Call it before the first `goto`; end the test with `assertClean`. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const faults: string[] = [];
  const hosts = new Set<string>();
  page.on("pageerror", (error) => faults.push(`page error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol)) hosts.add(host);
  });
  page.on("websocket", (socket) => hosts.add(new URL(socket.url()).host));
  await page.exposeFunction("reportViolation", (words: string) => faults.push(`policy: ${words}`));
  await page.exposeFunction("reportCause", (words: string) => faults.push(`caused by: ${words}`));
  await page.addInitScript(() => {
    const { reportViolation, reportCause } = globalThis as unknown as {
      reportViolation(words: string): void;
      reportCause(words: string): void;
    };
    // Of an error that a page got over only its cause says what it was.
    addEventListener("error", ({ error }) => {
      if (error?.cause) reportCause(`${location.pathname}: ${error.cause.stack ?? error.cause}`);
    });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      reportViolation(`${violatedDirective} forbids ${blockedURI} (${sourceFile})`);
    });
  });
  const assertClean = (...expected: readonly RegExp[]) => {
    const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    if (unexpected.length > 0) throw new Error(`the page is not clean:\n${unexpected.join("\n")}`);
  };
  return { faults, hosts, assertClean };
}
