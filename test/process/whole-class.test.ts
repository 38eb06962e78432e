import { classWithKills } from "./whole-class.ts";

// `whole-class.long.test.ts` plays the full variant, with ten kills.
classWithKills({ variant: "short", turns: 6, kills: 5 });
