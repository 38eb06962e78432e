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

/**
 * The fields that a group with these keys may have, with their schemas: of the form that knows most of the keys, and of
 * several alike, as while none is written, of all. None for a group with free keys.
 */
export function fieldsFitting(
  schema: z.ZodType | undefined,
  keys: readonly string[],
): ReadonlyMap<string, z.ZodType> {
  const forms = optionsOf(schema).filter((option) => option instanceof z.ZodObject);
  const knownBy = (form: z.ZodObject) => keys.filter((key) => Object.hasOwn(form.shape, key)).length;
  const most = Math.max(0, ...forms.map(knownBy));
  const fitting = forms.filter((form) => knownBy(form) === most);
  return new Map(fitting.flatMap(({ shape }) => Object.entries(shape) as [string, z.ZodType][]));
}

/** The words that a scalar at this place can be: of a choice, of a fixed value, or true and false. */
export function choicesOf(schema: z.ZodType | undefined): readonly string[] {
  return optionsOf(schema).flatMap((option) => {
    if (option instanceof z.ZodEnum) return option.options.map(String);
    if (option instanceof z.ZodLiteral) return [...option.values].map(String);
    return option instanceof z.ZodBoolean ? ["true", "false"] : [];
  });
}

/** Whether all that can stand here is a list, or a group of fields; else null. */
export function containerOf(schema: z.ZodType | undefined): "list" | "group" | null {
  const options = optionsOf(schema);
  if (options.every((option) => option instanceof z.ZodArray || option instanceof z.ZodTuple)) return "list";
  const isGroup = (option: unknown) => option instanceof z.ZodObject || option instanceof z.ZodRecord;
  return options.every(isGroup) ? "group" : null;
}

/** What a schema, or the one below its default, says of itself. */
export function descriptionOf(schema: z.ZodType | undefined): string | undefined {
  return schema?.description ?? bare(schema)?.description;
}

/** Whether a field may not be left out. */
export function isNeeded(schema: z.ZodType): boolean {
  return bare(schema) === schema;
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

/** The names of all fields below a schema, at any depth. */
export function fieldNamesBelow(schema: z.ZodType | undefined): string[] {
  return optionsOf(schema).flatMap((option) => {
    if (option instanceof z.ZodObject)
      return Object.entries(option.shape).flatMap(([name, field]) => [
        name,
        ...fieldNamesBelow(field as z.ZodType),
      ]);
    if (option instanceof z.ZodArray) return fieldNamesBelow(option.element as z.ZodType);
    return option instanceof z.ZodRecord ? fieldNamesBelow(option.valueType as z.ZodType) : [];
  });
}
