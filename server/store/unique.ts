/** SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE; PostgreSQL's unique_violation. */
const SQLITE_UNIQUE = [1555, 2067];
const POSTGRES_UNIQUE = "23505";

/** Whether a database refused a row because one with the same key is there. */
export function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  return SQLITE_UNIQUE.includes(errcode as number) || code === POSTGRES_UNIQUE;
}
