import { killsOnBothStores } from "./kills.ts";

// `kills.long.test.ts` kills fifty times.
killsOnBothStores(4, 180_000);
