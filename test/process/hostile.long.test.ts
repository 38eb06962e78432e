import { survivesHostility } from "./hostile.ts";

survivesHostility(200_000, 200_000, 7_200_000);
