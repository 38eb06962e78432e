import { survivesHostility } from "./hostile.ts";

survivesHostility(2_000, 2_000, 180_000);
