import { formOf } from "../plural.ts";

const form = formOf("ru");

/** The form of a word after a count: `ход` of `1 ход`, `хода` of `2 хода` and `2,5 хода`, `ходов` of `5 ходов`. */
export function wordFor(count: number, one: string, few: string, many: string): string {
  return [one, few, many, few][form(count)] ?? many;
}

/** The count and its word: `21 место`. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count} ${wordFor(count, one, few, many)}`;
}

export const turns = (count: number) => counted(count, "ход", "хода", "ходов");
export const people = (count: number) => counted(count, "человек", "человека", "человек");
export const seats = (count: number) => counted(count, "место", "места", "мест");
/** Seats as those who act. */
export const sides = (count: number) => counted(count, "сторона", "стороны", "сторон");
export const faults = (count: number) => counted(count, "ошибка", "ошибки", "ошибок");
