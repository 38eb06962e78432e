/** So many letters are enough for a name that is typed again and again. */
const LONGEST = 40;

/** An id made of what somebody wrote for a name, such as `my-town` of `My Town`; null where none can be. */
export function idLike(written: string): string | null {
  const made = written
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-\d]+|-$/g, "");
  return made === "" || made.length > LONGEST ? null : made;
}
