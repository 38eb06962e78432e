import { expect, test } from "vitest";
import { alike } from "./alike.ts";

const arrival = (id: number, name: string, seat = "moscow") =>
  ({ id, message: { code: "ARRIVAL", params: { name, seat } } }) as const;

test("arrivals at one seat are one notice, those at another and other news stand by themselves", () => {
  const back = { id: 4, message: { code: "RETURNED", params: { name: "Ada", seat: "moscow" } } } as const;
  const groups = alike([arrival(1, "Ada"), arrival(2, "Bo", "nato"), arrival(3, "Cy"), back]);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([[1, 3], [2], [4]]);
});
