import { createHmac, randomInt, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import limited from "p-limit";

/**
 * The words of return phrases: the English list of BIP 39 (MIT), of which no two begin with the same four letters, but
 * for those that nobody likes to be given in class.
 */
const LEFT_OUT = new Set(
  [
    "abuse addict alcohol assault bomb bullet casino cigar crazy crime cruel death demise destroy devil dumb dwarf",
    "evil fat fatal fever garbage gorilla grief gun hurt idle ill inmate insane injury kill lazy liar lonely mad misery",
    "monster naive naked nasty nuclear orphan peasant pig pill pistol poverty prison punch rifle rude satoshi sick skull",
    "slim suffer tattoo toilet tragic trash trigger ugly unhappy useless vicious victim virus warfare weapon whip wreck",
  ].flatMap((line) => line.split(" ")),
);
export const PHRASE_WORDS: readonly string[] = wordlist.filter((word) => !LEFT_OUT.has(word));

const COUNT = 4;
/** Letters of the shortest and of the longest phrase. */
const LEAST = COUNT * 3;
const MOST = COUNT * 8;

/** 16 MB and some 40 ms for each try: guesses are slow, and a class that joins at once is not. */
const COST = { N: 2 ** 14, r: 8, p: 1 } as const;
const BYTES = 32;

/** Derivations at once: each takes a thread that files, names of hosts and other classes wait for, too. */
const AT_ONCE = 2;
const turns = limited(AT_ONCE);

type Scrypt = (password: string, salt: Buffer, length: number, cost: typeof COST) => Promise<Buffer>;
const derive = promisify(scrypt) as Scrypt;

/** A new return phrase of four words: 43 bits of chance. */
export function newPhrase(): string {
  return Array.from({ length: COUNT }, () => PHRASE_WORDS[randomInt(PHRASE_WORDS.length)]).join(" ");
}

/** The letters of a phrase: case, spaces and hyphens are forgiven, wherever they are. Null if it cannot be one. */
export function plainPhrase(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, "");
  return /^[a-z]+$/.test(letters) && letters.length >= LEAST && letters.length <= MOST ? letters : null;
}

/**
 * What is stored of a phrase. Its salt is of the session and of the server's secret, not of the person: so one try costs
 * one derivation, however many people are in the session.
 *
 * @param letters as `plainPhrase` gives them
 */
export async function hashOfPhrase(secret: string, session: string, letters: string): Promise<string> {
  const salt = createHmac("sha256", secret)
    .update(JSON.stringify(["phrase", session]))
    .digest();
  const derived = await turns(() => derive(letters, salt, BYTES, COST));
  return `scrypt-14-8-1:${derived.toString("base64url")}`;
}
