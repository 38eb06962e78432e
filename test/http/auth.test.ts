import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newCode, parseCode } from "../../server/auth/code.ts";
import { firstHostKey } from "../../server/auth/host-key.ts";
import { bearerKey, hashOfKey, linkKey, newKey } from "../../server/auth/keys.ts";
import { nameApart, parseName } from "../../server/auth/name.ts";
import { TypedCodeLimiter } from "../../server/auth/typed-code-limiter.ts";
import { openMemoryStore } from "../../server/store/sqlite-store.ts";

describe("session codes", () => {
  test("J4: the right code in small letters, with spaces and with look-alikes is the right code", () => {
    for (const typed of ["oldh5y", " OLD H5Y ", "0LDH5Y", "O1DH5Y", "oidh-5y", "OLDHSY", "ＯＬＤＨ５Ｙ"]) {
      expect(parseCode(typed)).toBe("OLDH5Y");
    }
  });

  test.each([
    ["0", "O"],
    ["1", "L"],
    ["I", "L"],
    ["S", "5"],
    ["Z", "2"],
    ["B", "8"],
    ["G", "6"],
    ["V", "U"],
  ])("%s is read as the %s that it was meant for", (typed, meant) => {
    expect(parseCode(`${typed}ACDEF`)).toBe(`${meant}ACDEF`);
  });

  test("what is no code is told from one", () => {
    for (const typed of ["", "OLDH5", "OLDH5YX", "OLDH5!", "ДОМДОМ", "<img src>"])
      expect(parseCode(typed)).toBeNull();
  });

  test("every new code is read back as itself", () => {
    for (let count = 0; count < 2000; count += 1) {
      const code = newCode();
      expect(parseCode(code.toLowerCase())).toBe(code);
    }
  });
});

describe("names", () => {
  const named = (typed: string) => {
    const parsed = parseName(typed);
    return parsed.ok ? parsed.value : parsed.error.code;
  };

  test("N1: names without a visible letter are refused", () => {
    for (const typed of [
      "",
      "   ",
      "\u00ad",
      "\u200b\u200b",
      "\u3164",
      "\u2800",
      "\u202e",
      "...",
      "\u0000",
    ]) {
      expect(named(typed)).toBe("NAME_BLANK");
    }
  });

  test("N1: hidden signs are taken out, so that a twin cannot hide behind one", () => {
    expect(named("Anna\u200b")).toBe("Anna");
    expect(named(" A\u00adnna\t\u0007 ")).toBe("Anna");
    expect(named("Zoe\u0308")).toBe("Zoë");
    for (const sign of [
      "\u034f",
      "\u115f",
      "\u17b4",
      "\u180b",
      "\u2800",
      "\u3164",
      "\ufe00",
      "\ufe0f",
      "\u{e0101}",
    ])
      expect([sign.codePointAt(0)?.toString(16), named(`An${sign}na${sign}`)]).toEqual([
        sign.codePointAt(0)?.toString(16),
        expect.stringMatching(/^An ?na$/),
      ]);
  });

  test("N2: a picture of several signs stays whole, and a pile of marks is cut between signs", () => {
    for (const picture of ["\u{1f469}\u{1f3fd}\u200d\u{1f680}", "\u2764\ufe0f\u200d\u{1f525}"])
      expect(named(`Ada ${picture}`)).toBe(`Ada ${picture}`);
    for (const mark of ["\u0301", "\u{1e8d0}"]) {
      const pile = named(`q${mark.repeat(100)}`);
      expect(pile.isWellFormed()).toBe(true);
      expect([...pile].length).toBeLessThan(20);
    }
  });

  test("N2: an override of direction is taken out; Arabic, Hebrew and Persian names stay as they are", () => {
    expect(named("\u202eannA")).toBe("annA");
    for (const name of [
      "محمد 7",
      "דָּוִד",
      "علی\u200cرضا",
      "Nguyễn Ân",
      "👩\u200d🚀 Sally",
      "Ada ❤\ufe0f",
      "1\ufe0f\u20e3 Tom",
    ])
      expect(named(name)).toBe(name);
  });

  test("N4: markup is a name like any other", () => {
    expect(named("<img src=x onerror=1>")).toBe("<img src=x onerror=1>");
  });

  test("a name has at most 40 characters, and a pile of marks is cut", () => {
    expect(named("x".repeat(90))).toBe("x".repeat(40));
    expect(named(`Z${"\u0301".repeat(5000)}`).length).toBeLessThan(30);
  });

  test("N1: twins are told apart, also with a Cyrillic A", () => {
    expect(nameApart("Anna", [])).toBe("Anna");
    expect(nameApart("Anna", ["Anna"])).toBe("Anna (2)");
    expect(nameApart("\u0410nna", ["Anna", "Anna (2)"])).toBe("\u0410nna (3)");
    expect(nameApart("ANNA", ["Anna"])).toBe("ANNA (2)");
    for (const [twin, name] of [
      ["AIice", "Alice"],
      ["A1ice", "Alice"],
      ["Tom l", "Tom 1"],
      ["\u039dina", "Nina"],
      ["\u0397ugo", "Hugo"],
      ["\u03a5ara", "Yara"],
      ["B\u03bfb", "Bob"],
      ["\u0392ob", "Bob"],
      ["\u{1d400}nna", "Anna"],
      ["An\u034fna", "Anna"],
    ] as const)
      expect([twin, nameApart(twin, [name])]).toEqual([twin, `${twin} (2)`]);
    expect(nameApart("Nina", ["Vina", "Uina", "Dina"])).toBe("Nina");
    const long = "x".repeat(40);
    const apart = nameApart(long, [long]);
    expect(apart).toMatch(/ \(2\)$/);
    expect(apart.length).toBeLessThanOrEqual(40);
  });
});

