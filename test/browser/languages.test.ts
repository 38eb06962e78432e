import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { Person } from "../classroom/person.ts";
import { shippedScenario } from "../scenario/shipped.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf } from "./desk.ts";
import { leftInEnglish } from "./left-in-english.ts";
import { newStudent, PHONE, type Student } from "./student.ts";

const TITLE = "Сессия 7";
const scenario = shippedScenario("practice");

describe.skipIf(await noBrowser())("a game in Russian", () => {
  let desk: Desk;
  let session: CreatedSession;
  let facilitator: Person;
  let pupil: Student;
  let host: Student;
  let wall: Student;

  beforeAll(async () => {
    desk = await Desk.open();
    const settings = { language: "ru" };
    session = await desk.create({ scenario: "practice", title: TITLE, settings });
    facilitator = desk.facilitator(session);
    // The student's and the wall's browsers are English, so that the game's own language is what counts.
    pupil = await newStudent(desk.browser, PHONE);
    wall = await newStudent(desk.browser, { viewport: { width: 1440, height: 900 } });
    host = await newStudent(desk.browser, { viewport: { width: 1440, height: 900 }, locale: "ru-RU" });
  });
  afterAll(async () => {
    await desk?.close();
  });

  /** Nothing is in English, nothing is broken for listeners, and nothing is beside the edge, on a phone and on a desk. */
  async function expectRussian({ page }: Student, where: string): Promise<void> {
    const code = [session.code, session.code.slice(0, 3), session.code.slice(3)];
    const known = [...code, "Norgard", "Aigerim", "http://", new URL(desk.base).host, "/join"];
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      const name = `${where}, ${width} wide`;
      expect(await leftInEnglish(page, scenario, known), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width);
      expect(await faultsOf(page), name).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.lang), where).toBe("ru");
  }

  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

  test("is made on a host page that follows the browser", async () => {
    const { page } = host;
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await button(page, "Создать игру").waitFor();
    await page.getByText("Другие настройки").click();
    expect(await page.getByLabel("Язык экранов").inputValue()).toBe("ru");
    await page.goto(session.links.console);
    await page.getByRole("region", { name: "Что делать сейчас" }).waitFor();
    await expectRussian(host, "the console before anybody came");
  });

  test("asks a student in by its own language, whatever the browser's", async () => {
    const { page } = pupil;
    await page.goto(session.links.join);
    await page.getByLabel("Ваше имя").fill("Aigerim");
    await button(page, "Далее").click();
    await page.getByRole("radio", { name: /^Norgard/ }).check({ force: true });
    await expectRussian(pupil, "the choice of a seat");
    await button(page, "Сесть за Norgard").click();
    await button(page, "Слова записаны").click();
    await page.getByRole("heading", { name: "Ваш брифинг" }).waitFor();
    await expectRussian(pupil, "the lobby");
    await wall.page.goto(session.links.projector);
    await wall.page.getByText("занято мест: 1 из 4").waitFor();
    await expectRussian(wall, "the wall's lobby");
  });

  test("is planned, and every kind of order is offered in Russian", async () => {
    const { page } = pupil;
    await facilitator.ask("control.start", {});
    await page.getByText("Отдайте первый приказ.").waitFor();
    await expectRussian(pupil, "planning");
    await page.setViewportSize(PHONE.viewport);
    await button(page, /^Приказы/).click();
    await button(page, /^Добавить приказ 1/).click();
    await page.getByRole("heading", { name: "Выберите действие" }).waitFor();
    await expectRussian(pupil, "the kinds of orders");
    await button(page, /^Предоставить помощь/).click();
    await button(page, "Внести в лист").click();
    await page.getByText("Сначала выберите: Государство.").waitFor();
    await page.getByRole("radio", { name: "Velmar" }).check({ force: true });
    await page.getByText("Чего ожидать").waitFor();
    await expectRussian(pupil, "the form of an order");
    await button(page, "Внести в лист").click();
    await button(page, "Подать лист").click();
    await page.getByText("Подан. Это и засчитывается.").waitFor();
    await expectRussian(pupil, "the filed sheet");
    await page.setViewportSize(PHONE.viewport);
    await button(page, /^Переговоры/).click();
    await button(page, "Новый канал").click();
    await page.getByRole("dialog").getByText("Velmar").click();
    await button(page, "Открыть канал").click();
    await button(page, "Предложить").waitFor();
    await expectRussian(pupil, "the talks");
    await button(page, "Предложить").click();
    await page.getByText("Выберите вид условия").first().waitFor({ state: "attached" });
    await expectRussian(pupil, "the form of a proposal");
    await page.keyboard.press("Escape");
  });

  test("tells its results and its end in Russian", async () => {
    const { page } = pupil;
    await facilitator.ask("control.closeTurn", { turn: 1 });
    await page.getByRole("heading", { name: /^Почему ваши очки/ }).waitFor();
    await expectRussian(pupil, "results");
    await expectRussian(host, "the console after a turn");
    await expectRussian(wall, "the wall after a turn");
    await facilitator.ask("control.end", {});
    await page.getByRole("heading", { name: "Итоговые очки" }).waitFor();
    await expectRussian(pupil, "the end");
    await host.page.goto(`${desk.base}/replay/${session.id}#${session.facilitatorKey}`);
    await host.page.getByRole("slider").waitFor();
    await expectRussian(host, "the replay");
  });

  test("is read in English by who chooses it, on every page and after a reload", async () => {
    const { page } = host;
    await page.goto(`${desk.base}/join`);
    const choice = page.getByLabel("Язык");
    await choice.focus();
    await choice.selectOption({ label: "English" });
    await page.getByRole("heading", { name: "Take your seat" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.reload();
    await page.getByRole("heading", { name: "Take your seat" }).waitFor();
    await page.goto(session.links.join);
    await page.getByText("This game has ended").waitFor();
  });

  test("had no page complain", () => {
    for (const { watch } of [pupil, host, wall]) watch.assertClean();
  });
});
