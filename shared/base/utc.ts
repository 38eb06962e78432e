const DAY = 86_400_000;

/**
 * A time in milliseconds since 1970 as `2026-03-01T09:30:00.000Z`, for years from 0 to 9999, without a clock's help: the
 * day is counted in eras of 400 years that begin in March, so that the leap day is the last of its year.
 */
export function utcText(time: number): string {
  const days = Math.floor(time / DAY) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const rest = Math.floor(time) - Math.floor(time / DAY) * DAY;
  const clock = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60];
  return `${digits(year, 4)}-${digits(month)}-${digits(day)}T${clock.map((part) => digits(part)).join(":")}.${digits(rest % 1000, 3)}Z`;
}

function digits(value: number, count = 2): string {
  return String(value).padStart(count, "0");
}
