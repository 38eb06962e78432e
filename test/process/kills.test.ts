import { killsOnBothStores } from "./kills.ts";

killsOnBothStores(6, 180_000);
