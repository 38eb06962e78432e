/**
 * Writes the log of the historical line that is shipped with csto-2005, anew whenever its scenario, the rules or the form
 * of records have changed:
 *
 *     npx node test/scenario/make-historical-line.ts
 */
import { writeFileSync } from "node:fs";
import { HISTORICAL_LINE, historicalLog } from "./play-history.ts";

writeFileSync(HISTORICAL_LINE, historicalLog());
