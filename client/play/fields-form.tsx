import { type Choice, choicesOf, type FieldOffer, type FieldValues } from "../../shared/world/fields.ts";
import { numberFormat } from "../look/formats.ts";
import { NumberField } from "../look/number-field.tsx";
import { RadioCards } from "../look/radio-cards.tsx";
import { Segments } from "../look/segments.tsx";
import { Select } from "../look/select.tsx";
import { TextField } from "../look/text-field.tsx";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { type FieldOwner, useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { firstValues } from "./first-values.ts";

/** Stands for "nothing chosen" in a field that may be left out; no choice has an empty value. */
const NOTHING = "";
const CARDS = 4;
const SEGMENTS = 4;

interface FieldsFormProps {
  readonly owner: FieldOwner;
  readonly fields: readonly FieldOffer[];
  readonly values: FieldValues;
  readonly onChange: (values: FieldValues) => void;
  /** What is wrong, and with which field. */
  readonly fault: { readonly field: string; readonly words: string } | null;
}

/** A form made from offered fields: it knows kinds of fields and nothing of any action or term. */
export default function FieldsForm({ owner, fields, values, onChange, fault }: FieldsFormProps) {
  const change = (field: string, value: string | number) =>
    onChange(firstValues(fields, value === NOTHING ? without(values, field) : { ...values, [field]: value }));
  return fields.map((field) => (
    <Field
      key={field.id}
      owner={owner}
      field={field}
      fields={fields}
      values={values}
      fault={fault?.field === field.id ? fault.words : null}
      onChange={(value) => change(field.id, value)}
    />
  ));
}

function without(values: FieldValues, field: string): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([id]) => id !== field));
}

interface FieldProps extends Omit<FieldsFormProps, "onChange" | "fault"> {
  readonly field: FieldOffer;
  readonly fault: string | null;
  readonly onChange: (value: string | number) => void;
}

function Field(props: FieldProps) {
  const { owner, field, values, fault, onChange } = props;
  const { orders, language } = useText();
  const sentences = useSentences();
  const label = sentences.field(owner, field.id);
  const value = values[field.id];
  if (field.kind === "text") {
    return (
      <TextField
        label={label}
        lines={field.max > 120 ? 4 : 1}
        maxLength={field.max}
        value={String(value ?? "")}
        onChange={onChange}
        fault={fault}
      />
    );
  }
  if (field.kind === "number") {
    const steps = Math.round((field.max - field.min) / field.step);
    if (steps > 0 && steps < SEGMENTS) return <StepsField {...props} field={field} label={label} />;
    const number = numberFormat(language);
    const range = orders.range(number.format(field.min), sentences.amount(field.unit, field.max));
    return (
      <NumberField
        label={label}
        aside={range}
        value={typeof value === "number" ? value : field.min}
        minValue={field.min}
        maxValue={field.max}
        step={field.step}
        onChange={onChange}
        fault={fault}
      />
    );
  }
  return <ChoiceField {...props} field={field} label={label} />;
}

interface StepsFieldProps extends FieldProps {
  readonly field: Extract<FieldOffer, { kind: "number" }>;
  readonly label: string;
}

/** A number with so few values that all of them stand side by side. */
function StepsField({ field, values, onChange, label }: StepsFieldProps) {
  const { orders, language } = useText();
  const { amount } = useSentences();
  const print = numberFormat(language);
  const steps = Math.round((field.max - field.min) / field.step);
  const numbers = Array.from({ length: steps + 1 }, (_, step) => field.min + step * field.step);
  return (
    <Segments
      label={label}
      aside={orders.range(print.format(field.min), amount(field.unit, field.max))}
      value={String(values[field.id] ?? field.min)}
      onChange={(value) => onChange(Number(value))}
      choices={numbers.map((number) => ({ id: String(number), label: print.format(number) }))}
    />
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly field: Extract<FieldOffer, { kind: "choice" | "choice-by" }>;
  readonly label: string;
}

function ChoiceField({ owner, field, fields, values, fault, onChange, label }: ChoiceFieldProps) {
  const { orders } = useText();
  const sentences = useSentences();
  const sign = useSigns();
  const { scenario, tables } = useView().sight;
  const choices = choicesOf(field, values);
  const value = values[field.id];
  const words = (choice: Choice) => sentences.choice(owner, field, choice);
  const shared = { label, value: value === undefined ? null : String(value), onChange, fault };
  if (choices.length === 0 && field.kind === "choice-by") {
    const earlier = fields.find(({ id }) => id === field.by)?.id ?? field.by;
    const hint = orders.chooseFirst(sentences.field(owner, earlier).toLowerCase());
    return <Select {...shared} choices={[]} placeholder={hint} isDisabled />;
  }
  const isSeat = (id: string) => scenario.seats.some((seat) => seat.id === id);
  const aside = (choice: Choice) => {
    const troops = tables.deployments[choice.value];
    if (troops !== undefined) {
      return { sign: sign(troops.seat), aside: sentences.amount("battalions", troops.size) };
    }
    return choice.about !== undefined && isSeat(choice.about) ? { sign: sign(choice.about) } : {};
  };
  if (choices.length <= CARDS && field.optional !== true) {
    const isShort = choices.every((choice) => words(choice).length < 14 && choice.about === undefined);
    if (isShort && fault === null && choices.length > 1) {
      return <Segments {...shared} choices={choices.map((one) => ({ id: one.value, label: words(one) }))} />;
    }
    return (
      <RadioCards
        {...shared}
        cards={choices.map((choice) => ({
          id: choice.value,
          title: words(choice),
          ...aside(choice),
        }))}
      />
    );
  }
  const none = field.optional === true ? [{ id: NOTHING, label: orders.optional }] : [];
  const options = choices.map((choice) => ({ id: choice.value, label: words(choice) }));
  return (
    <Select
      {...shared}
      value={field.optional === true ? String(value ?? NOTHING) : shared.value}
      placeholder={orders.placeholder}
      choices={[...none, ...options.sort((one, other) => one.label.localeCompare(other.label))]}
    />
  );
}
