import { expect, test } from "vitest";
import type { Scenario } from "../../../shared/scenario/format.ts";
import { close, idle, newGame } from "../turns.ts";

type Inject = Scenario["injects"][number];

function withInject(
  given: Partial<Inject> & Pick<Inject, "when">,
  variant: "short" | "full" = "full",
  seed = "test",
) {
  const inject: Inject = {
    id: "planted",
    title: "Planted",
    text: "Something happens.",
    audience: "open",
    effects: [],
    source: "judgement",
    ...given,
  };
  return newGame({ variant, seed, change: (scenario) => ({ ...scenario, injects: [inject] }) });
}

const happened = ({ world }: Pick<ReturnType<typeof newGame>, "world">) =>
  Object.values(world.tables.injects).map(({ turn }) => turn);

test("injects.4 by draw, from a turn on, and with its chance per two months", () => {
  const share = (variant: "short" | "full") => {
    let count = 0;
    for (let seed = 0; seed < 300; seed += 1)
      count += happened(
        close(withInject({ when: { chance: 0.3, from: 1 } }, variant, `draw ${seed}`)),
      ).length;
    return count / 300;
  };
  expect(Math.abs(share("full") - 0.3)).toBeLessThan(0.06);
  expect(Math.abs(share("short") - 0.51)).toBeLessThan(0.06);
  expect(happened(idle(withInject({ when: { chance: 1, from: 3 } }), 4))).toEqual([3]);
});
