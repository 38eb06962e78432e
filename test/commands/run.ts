import { runCommandLine } from "../../server/cli.ts";

/** What a command line gave: its exit code and what it wrote where. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export async function run(...typed: readonly string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    isScreen: false,
  };
  const code = await runCommandLine(typed, terminal);
  return { code, out, err };
}
