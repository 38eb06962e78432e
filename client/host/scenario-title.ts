interface Titled {
  readonly id: string;
  readonly title: string;
}

/** The title by which a scenario is told from the others: a copy keeps that of its origin, and then the id stands behind it. */
export function titleAmong(scenarios: readonly Titled[], { id, title }: Titled): string {
  return scenarios.some((other) => other.id !== id && other.title === title) ? `${title} (${id})` : title;
}
