/** By the system's own codes, and those of the database's library. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "the system does not let you",
  EPERM: "the system does not let you",
  EBUSY: "another program uses it",
  EISDIR: "this is a folder, not a file",
  ENOTDIR: "a part of this path is a file, not a folder",
  EEXIST: "there is a file of this name already",
  EROFS: "this disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "your part of the disk is full",
  EIO: "the disk does not work",
  ERR_FS_FILE_TOO_LARGE: "this file is too large",
  NEWER_DATABASE: "a newer program has used the database; go on with that one, or with a backup from before",
};

/** By SQLite's result codes: https://www.sqlite.org/rescode.html */
const DATABASE_REASONS: Readonly<Record<number, string>> = {
  5: "another program holds the database",
  8: "the database can only be read",
  11: "the database is damaged",
  13: "the disk is full",
  14: "the database cannot be opened",
  26: "this is not a database",
};

/** Why the system refused to read, write or open something, as the end of a sentence; null if it was something else. */
export function systemReason(reason: unknown): string | null {
  const { code = "", errcode } = reason as { readonly code?: string; readonly errcode?: number };
  // An extended result code has the plain one in its lowest byte.
  const database = errcode === undefined ? undefined : DATABASE_REASONS[errcode & 0xff];
  return database ?? REASONS[code] ?? null;
}
