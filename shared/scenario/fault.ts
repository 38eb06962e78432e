/** A fault of a scenario file, at its place in the text. Lines and columns count from 1. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  /** Such as `seats[2].objectives[0].metric`; empty for the file as a whole. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
