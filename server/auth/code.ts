import { randomInt } from "node:crypto";

/** Letters and digits that look like no other: of O and 0 only O, of I, L and 1 only L; no S beside 5, no Z beside 2, no B beside 8, no G beside 6, no V beside U. */
const ALPHABET = "ACDEFHJKLMNOPQRTUWXY23456789";
const LENGTH = 6;
/** What people type for a letter that codes do not have. */
const MEANT: Readonly<Record<string, string>> = {
  "0": "O",
  "1": "L",
  I: "L",
  S: "5",
  Z: "2",
  B: "8",
  G: "6",
  V: "U",
};

/** A new session code of six letters. */
export function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** The code that somebody meant: case, spaces and hyphens are forgiven, and so are look-alikes. Null if it cannot be one. */
export function parseCode(typed: string): string | null {
  const letters = [...typed.normalize("NFKC").toUpperCase()].filter(
    (letter) => !/[\s\p{Cf}\p{Pd}]/u.test(letter),
  );
  const meant = letters.map((letter) => MEANT[letter] ?? letter);
  const known = meant.length === LENGTH && meant.every((letter) => ALPHABET.includes(letter));
  return known ? meant.join("") : null;
}
