/** SQLITE_BUSY, SQLITE_READONLY, SQLITE_IOERR and SQLITE_FULL: the low byte of an error's number. */
const SQLITE_UNAVAILABLE = [5, 8, 10, 13];
/** PostgreSQL: connections, what it has too little of, who stopped or closed it, its disk; and sockets that nobody answers. */
const POSTGRES_UNAVAILABLE = /^(08|53|57|58)|^25006$|^55000$|^E(CONN|PIPE|TIMEDOUT)/;

/** Whether a store cannot read or write just now, as when its disk is full: nobody's mistake, and trying again may help. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  if (typeof errcode === "number") return SQLITE_UNAVAILABLE.includes(errcode & 0xff);
  return typeof code === "string" && POSTGRES_UNAVAILABLE.test(code);
}
