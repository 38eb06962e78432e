import { expect, test } from "vitest";
import { firstGame, othersReceiveTheSame, sameGame } from "./random-secrets.ts";

othersReceiveTheSame(5, 180_000);

test("is a test that can fail: one word that all may read is seen", () => {
  const { drawn, received } = firstGame(1);
  const [who = ""] = drawn.seats;
  const word = { who, command: { kind: "message.send", channel: "public", text: "Hear me" } } as const;
  const script = drawn.script.map((deeds, moment) => (moment === 5 ? [...deeds, word] : deeds));
  expect(sameGame({ ...drawn, script }, 2)).not.toEqual(received);
});
