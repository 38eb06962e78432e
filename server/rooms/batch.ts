/** Several messages in one piece of memory of their own, which can be handed to another thread without a copy. */
export interface Batch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each message ends. */
  readonly ends: readonly number[];
}

export function batchOf(messages: readonly Uint8Array[]): Batch {
  let length = 0;
  const ends = messages.map((message) => {
    length += message.length;
    return length;
  });
  const bytes = new Uint8Array(length);
  for (const [at, message] of messages.entries()) bytes.set(message, (ends[at] as number) - message.length);
  return { bytes, ends };
}

export function messagesIn({ bytes, ends }: Batch): readonly Buffer[] {
  return ends.map((end, at) => {
    const begin = ends[at - 1] ?? 0;
    return Buffer.from(bytes.buffer, begin, end - begin);
  });
}
