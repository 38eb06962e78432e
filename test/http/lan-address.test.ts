import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { lanAddress } from "../../server/lan-address.ts";

const card = (address: string, internal = false): NetworkInterfaceInfo[] => [
  { address, internal, family: "IPv4", netmask: "255.255.255.0", mac: "00:00:00:00:00:00", cidr: null },
];

test("students get the address of the school's network, not that of a virtual machine or of the server itself", () => {
  const cards = {
    lo: card("127.0.0.1", true),
    docker0: card("172.17.0.1"),
    wlan0: card("192.168.1.20"),
    eth1: card("10.0.0.5"),
  };
  expect(lanAddress("0.0.0.0", cards)).toBe("192.168.1.20");
  expect(lanAddress("::", { lo: cards.lo, docker0: cards.docker0 })).toBe("172.17.0.1");
  expect(lanAddress("0.0.0.0", { lo: cards.lo })).toBeNull();
});

test("a server that listens at one address gives that, unless only the machine itself can reach it", () => {
  expect(lanAddress("10.0.0.5", {})).toBe("10.0.0.5");
  expect(lanAddress("fd00::5", {})).toBe("[fd00::5]");
  for (const own of ["127.0.0.1", "localhost", "::1"]) expect(lanAddress(own, {})).toBeNull();
});
