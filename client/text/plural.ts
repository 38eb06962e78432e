const CATEGORIES: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

/**
 * Which of its forms a language uses for a count, from 0: those that it has, in the order zero, one, two, few, many,
 * other. English has two (`one`, `other`), Russian four (`one`, `few`, `many`, and `other` for fractions).
 *
 * @param language a BCP 47 tag
 */
export function formOf(language: string): (count: number) => number {
  const rules = new Intl.PluralRules(language);
  const own = rules.resolvedOptions().pluralCategories;
  const forms = CATEGORIES.filter((category) => own.includes(category));
  return (count) => forms.indexOf(rules.select(count));
}
