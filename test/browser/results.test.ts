import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf } from "./desk.ts";

/** What a delegation reads when its turn has been worked out. */
describe.skipIf(await noBrowser())("the results of a turn", () => {
  let desk: Desk;
  let session: CreatedSession;
  let key: string;

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create();
    const facilitator = desk.facilitator(session);
    const washington = await desk.seated(session.id, session.code, "Maya", "washington");
    key = washington.key;
    await facilitator.ask("control.start", {});
    await washington.until("planning", ({ session: { phase } }) => phase === "planning");
    const orders = [
      { action: "withdraw-forces", fields: { deployment: "k2-base" } },
      // The two trust each other: nobody needs to bring them together, and the order is void.
      { action: "mediate", fields: { one: "astana", other: "bishkek" } },
    ];
    await washington.ask("orders.save", { turn: 1, revision: 0, orders });
    await facilitator.ask("control.closeTurn", { turn: 1 });
  });
  afterAll(async () => {
    await desk?.close();
  });

  test.each([390, 1440])(
    "at %d pixels an order that came to nothing says so once, and why",
    async (width) => {
      const { page, watch } = await desk.page({ width });
      await page.goto(`${desk.base}/play/${session.id}#${key}`);
      const own = page
        .locator("section")
        .filter({ has: page.getByRole("heading", { name: /^Your orders/ }) });
      const lines = own.last().getByRole("listitem");
      await lines.filter({ hasText: "Mediate" }).waitFor();
      expect(await lines.filter({ hasText: "Mediate" }).textContent()).toMatch(
        /void.*trust each other well enough/,
      );
      expect(await page.getByText(/trust each other well enough/).count()).toBe(1);
      expect(await lines.filter({ hasText: "Withdraw forces" }).textContent()).not.toContain("void");
      // The troops are gone by now, and keep their name.
      await lines.filter({ hasText: /Withdraw forces K2$/ }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      watch.assertClean();
    },
  );
});
