/**
 * A copy of bytes in a piece of memory of its own, for bytes that are kept. Small pieces of Node's lie together in blocks
 * of 64 KB, and its compressors write into such a block: whoever keeps a few hundred bytes of one keeps all of it.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
