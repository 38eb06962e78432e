import { expect, test } from "vitest";
import { ENGLISH } from "../text/languages/english.ts";
import type { FieldOwner, Sentences } from "../text/sentences.ts";
import { fieldFault } from "./field-fault.ts";

const OWNER = { action: "offer-aid" } as unknown as FieldOwner;
const SENTENCES = {
  field: (_owner: FieldOwner, field: string) => `the ${field}`,
  actionName: (action: string) => action,
} as Sentences;
const refusal = (path?: string) => ({
  ...{ code: "FIELD_RANGE", params: { field: "amount", min: 5, max: 50, step: 5 } },
  path,
});
const faultAt = (path?: string) => fieldFault(refusal(path), "orders[1]", OWNER, ENGLISH, SENTENCES);

test("a refusal that is about a field of this order stands beside it, with the field's label for its id", () => {
  const fault = faultAt("orders[1].fields.amount");
  expect(fault?.field).toBe("amount");
  expect(fault?.words).toContain("the amount");
});

test("one about the whole order, another order or nothing stands beside no field", () => {
  for (const path of [
    "orders[1]",
    "orders[1].action",
    "orders[10].fields.amount",
    "orders[2].fields.amount",
    undefined,
  ])
    expect([path, faultAt(path)]).toEqual([path, null]);
  expect(fieldFault(null, "orders[1]", OWNER, ENGLISH, SENTENCES)).toBeNull();
});
