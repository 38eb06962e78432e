/** A text with the line ends that CodeMirror has inside: what is compared with it or put into it must have the same. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
