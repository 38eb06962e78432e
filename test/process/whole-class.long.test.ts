import { classWithKills } from "./whole-class.ts";

classWithKills({ variant: "full", turns: 12, kills: 10 });
