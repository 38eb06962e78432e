const WIDTH = 118;

/** Lines as a text. */
export function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}

/** A space at which no line ends. */
const TIE = "\u00a0";

/** What moved, as a list that names what several numbers share once: `engagement/moscow: kaz/security +2, uzb/security -1`. */
export function movedList(
  moved: readonly (readonly [target: string, thousandths: number])[],
  sign = "+",
): string {
  const heads = new Map<string, string[]>();
  for (const [target, thousandths] of moved) {
    const [head = "", name = "", ...rest] = target.split("/");
    const key = `${head}/${name}`;
    const parts = heads.get(key) ?? [];
    heads.set(key, parts);
    parts.push(`${rest.join("/")}${TIE}${thousandths > 0 ? sign : ""}${points(thousandths)}`);
  }
  return [...heads].map(([head, parts]) => `${head}:${TIE}${parts.join(", ")}`).join("; ");
}

/** A long line as some that fit, at its spaces; what follows the first stands two signs deeper. */
export function wrapped(line: string): readonly string[] {
  const indent = `${/^ */.exec(line)?.[0] ?? ""}  `;
  const made: string[] = [];
  let rest = line;
  while (rest.length > WIDTH) {
    const space = rest.lastIndexOf(" ", WIDTH);
    if (space <= indent.length) break;
    made.push(rest.slice(0, space).trimEnd());
    rest = indent + rest.slice(space + 1);
  }
  return [...made, rest].map((one) => one.replaceAll(TIE, " "));
}

/** Thousandths as points. */
export function points(thousandths: number): string {
  return String(thousandths / 1000);
}