describe("keys", () => {
  test("have 128 bits, and a link's key comes from the secret, the session and its purpose", () => {
    expect(Buffer.from(newKey(), "base64url")).toHaveLength(16);
    expect(hashOfKey("one")).not.toBe(hashOfKey("two"));
    const key = linkKey("secret", "session-1", "facilitator");
    expect(Buffer.from(key, "base64url")).toHaveLength(16);
    expect(linkKey("secret", "session-1", "facilitator")).toBe(key);
    expect(
      new Set([
        key,
        linkKey("other", "session-1", "facilitator"),
        linkKey("secret", "session-1", "projector"),
        linkKey("secret", "session-1", "facilitator", 1),
        linkKey("secret", "session-1", "facilitator", 2),
      ]).size,
    ).toBe(5);
    expect(bearerKey(`Bearer ${key}`)).toBe(key);
    for (const header of [undefined, "", "Basic abc", "Bearer ", "Bearer a b", `Bearer ${"x".repeat(100)}`]) {
      expect(bearerKey(header)).toBeNull();
    }
  });

  test.skipIf(process.platform === "win32")(
    "the first host key is made once, for its owner's eyes",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "whitecell-key-"));
      const store = await openMemoryStore();
      const key = await firstHostKey(folder, store.keys, 1);
      expect(await firstHostKey(folder, store.keys, 2)).toBe(key);
      expect(statSync(join(folder, "host-key")).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, "host-key"), "utf8").trim()).toBe(key);
      expect(await store.keys.byHash(hashOfKey(key))).toMatchObject({ name: "first" });
      await store.close();
      rmSync(folder, { recursive: true });
    },
  );
});

test.skipIf(process.platform === "win32")(
  "a first key that was revoked never comes back: not from another process, its folder, or a copy of the file",
  async () => {
    const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "whitecell-key-")));
    const [one = "", two = ""] = folders;
    const store = await openMemoryStore();
    const peersKey = (renewals: number) => linkKey("secret", "cluster", "host", renewals);
    const start = (folder: string) => firstHostKey(folder, store.keys, 1, peersKey);
    const old = await start(one);
    expect(await start(two)).toBe(old);
    expect(await store.keys.revoke("first", 2)).toBe(true);
    // As the command does, which knows one folder; the other one's file is still there.
    rmSync(join(one, "host-key"));
    const next = await start(one);
    expect(next).not.toBe(old);
    expect(await start(two)).toBe(next);
    for (const folder of folders) {
      expect(readFileSync(join(folder, "host-key"), "utf8").trim()).toBe(next);
      expect(statSync(join(folder, "host-key")).mode & 0o777).toBe(0o600);
    }
    expect(await store.keys.byHash(hashOfKey(old))).toBeNull();
    writeFileSync(join(one, "host-key"), `${old}\n`);
    expect(await firstHostKey(one, store.keys, 3)).not.toBe(old);
    await store.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  },
);

