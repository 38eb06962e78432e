import { isIPv6 } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

/** Networks that a machine has only for programs inside it: given only where there is no other. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vmware|vbox|virtualbox|hyper-v|utun|tun|tap|zt|zerotier|tailscale|wg|wireguard|openvpn|bluetooth)/i;

/**
 * The addresses at which others reach this machine, for the host that it listens at, the likeliest one first: a laptop
 * may be in the school's network and open one of its own. Empty if only the machine itself can reach it.
 */
export function lanAddresses(
  host: string,
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): readonly string[] {
  if (host !== "0.0.0.0" && host !== "::") return isOwn(host) ? [] : [forUrl(host)];
  const all = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map((one) => ({ name, ...one })),
  );
  const real = all.filter(({ name }) => !VIRTUAL.test(name));
  return (real.length > 0 ? real : all)
    .sort((one, other) => rank(one) - rank(other))
    .map(({ address }) => address);
}

function isOwn(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

function forUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}

/** Home and school networks first, then others. */
function rank({ address }: { readonly address: string }): number {
  return address.startsWith("192.168.")
    ? 0
    : address.startsWith("10.")
      ? 1
      : /^172\.(1[6-9]|2\d|3[01])\./.test(address)
        ? 2
        : address.startsWith("169.254.")
          ? 4
          : 3;
}
