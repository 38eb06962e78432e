import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "../house/source-file.ts";

/** A command of the program as a process of its own, with what it has written so far. */
export class CommandProcess {
  out = "";
  err = "";
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown[]>;

  constructor(...words: readonly string[]) {
    this.#child = spawn(process.execPath, [join(ROOT, "server/cli.ts"), ...words], { cwd: ROOT });
    this.#ended = once(this.#child, "close");
    this.#child.stdout?.on("data", (text) => {
      this.out += text;
    });
    this.#child.stderr?.on("data", (text) => {
      this.err += text;
    });
  }

  /** Resolves when it has written such a text to its standard error; rejects if it ends without. */
  async says(text: string | RegExp): Promise<void> {
    const said = () => (typeof text === "string" ? this.err.includes(text) : text.test(this.err));
    while (!said()) {
      const more = await Promise.race([
        once(this.#child.stderr ?? this.#child, "data").then(() => true),
        this.#ended.then(() => false),
      ]);
      if (!more && !said()) throw new Error(`it ended without saying ${text}: ${this.err}`);
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Its exit code, when it has ended. */
  async code(): Promise<unknown> {
    const [code] = await this.#ended;
    return code;
  }
}
