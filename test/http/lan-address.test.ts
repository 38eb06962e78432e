import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { lanAddresses } from "../../server/lan-address.ts";

const card = (address: string, internal = false): NetworkInterfaceInfo[] => [
  { address, internal, family: "IPv4", netmask: "255.255.255.0", mac: "00:00:00:00:00:00", cidr: null },
];

test("students get the address of the school's network first, then other real ones, but none of a virtual machine", () => {
  const cards = {
    lo: card("127.0.0.1", true),
    docker0: card("172.17.0.1"),
    wlan0: card("192.168.1.20"),
    eth1: card("10.0.0.5"),
  };
  expect(lanAddresses("0.0.0.0", cards)).toEqual(["192.168.1.20", "10.0.0.5"]);
  expect(lanAddresses("::", { lo: cards.lo, docker0: cards.docker0 })).toEqual(["172.17.0.1"]);
  expect(lanAddresses("0.0.0.0", { lo: cards.lo })).toEqual([]);
});

test("so it is on Windows, which calls its networks by whole names", () => {
  const cards = {
    "vEthernet (WSL (Hyper-V firewall))": card("172.22.64.1"),
    "VirtualBox Host-Only Network": card("192.168.56.1"),
    "VMware Network Adapter VMnet8": card("192.168.174.1"),
    "Wi-Fi": card("10.20.0.7"),
    "Loopback Pseudo-Interface 1": card("127.0.0.1", true),
  };
  expect(lanAddresses("0.0.0.0", cards)).toEqual(["10.20.0.7"]);
});

test("a server that listens at one address gives that, unless only the machine itself can reach it", () => {
  expect(lanAddresses("10.0.0.5", {})).toEqual(["10.0.0.5"]);
  expect(lanAddresses("fd00::5", {})).toEqual(["[fd00::5]"]);
  for (const own of ["127.0.0.1", "localhost", "::1"]) expect(lanAddresses(own, {})).toEqual([]);
});
