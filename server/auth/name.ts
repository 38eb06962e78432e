import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";

/** Characters that a reader would count, at most. */
const LONGEST = 40;
/** A sign may be piled up from any number of marks; a picture of two people needs ten. */
const MOST_PARTS = 16;
/** Room for " (2)" behind a name of full length is taken from the name. */
const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A person's name as everybody will read it: composed (NFC), one space between words, without control characters,
 * direction overrides and other invisible signs, at most 40 characters. Joiners stay inside words, where Persian and
 * Indian names need them, and what chooses a sign's shape stays where there are shapes to choose from.
 */
export function parseName(typed: string): Result<string, Rejection> {
  const shown = typed
    .toWellFormed()
    .normalize("NFC")
    // The blank of Braille is drawn as a space.
    .replace(/[\s\u2028\u2029\u2800]+/gu, " ")
    .replace(/[\p{Cc}\p{Co}\p{Cn}]|(?!\p{Join_C}|\p{VS})[\p{Cf}\p{DI}]/gu, "")
    .replace(
      /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{EMod}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu,
      "",
    )
    .replace(/(?<![\p{Extended_Pictographic}\p{Script=Han}\p{Script=Mongolian}])\p{VS}(?!\u20e3)/gu, "")
    .replace(/ +/g, " ")
    .trim();
  const name = shortened(shown, LONGEST);
  return hasVisibleSign(name) ? ok(name) : fail(rejection("NAME_BLANK"));
}

/** Letters and numbers of any script, or pictures. */
function hasVisibleSign(name: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name);
}

function shortened(text: string, limit: number): string {
  const found = [...characters.segment(text)].slice(0, limit).map(({ segment }) => segment);
  return found
    .map((sign) => [...sign].slice(0, MOST_PARTS).join(""))
    .join("")
    .trim();
}

/**
 * What two names must differ in to be told apart by a reader: case and marks of width are ignored, and Cyrillic and Greek
 * letters that look like Latin ones count as those, each case by its own look.
 */
function lookOf(name: string): string {
  const drawn = [...name.normalize("NFKC").replace(/[\s\p{Cf}\p{DI}]/gu, "")];
  const latin = drawn.map((letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
  return [...latin.toLowerCase()].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
}

/** Each sign of the first line looks like the one below it. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u04ae\u04ba\u051a\u051c",
        "ABESIJKMHOPCTYXYHQW",
      ],
      [
        "\u0430\u0432\u0435\u0455\u0456\u0458\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u04af\u04bb\u051b\u051d\u0501",
        "abesijkmhopctyxyhqwd",
      ],
      [
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
        "ABEZHIKMNOPTYX",
      ],
      ["\u03b1\u03bd\u03b9\u03ba\u03bf\u03c1\u03c4\u03c5\u03c7\u0131\u0261l10", "avikoptuxigiio"],
    ] as const
  ).flatMap(([signs, looks]) => [...signs].map((sign, at) => [sign, looks[at] as string] as const)),
);

/** The name with a number behind it if another in the session looks the same: `Anna`, `Anna (2)`, `Anna (3)`. */
export function nameApart(name: string, others: readonly string[]): string {
  return apartFrom(new Set(others.map(lookOf)), name);
}

/** Names with numbers behind those that look like an earlier one. */
export function namesApart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const apart = apartFrom(taken, name);
    taken.add(lookOf(apart));
    return apart;
  });
}

function apartFrom(taken: ReadonlySet<string>, name: string): string {
  if (!taken.has(lookOf(name))) return name;
  for (let number = 2; ; number += 1) {
    const apart = `${shortened(name, LONGEST - 5)} (${number})`;
    if (!taken.has(lookOf(apart))) return apart;
  }
}
