/** A failure that was expected is a value, never a throw; throw means a fault of the program. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value that was computed without failure. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps the reason why there is no value. */
export function fail<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
