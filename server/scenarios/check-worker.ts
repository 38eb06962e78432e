import "./zod-settings.ts";
import { parentPort } from "node:worker_threads";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";

/** Parses texts that nobody can vouch for, on a thread that can be ended. */
parentPort?.on("message", (text: string) => {
  const { scenario, faults, advice } = parseScenario(text, CATALOGUE);
  parentPort?.postMessage({ scenario, faults, advice });
});
parentPort?.postMessage("ready");
