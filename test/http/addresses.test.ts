import { describe, expect, test } from "vitest";
import { Addresses } from "../../server/http/addresses.ts";

const LAN = "192.168.1.5";
const asked = (host: string) => ({ headers: { host }, protocol: "http" });
const at = (lan: string | null, publicUrl: string | null = null) =>
  new Addresses({ publicUrl: publicUrl === null ? null : new URL(publicUrl), lan, port: 2567 });

describe("the address in a link for somebody else", () => {
  test.each(["localhost:2567", "127.0.0.1:2567", "127.1.2.3", "[::1]:2567", "LOCALHOST"])(
    "is this machine's on its network, where the host page was opened at %s: on a phone that means the phone",
    (host) => {
      expect(at(LAN).base(asked(host))).toBe(`http://${LAN}:2567`);
    },
  );

  test("is the name by which the asker came, where others can come by it, too", () => {
    expect(at(LAN).base(asked("class.example:8080"))).toBe("http://class.example:8080");
    expect(at(LAN).base(asked("10.0.0.7:2567"))).toBe("http://10.0.0.7:2567");
  });

  test("is the asker's own where the server listens to itself alone", () => {
    expect(at(null).base(asked("localhost:2567"))).toBe("http://localhost:2567");
    expect(at(null).base()).toBe("http://127.0.0.1:2567");
  });

  test("takes nothing from a header that names no host", () => {
    for (const host of ["", "x/../y", "me@elsewhere.example", "x;y", "x:123456"])
      expect([host, at(LAN).base(asked(host))]).toEqual([host, `http://${LAN}:2567`]);
  });

  test("is the one that was given by hand, whoever asks, without a slash at its end", () => {
    const given = at(LAN, "https://school.example/a/");
    expect(given.base(asked("localhost:2567"))).toBe("https://school.example/a");
    expect([given.basePath, given.publicHost, given.isHttps]).toEqual(["/a", "school.example", true]);
  });
});
