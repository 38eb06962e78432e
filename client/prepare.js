// Builds the client after an installation, and says in one sentence why not where it cannot. It must never make an
// installation fail for want of Vite: `npm ci --omit=dev` runs on a client that was built before.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const built = existsSync(join(here, "../dist/client/index.html"));

const vite = await import("vite").catch((reason) => {
  if (reason.code === "ERR_MODULE_NOT_FOUND") return undefined;
  throw reason;
});

if (!existsSync(join(here, "index.html"))) {
  console.log("whitecell: the client's sources are not here, so it is not built.");
} else if (vite === undefined) {
  const found = built ? "the client that was built before is used" : "there is no built client yet";
  console.log(`whitecell: Vite is not installed, so the client is not built; ${found}.`);
} else {
  await vite.build({ configFile: join(here, "vite.config.ts"), logLevel: "warn" });
  console.log("whitecell: the client is built into dist/client.");
}
