import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";

/** Characters that a reader would count, at most. */
const LONGEST = 40;
/** Room for " (2)" behind a name of full length is taken from the name. */
const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A person's name as everybody will read it: composed (NFC), one space between words, without control characters,
 * direction overrides and other invisible signs, at most 40 characters. Joiners stay inside words, where Persian and
 * Indian names need them.
 */
export function parseName(typed: string): Result<string, Rejection> {
  const shown = typed
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Co}\p{Cn}]|(?![\u200c\u200d])[\p{Cf}]/gu, "")
    .replace(
      /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu,
      "",
    )
    .replace(/ +/g, " ")
    .trim();
  const name = shortened(shown, LONGEST);
  return hasVisibleSign(name) ? ok(name) : fail(rejection("NAME_BLANK"));
}

/** Letters and numbers of any script, or pictures; the Hangul fillers and the Braille blank are letters that show nothing. */
function hasVisibleSign(name: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name.replace(/[\u115f\u1160\u3164\uffa0\u2800]/g, ""));
}

function shortened(text: string, limit: number): string {
  const found = [...characters.segment(text)].slice(0, limit).map(({ segment }) => segment);
  // A sign may be piled up from any number of marks.
  return found
    .map((sign) => sign.slice(0, 24))
    .join("")
    .trim();
}

/**
 * What two names must differ in to be told apart by a reader: case and marks of width are ignored, and Cyrillic and Greek
 * letters that look like Latin ones count as those.
 */
export function lookOf(name: string): string {
  const folded = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, "");
  return [...folded].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    "аa",
    "еe",
    "оo",
    "рp",
    "сc",
    "уy",
    "хx",
    "іi",
    "јj",
    "ѕs",
    "кk",
    "мm",
    "тt",
    "нh",
    "вb",
    "һh",
    "ԁd",
    "ɡg",
    "οo",
    "αa",
    "νv",
    "ρp",
    "τt",
    "κk",
    "ιi",
    "υu",
    "χx",
    "ıi",
    "lι",
    "1i",
    "0o",
  ].map((pair) => [pair[0] as string, pair[1] as string] as const),
);

/** The name with a number behind it if another in the session looks the same: `Anna`, `Anna (2)`, `Anna (3)`. */
export function nameApart(name: string, others: readonly string[]): string {
  const taken = new Set(others.map(lookOf));
  if (!taken.has(lookOf(name))) return name;
  for (let number = 2; ; number += 1) {
    const apart = `${shortened(name, LONGEST - 5)} (${number})`;
    if (!taken.has(lookOf(apart))) return apart;
  }
}
