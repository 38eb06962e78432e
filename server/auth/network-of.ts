import { isIPv6 } from "node:net";

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** Of an address's eight groups those that name its network; in the others everybody there may write what they like. */
const OF_NETWORK = 4;

/**
 * What is counted as one address. A machine with IPv6 has as many addresses as it wants, all in its own network: there the
 * network counts, as behind one router with IPv4.
 */
export function networkOf(address: string): string {
  const [plain = ""] = address.split("%");
  const old = MAPPED.exec(plain)?.[1];
  if (old !== undefined) return old;
  if (!isIPv6(plain)) return address;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  // Where zeros were left out, as many as are missing stand in their place: four at the front are all that is looked at.
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const whole = [...groups, ...Array<string>(missing).fill("0"), ...rest];
  return `${whole
    .slice(0, OF_NETWORK)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
