import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Problem, ReplayedView, ScenarioSummary } from "../../shared/protocol/http.ts";
import { TestServer } from "../classroom/test-server.ts";
import { HISTORICAL_LINE } from "../scenario/play-history.ts";

/** The games that come with a scenario: named in the open list, read and looked at by hosts alone. */
let server: TestServer;
beforeAll(async () => {
  const scenarios = new URL("../../scenarios/", import.meta.url);
  server = await TestServer.start({}, { scenarios });
});
afterAll(() => server.end());

const PATH = "/api/scenarios/csto-2005/logs/historical-line";
const host = () => ({ key: server.hostKey });
const view = async (query: string): Promise<ReplayedView> => {
  const { status, text } = await server.call("GET", `${PATH}/views${query}`, host());
  expect(status, text).toBe(200);
  return JSON.parse(text) as ReplayedView;
};

test("the list of scenarios names them with their titles", async () => {
  const { text } = await server.call("GET", "/api/scenarios");
  const logs = (JSON.parse(text) as ScenarioSummary[]).map((scenario) => [scenario.id, scenario.logs]);
  expect(Object.fromEntries(logs)).toEqual({
    "csto-2005": [{ name: "historical-line", title: "How it really went" }],
    "almaty-2022": [],
    practice: [],
  });
});

test("a host gets the log as it lies there", async () => {
  const { status, headers, text } = await server.call("GET", `${PATH}/log`, host());
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^application\/x-ndjson/);
  expect(text).toBe(readFileSync(HISTORICAL_LINE, "utf8"));
});

test("a host looks at any turn through any eyes", async () => {
  const last = await view("");
  expect(last).toMatchObject({ turn: 12, closed: 12, as: "facilitator" });
  expect(last.viewers).toHaveLength(14);
  expect(last.view.session.phase).toBe("debrief");
  const seventh = await view("?turn=7&as=tashkent");
  expect(seventh).toMatchObject({ turn: 7, as: "tashkent" });
  expect(seventh.view.results?.facts.map(({ code }) => code)).toContain("joined");
  expect(seventh.view.people?.map(({ name }) => name)).toContain("Tashkent");
  const start = await view("?turn=0&as=observer");
  expect(start.view.you).toMatchObject({ role: "observer", seat: null });
});

test("without a host key nothing is shown, and what is not there is not found", async () => {
  const refused = async (path: string, more = {}) => {
    const { text } = await server.call("GET", path, more);
    const { status, code } = JSON.parse(text) as Problem;
    return [status, code];
  };
  expect(await refused(`${PATH}/views`)).toEqual([401, "KEY_UNKNOWN"]);
  expect(await refused(`${PATH}/log`)).toEqual([401, "KEY_UNKNOWN"]);
  expect(await refused(`${PATH}/views?turn=13`, host())).toEqual([404, "NOT_FOUND"]);
  expect(await refused(`${PATH}/views?turn=x`, host())).toEqual([400, "MALFORMED"]);
  expect(await refused(`${PATH}/views?as=paris`, host())).toEqual([403, "NOT_ALLOWED"]);
  for (const path of [
    "csto-2005/logs/other",
    "practice/logs/historical-line",
    "..%2Fserver/logs/x",
    "%2e%2e/logs/x",
  ])
    for (const end of ["log", "views"])
      expect(await refused(`/api/scenarios/${path}/${end}`, host())).toEqual([404, "NOT_FOUND"]);
});
