import { join } from "node:path";
import type { Page } from "playwright-core";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { Desk } from "../browser/desk.ts";
import { joinByLink } from "../browser/student.ts";
import type { Person } from "../classroom/person.ts";

/** Where the README looks for them. */
const FOLDER = join(import.meta.dirname, "../../client/pictures");
const PLAYED = 2;

/** Plays two turns with three delegations and bots, an order of Tashkent's in each, and takes the README's pictures of the built client. */
const desk = await Desk.open();
try {
  const session = await desk.create({
    title: "IR 304, Thursday",
    seed: "picture",
    settings: { minutesPerTurn: 8, bots: "doctrine" },
  });
  const facilitator = desk.facilitator(session);
  const washington = await desk.seated(session.id, session.code, "Ben", "washington");
  const moscow = await desk.seated(session.id, session.code, "Chloe", "moscow");
  const { page } = await desk.page();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await joinByLink(page, { link: session.links.join, name: "Aigerim", seat: "Tashkent" });
  await facilitator.ask("control.start", {});
  await page.getByText("Orders close in").waitFor();
  const orders = [
    ["Evict a base", "K2"],
    ["Secure the borders", "Moscow"],
  ] as const;
  for (const [place, [action, choice]] of orders.entries()) {
    await order(page, action, choice);
    await page.getByRole("button", { name: "Add to the sheet" }).click();
    await page.getByRole("button", { name: "File the sheet" }).click();
    await page.getByText("Filed. This is what counts.").waitFor();
    await playOn(facilitator, page, place + 1);
  }
  await talk(page, washington);
  await planning(page);
  await console_(session, moscow, washington);
} finally {
  await desk.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" });
}

/** Opens the form of an order and fills its one choice: a partner is picked from a list, troops by a press. */
async function order(page: Page, action: string, choice: string): Promise<void> {
  await page.getByRole("button", { name: /^Add order/ }).click();
  await page.getByRole("button", { name: new RegExp(`^${action}`) }).click();
  if (action === "Secure the borders") await page.getByLabel("Partner").selectOption({ label: choice });
  else await page.getByRole("radio", { name: new RegExp(`^${choice}`) }).check({ force: true });
  await page.getByText("What to expect").waitFor();
}

/** To the next turn; of the last one the results are taken. */
async function playOn(facilitator: Person, page: Page, turn: number): Promise<void> {
  await facilitator.ask("control.closeTurn", { turn });
  await page.getByRole("heading", { name: /^Why your score/ }).waitFor();
  await page.getByText(`Score after turn ${turn}`).last().waitFor();
  if (turn === PLAYED) await picture(page, "results");
  await facilitator.ask("control.nextTurn", { turn });
  await page.getByRole("button", { name: `Plan turn ${turn + 1}` }).click();
  await page.getByRole("heading", { name: `Orders for turn ${turn + 1}` }).waitFor();
}

async function talk(page: Page, washington: Person): Promise<void> {
  const channel = ["tashkent", "washington"];
  await washington.until("turn 3", ({ session: { turn } }) => turn === PLAYED + 1);
  await washington.ask("message.send", {
    channel,
    text: "K2 matters to us. What would it take to keep it?",
  });
  await page.getByRole("button", { name: /^Washington/ }).click();
  await page
    .getByRole("textbox", { name: "Message Washington" })
    .fill("A rent, and no more speeches about Andijan.");
  await page.keyboard.press("Enter");
  const terms = [{ kind: "aid", fields: { from: "washington", to: "tashkent", amount: 20 } }];
  await washington.ask("proposal.offer", { to: ["tashkent"], terms, turns: 4, secret: true });
  await page.getByText("waits for you").last().waitFor();
}

/** One order on the sheet, another with what to expect of it, and the card of a state in trouble. */
async function planning(page: Page): Promise<void> {
  await order(page, "Secure the borders", "Moscow");
  await page.getByRole("button", { name: "Add to the sheet" }).click();
  await page.getByRole("button", { name: /^Add order/ }).click();
  await page.getByRole("button", { name: /^Reform/ }).click();
  await page.getByText("What to expect").waitFor();
  await page.getByRole("button", { name: /^Kyrgyzstan/ }).click();
  await page.getByRole("region", { name: "Kyrgyzstan" }).waitFor();
  await settled(page);
  await picture(page, "play");
}

/** The sheets as they arrive, and a free move that waits for its odds. */
async function console_(session: CreatedSession, moscow: Person, washington: Person): Promise<void> {
  const turn = PLAYED + 1;
  const move = {
    claim: "The elders of the Ferghana valley call for calm, on the governments' television.",
    argument: "They did so in 1999, and all three governments have just paid their pensions.",
    wanted: "Less threat in Uzbekistan",
  };
  const pressed = { action: "offer-aid", fields: { state: "kgz", amount: 40 } };
  await moscow.ask("orders.save", {
    turn,
    revision: 0,
    orders: [{ action: "free-move", fields: move }, pressed],
  });
  const aid = { action: "offer-aid", fields: { state: "geo", amount: 30 } };
  await washington.ask("orders.save", { turn, revision: 0, orders: [aid] });
  const { page } = await desk.page();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(session.links.console);
  await page.getByText("not judged yet").waitFor();
  await settled(page);
  await picture(page, "console");
}

/** Waits until what was measured has been drawn and the fonts are there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 30; frames += 1) await new Promise(requestAnimationFrame);
  });
}
