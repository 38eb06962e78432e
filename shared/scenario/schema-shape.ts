import { z } from "zod";

/** A schema without its defaults: what a value that is given must look like. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault || inner instanceof z.ZodOptional) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}

function optionsOf(schema: z.ZodType | undefined): readonly (z.ZodType | undefined)[] {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodUnion)) return [inner];
  return inner.options.flatMap((option) => optionsOf(option as z.ZodType));
}

/** Whether a scalar at this place is a text: an id, a date, a choice or any other text. */
export function wantsText(schema: z.ZodType | undefined): boolean {
  return optionsOf(schema).some((option) => {
    if (option instanceof z.ZodLiteral) return typeof option.value === "string";
    return option !== undefined && (option.def.type === "string" || option.def.type === "enum");
  });
}

/** The schema of an item of a list. */
export function schemaOfItem(schema: z.ZodType | undefined, at: number): z.ZodType | undefined {
  for (const option of optionsOf(schema)) {
    if (option instanceof z.ZodArray) return option.element as z.ZodType;
    if (option instanceof z.ZodTuple) return option.def.items[at] as z.ZodType | undefined;
  }
  return undefined;
}

/** The object or record that a mapping with these keys is meant as: of several, the one that knows most of the keys. */
export function fieldsOf(schema: z.ZodType | undefined, keys: readonly string[]): z.ZodType | undefined {
  let best: z.ZodType | undefined;
  let most = -1;
  for (const option of optionsOf(schema)) {
    if (option instanceof z.ZodRecord) return option;
    if (!(option instanceof z.ZodObject)) continue;
    const known = keys.filter((key) => Object.hasOwn(option.shape, key)).length;
    if (known > most) {
      most = known;
      best = option;
    }
  }
  return best;
}

/** The schema of a field of an object or record. */
export function schemaOfField(schema: z.ZodType | undefined, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key))
    return schema.shape[key] as z.ZodType;
  return undefined;
}

/** The names of the fields that a mapping at this place may have, of all its forms. */
export function fieldNames(schema: z.ZodType | undefined): string[] {
  const names = optionsOf(schema).flatMap((option) =>
    option instanceof z.ZodObject ? Object.keys(option.shape) : [],
  );
  return [...new Set(names)];
}

/** The schema at the end of some steps into a value, choosing forms by the keys that the value has. */
export function schemaAt(
  root: z.ZodType,
  value: unknown,
  steps: readonly (string | number)[],
): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  let here = value;
  for (const step of steps) {
    if (typeof step === "number") schema = schemaOfItem(schema, step);
    else schema = schemaOfField(fieldsOf(schema, Object.keys(Object(here))), step);
    here = Object(here)[step];
  }
  return schema;
}
