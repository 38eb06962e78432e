import type { Help } from "./help/help-at.ts";

export interface AskedHelp {
  readonly id: number;
  readonly text: string;
  /** Where in the text the cursor stands. */
  readonly offset: number;
}

export interface GivenHelp {
  readonly id: number;
  readonly help: Help;
}

/** How long an answer may take, in milliseconds: one that comes later is of no use. */
const PATIENCE = 3_000;

/**
 * Whom the text asks what fits at its cursor: the program that checks texts, which knows the format and the rules, once
 * more in a worker of its own, so that no answer waits for a check. It starts with the first question.
 */
export class HelpDesk {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, (help: Help | null) => void>();

  /** @returns null if there is no answer: it took too long, or the desk was closed */
  ask(text: string, offset: number): Promise<Help | null> {
    this.#asked += 1;
    const question: AskedHelp = { id: this.#asked, text, offset };
    const worker = this.#worker ?? this.#start();
    return new Promise((resolve) => {
      const late = setTimeout(() => this.close(), PATIENCE);
      this.#waiting.set(question.id, (help) => {
        clearTimeout(late);
        resolve(help);
      });
      worker.postMessage(question);
    });
  }

  /** Ends the worker; the next question starts another. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const answer of this.#waiting.values()) answer(null);
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data: { id, help } }: MessageEvent<GivenHelp>) => {
      this.#waiting.get(id)?.(help);
      this.#waiting.delete(id);
    };
    worker.onerror = () => this.close();
    this.#worker = worker;
    return worker;
  }
}