describe("the limiter of typed codes", () => {
  /** Time that stands still until it is moved. */
  function stillTime() {
    let now = 1000;
    const due: { at: number; go: () => void }[] = [];
    return {
      now: () => now,
      wait: (milliseconds: number) =>
        new Promise<void>((go) => {
          due.push({ at: now + milliseconds, go });
        }),
      async pass(milliseconds: number) {
        now += milliseconds;
        for (const waiting of due.filter(({ at }) => at <= now)) {
          due.splice(due.indexOf(waiting), 1);
          waiting.go();
        }
        for (let turn = 0; turn < 5; turn += 1) await null;
      },
    };
  }

  const look = async () => "seen";

  test("of thousands of guesses that come at once hardly more are looked at than of those that come in turn", async () => {
    const limiter = new TypedCodeLimiter(stillTime());
    let looked = 0;
    const guess = () =>
      limiter.attempt("stranger", async () => {
        looked += 1;
        for (let turn = 0; turn < 5; turn += 1) await null;
        limiter.wrong("stranger");
      });
    const guesses = Array.from({ length: 3000 }, guess);
    const sentAway = guesses.slice(100).map(async (one) => (await one).admitted);
    const [first] = await Promise.all([sentAway.at(-1), ...sentAway.slice(0, 2000)]);
    expect(first).toBe(false);
    expect(looked).toBeLessThan(64);
  });

  test("a class that types the right code at once comes in at once, sixty of them, from one address", async () => {
    const limiter = new TypedCodeLimiter(stillTime());
    let [inside, most] = [0, 0];
    const came = await Promise.all(
      Array.from({ length: 60 }, () =>
        limiter.attempt("school", async () => {
          inside += 1;
          most = Math.max(most, inside);
          for (let turn = 0; turn < 5; turn += 1) await null;
          inside -= 1;
          return "seen";
        }),
      ),
    );
    expect(came).toEqual(Array(60).fill({ admitted: true, value: "seen" }));
    expect(most).toBe(30);
  });

  test("an attempt that fails for another reason keeps nobody else waiting", async () => {
    const limiter = new TypedCodeLimiter(stillTime());
    const broken = Array.from({ length: 40 }, () =>
      limiter.attempt("school", () => Promise.reject(new Error("the store is away"))),
    );
    const outcomes = await Promise.allSettled(broken);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect(await limiter.attempt("school", look)).toMatchObject({ admitted: true });
  });

  test("a school with thirty typing errors a minute is not slowed", async () => {
    const limiter = new TypedCodeLimiter(stillTime());
    for (let count = 0; count < 30; count += 1) limiter.wrong("school");
    expect(await limiter.attempt("school", look)).toEqual({ admitted: true, value: "seen" });
  });

  test("who has a whole network of addresses is one who guesses, as behind one router; the next network is not touched", async () => {
    const limiter = new TypedCodeLimiter(stillTime());
    for (let count = 0; count < 31; count += 1) limiter.wrong(`2001:db8:0:1::${count.toString(16)}:1`);
    const networks = [
      "2001:db8:0:1:ffff::1",
      "2001:0db8::1:0:0:0:9",
      "2001:DB8:0:1::",
      "2001:db8:0:1::9%eth0",
    ];
    for (let count = 0; count < 20; count += 1)
      void limiter.attempt(networks[count % networks.length] ?? "", look);
    for (const one of networks)
      expect([one, await limiter.attempt(one, look)]).toMatchObject([one, { admitted: false }]);
    for (const other of ["2001:db8:0:2::1", "2001:db8::1", "::1", "192.0.2.1", "::ffff:192.0.2.1"])
      expect([other, await limiter.attempt(other, look)]).toEqual([other, { admitted: true, value: "seen" }]);
    for (let count = 0; count < 31; count += 1) limiter.wrong("::ffff:192.0.2.7");
    for (let count = 0; count < 20; count += 1) void limiter.attempt("192.0.2.7", look);
    expect(await limiter.attempt("192.0.2.7", look)).toMatchObject({ admitted: false });
    expect(await limiter.attempt("::ffff:192.0.2.8", look)).toEqual({ admitted: true, value: "seen" });
  });

  test("whose attempts are under way is not forgotten, however many others come meanwhile", async () => {
    const limiter = new TypedCodeLimiter(stillTime());
    for (let count = 0; count < 30; count += 1)
      void limiter.attempt("stranger", () => new Promise<never>(() => {}));
    for (let count = 0; count < 1100; count += 1) await limiter.attempt(`192.0.2.${count}`, look);
    let looked = false;
    void limiter.attempt("stranger", async () => {
      looked = true;
    });
    for (let turn = 0; turn < 5; turn += 1) await null;
    expect(looked).toBe(false);
  });

  test("past that its attempts go at two a second, the twenty-first is sent away, others are not touched", async () => {
    const time = stillTime();
    const limiter = new TypedCodeLimiter(time);
    for (let count = 0; count < 31; count += 1) limiter.wrong("school");
    let admitted = 0;
    for (let count = 0; count < 20; count += 1)
      void limiter.attempt("school", look).then(() => (admitted += 1));
    expect(await limiter.attempt("school", look)).toEqual({ admitted: false, seconds: 10 });
    expect(await limiter.attempt("elsewhere", look)).toEqual({ admitted: true, value: "seen" });
    await time.pass(0);
    expect(admitted).toBe(1);
    await time.pass(2000);
    expect(admitted).toBe(5);
    await time.pass(60_000);
    expect(admitted).toBe(20);
    expect(await limiter.attempt("school", look)).toEqual({ admitted: true, value: "seen" });
  });
});
