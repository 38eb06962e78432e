import { describe, expect, test } from "vitest";
import { makeInvitation, readInvitation } from "../../server/auth/invitation.ts";
import { hashOfPhrase, newPhrase, PHRASE_WORDS, plainPhrase } from "../../server/auth/phrase.ts";
import { PhrasePace } from "../../server/auth/phrase-pace.ts";

describe("return phrases", () => {
  test("are four of nearly two thousand words, of which no two begin alike: over 40 bits", () => {
    expect(Math.log2(PHRASE_WORDS.length) * 4).toBeGreaterThan(43);
    expect(new Set(PHRASE_WORDS.map((word) => word.slice(0, 4))).size).toBe(PHRASE_WORDS.length);
    for (const word of PHRASE_WORDS) expect(word).toMatch(/^[a-z]{3,8}$/);
    for (const word of ["gun", "fat", "naive", "satoshi"]) expect(PHRASE_WORDS).not.toContain(word);
    const phrases = Array.from({ length: 200 }, newPhrase);
    expect(new Set(phrases).size).toBe(200);
    for (const phrase of phrases) {
      expect(phrase.split(" ").filter((word) => PHRASE_WORDS.includes(word))).toHaveLength(4);
      expect(plainPhrase(phrase)).toBe(phrase.replaceAll(" ", ""));
    }
  });

  test("forgive case, spaces, hyphens and what telephones put in their places", () => {
    for (const typed of [
      "river amber stone kite",
      "River Amber Stone Kite",
      "  RIVER-AMBER-STONE-KITE. ",
      "riveramberstonekite",
      "river, amber, stone, kite",
      "river\u00a0amber \u2013 stone\u200b kite",
    ])
      expect(plainPhrase(typed)).toBe("riveramberstonekite");
    for (const typed of ["", "river", "река янтарь камень змей", "1 2 3 4", "x".repeat(99), "<img src=x>"])
      expect(plainPhrase(typed)).toBeNull();
  });

  test("are stored as what scrypt makes of them, another for each session and server", async () => {
    const hash = await hashOfPhrase("secret", "session-1", "riveramberstonekite");
    // As it has always been: the words of those who have written them down hold with every later program.
    expect(hash).toBe("scrypt-14-8-1:DkbJnun1w0jNSYLvqiiOtjQV9ZK8qF2nKUz15xysmjA");
    expect(await hashOfPhrase("secret", "session-1", "riveramberstonekite")).toBe(hash);
    expect(await hashOfPhrase("secret", "session-2", "riveramberstonekite")).not.toBe(hash);
    expect(await hashOfPhrase("other", "session-1", "riveramberstonekite")).not.toBe(hash);
  });

  test("five tries a minute from one address are looked at in a session; other sessions are not touched", () => {
    let now = 0;
    const pace = new PhrasePace(() => now);
    const wait = (session: string) => pace.wait(session, "10.0.0.7");
    for (let count = 0; count < 5; count += 1) {
      expect(wait("one")).toBeNull();
      now += 1000;
    }
    expect([wait("one"), wait("one"), wait("two")]).toEqual([55, 55, null]);
    now = 60_000;
    expect([wait("one"), wait("one")]).toEqual([null, 1]);
  });

  test("who tries words without end keeps nobody at another address from coming back, and many together are slowed", () => {
    const pace = new PhrasePace(() => 0);
    for (let count = 0; count < 1_000; count += 1) pace.wait("one", "10.0.0.7");
    expect(pace.wait("one", "10.0.0.8")).toBeNull();
    // With IPv6 everybody has as many addresses as they like.
    for (let count = 0; count < 1_000; count += 1) pace.wait("two", `2001:db8::${count.toString(16)}`);
    expect(pace.wait("two", "10.0.0.8")).toBeNull();
    const looked = Array.from({ length: 1_000 }, (_, count) =>
      pace.wait("three", `10.1.${count >> 8}.${count & 255}`),
    );
    expect(looked.filter((seconds) => seconds === null)).toHaveLength(60);
    expect(looked.at(-1)).toBe(60);
  });
});

describe("seat invitations", () => {
  const invitation = { session: "0123456789abcdef0123", seat: "nato-east", n: 3 };

  test("are the same each time, and are read by the server that made them alone", () => {
    const text = makeInvitation("secret", invitation);
    expect(makeInvitation("secret", invitation)).toBe(text);
    expect(readInvitation("secret", ` ${text}\n`)).toEqual(invitation);
    expect(readInvitation("other secret", text)).toBeNull();
  });

  test("cannot be turned into one of another seat, session or number", () => {
    const text = makeInvitation("secret", invitation);
    for (const forged of [
      text.replace("nato-east", "moscow"),
      text.replace(".3.", ".4."),
      text.replace("0123", "1123"),
      text.slice(0, -1),
      `${text.slice(0, -4)}AAAA`,
      "",
      "a.b.c.d",
    ])
      expect(readInvitation("secret", forged)).toBeNull();
  });
});
