/** One option of a command: `--name` alone, or `--name VALUE`. */
export interface OptionDefinition {
  /** What stands for the value in the help, such as `N`; an option without it is a switch. */
  readonly value?: string;
  readonly hint: string;
  /** Another option without which this one would do nothing. */
  readonly onlyWith?: string;
  /** Other options beside which this one would do nothing. */
  readonly notWith?: readonly string[];
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** The options that were given: a text for each with a value, true for each switch. */
export type GivenOptions<O extends OptionDefinitions> = {
  readonly [K in keyof O]?: O[K] extends { readonly value: string } ? string : true;
};

/** Where a command writes: results to the one, everything else to the other. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether somebody watches the other output on a screen, where a line may be written over. */
  readonly isScreen: boolean;
}

/** What a command is called with. */
export interface Call<O extends OptionDefinitions = OptionDefinitions> {
  readonly words: readonly string[];
  readonly options: GivenOptions<O>;
  /** Results are wanted as JSON. */
  readonly json: boolean;
  readonly terminal: Terminal;
}

/** 0: all is well. 1: bad input, or a check that failed. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/**
 * A command is one file here and one line in the table of `cli.ts`: what it takes, for the help and for checking what is
 * typed, and what it does. `--json` and `--help` are every command's.
 */
export interface CommandDefinition<O extends OptionDefinitions = OptionDefinitions> {
  /**
   * The words after the command's name as the help shows them; one in brackets may be left out, and a last word that ends
   * in `...` may be repeated.
   */
  readonly words: readonly string[];
  readonly options: O;
  /** A paragraph for the help. */
  readonly help: string;
  run(call: Call<O>): Promise<ExitCode>;
}

/** Holds a definition to its options, so that `run` can ask only for those. */
export function defineCommand<const O extends OptionDefinitions>(
  definition: CommandDefinition<O>,
): CommandDefinition {
  return definition as unknown as CommandDefinition;
}

/** Why a command cannot do what it was asked: one sentence, a code for machines, and the exit code. */
export class CommandFault extends Error {
  readonly exit: 1 | 2;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(exit: 1 | 2, code: string, sentence: string, details: Readonly<Record<string, unknown>> = {}) {
    super(sentence);
    this.exit = exit;
    this.code = code;
    this.details = details;
  }
}

/** A fault of what was typed. */
export function wrongUsage(sentence: string): CommandFault {
  return new CommandFault(2, "WRONG_USAGE", sentence);
}

/** A fault of what was read. */
export function badInput(
  code: string,
  sentence: string,
  details: Readonly<Record<string, unknown>> = {},
): CommandFault {
  return new CommandFault(1, code, sentence, details);
}
