import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What a TLS server needs. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** DER: a tag, the length of what follows, and that. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const text = (tag: number, value: string) => der(tag, Buffer.from(value));
const identifier = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const bits = (bytes: Uint8Array) => der(0x03, Buffer.from([0]), bytes);

const ECDSA_WITH_SHA256 = sequence(identifier("2a8648ce3d040302"));
const COMMON_NAME = "550403";
const OTHER_NAMES = "551d11";

/** A certificate that a host has signed itself, as RFC 5280 has it; it holds for a hundred years. */
export function selfSigned(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(der(0x31, sequence(identifier(COMMON_NAME), text(0x0c, host))));
  const names = sequence(identifier(OTHER_NAMES), der(0x04, sequence(text(0x82, host))));
  const unsigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(text(0x17, "200101000000Z"), text(0x18, "21200101000000Z")),
    name,
    publicKey.export({ format: "der", type: "spki" }),
    der(0xa3, sequence(names)),
  );
  const signed = sequence(unsigned, ECDSA_WITH_SHA256, bits(sign("sha256", unsigned, privateKey)));
  const lines = signed.toString("base64").replace(/.{64}/g, "$&\n").trimEnd();
  const cert = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  return { key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(), cert };
}
