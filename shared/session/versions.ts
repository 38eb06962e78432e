/** The format of records. It rises with a migration in `log/migrations.ts`. */
export const LOG_FORMAT = 3;

/** The version of the rules. It rises with every change that may give another outcome for the same inputs. */
export const RULES_VERSION = "4";

/** The version of the protocol between client and room. */
export const PROTOCOL = 1;
