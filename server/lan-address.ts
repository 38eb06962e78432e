import { isIPv6 } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

/** Addresses that a machine has only for programs inside it. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vbox|utun|tun|tap|zt|tailscale|wg)/i;

/**
 * The address at which others on the network reach this machine, for the host that it listens at; null if only the
 * machine itself can reach it, or it has no network.
 */
export function lanAddress(
  host: string,
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): string | null {
  if (host !== "0.0.0.0" && host !== "::") return isOwn(host) ? null : forUrl(host);
  const all = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map((one) => ({ name, ...one })),
  );
  const [best] = all.sort((one, other) => rank(one) - rank(other));
  return best?.address ?? null;
}

function isOwn(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

function forUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}

/** Home and school networks first, then others; what belongs to virtual machines last. */
function rank({ name, address }: { readonly name: string; readonly address: string }): number {
  const family = address.startsWith("192.168.")
    ? 0
    : address.startsWith("10.")
      ? 1
      : /^172\.(1[6-9]|2\d|3[01])\./.test(address)
        ? 2
        : address.startsWith("169.254.")
          ? 4
          : 3;
  return family + (VIRTUAL.test(name) ? 10 : 0);
}
