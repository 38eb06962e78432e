import { candidates } from "./chromium.ts";

/** Before the first browser test: unpacks the browser, so that no test waits for it and fails by its own clock. */
export default async function setup(): Promise<void> {
  await candidates();
}
