import { killsOnBothStores } from "./kills.ts";

killsOnBothStores(50, 1_800_000);
