import { expect, test } from "vitest";
import { close, idle, newGame, told } from "../turns.ts";

const csto = (game: ReturnType<typeof newGame>) => game.world.tables.institutions.csto;

test("institutions.1 the chair passes when its term ends before the next turn begins", () => {
  expect(csto(newGame())).toMatchObject({ chair: "astana", chairName: "Nazarbayev" });
  const closed = close(newGame());
  expect(csto(closed)).toMatchObject({ chair: "moscow", chairName: "Putin" });
  expect(told(closed, "mechanism.institutions")).toEqual(["chair"]);
});

test("institutions.2 a chair whose holder has no seat is exercised by the leader", () => {
  const later = idle(newGame(), 7);
  expect(csto(later)).toMatchObject({ chair: "moscow", chairName: "Lukashenko" });
});

test("institutions.3 the scenario may name another who exercises it", () => {
  const game = newGame({
    change: (scenario) => ({
      ...scenario,
      institutions: scenario.institutions.map((one) =>
        one.id === "csto" ? { ...one, chairProxy: "yerevan" } : one,
      ),
    }),
  });
  expect(csto(idle(game, 7))?.chair).toBe("yerevan");
});

test("institutions.4 nothing is told while nothing changes", () => {
  expect(told(close(close(newGame())), "mechanism.institutions")).toEqual([]);
});

test("institutions.5 commanders serve for a term as well", () => {
  const game = newGame({
    change: (scenario) => ({
      ...scenario,
      institutions: scenario.institutions.map((one) =>
        one.id === "csto"
          ? {
              ...one,
              commanders: [
                { name: "Darbekov", seat: "astana", until: "2005-06-23" },
                { name: "Baluyevsky", seat: "moscow", until: "2008-06-03" },
              ],
            }
          : one,
      ),
    }),
  });
  expect(csto(game)?.commander).toBe("astana");
  const closed = close(game);
  expect(csto(closed)?.commander).toBe("moscow");
  expect(told(closed, "mechanism.institutions")).toEqual(["chair", "commander"]);
});
