/** A name inside a sentence that turns nothing around it, whatever its direction of writing (case N2). */
export function isolated(name: string): string {
  return name === "" ? "" : `\u2068${name}\u2069`;
}
