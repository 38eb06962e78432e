import type { Viewer } from "../../shared/base/audience.ts";
import { makeLine } from "../../shared/log/codec.ts";
import { projectionOf } from "../../shared/log/projection.ts";
import type { StoredRecord } from "../store/store.ts";
import { inSlices } from "./in-slices.ts";
import { recordsInSlices } from "./restore.ts";

/** A log as a viewer may know it, made in slices: a class that takes its logs along must not hold the others up. */
export async function projectedLog(lines: readonly StoredRecord[], viewer: Viewer): Promise<string> {
  const records = await recordsInSlices(lines);
  const projection = projectionOf(records, viewer);
  const texts: string[] = [];
  await inSlices(records, (record) => texts.push(`${makeLine(projection(record))}\n`));
  return texts.join("");
}
