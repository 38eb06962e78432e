import type { ServerProcess } from "../server-process.ts";

/** In MB. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** Makes a server collect its garbage when it is told to by SIGUSR2: how memory is measured, not how it is freed. */
export const COLLECTS = [
  "--expose-gc",
  "--import",
  "data:text/javascript,process.on('SIGUSR2',()=>globalThis.gc())",
];

/** The memory of a server that was started with `COLLECTS`, after a collection of garbage. */
export async function memoryOf(server: ServerProcess): Promise<Memory> {
  const read = async () => (await fetch(`${server.base}/metrics`)).text();
  for (let times = 0; times < 3; times += 1) {
    process.kill(server.pid, "SIGUSR2");
    await read();
  }
  const text = await read();
  const megabytes = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]) / 2 ** 20;
  return {
    heap: megabytes("nodejs_heap_size_used_bytes"),
    resident: megabytes("process_resident_memory_bytes"),
  };
}
