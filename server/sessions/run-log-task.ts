import type { Rejection } from "../../shared/base/rejection.ts";
import type { Result } from "../../shared/base/result.ts";
import type { LogTask, MadeOf } from "./log-task.ts";
import { LogThread } from "./log-thread.ts";

/** What logs from elsewhere take minutes for must not keep a teacher waiting for a table of a class's own. */
const threads = { table: new LogThread(), placing: new LogThread() };

/**
 * Works on a log on a thread of its own, one of each kind after the other: classes that play do not feel it, and many
 * large logs do not take the machine's memory at once.
 */
export function runLogTask<Task extends LogTask>(task: Task): Promise<Result<MadeOf<Task>, Rejection>> {
  return threads[task.kind === "table" ? "table" : "placing"].run(task);
}
