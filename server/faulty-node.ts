/** The last versions of the two kept lines of Node whose Brotli decoder has the fault CVE-2026-111497. */
const LAST_WITH_IT: Readonly<Record<number, readonly [minor: number, patch: number]>> = {
  24: [22, 0],
  26: [12, 0],
};
/** What is newer than these lines began without it. */
const NEWEST = Math.max(...Object.keys(LAST_WITH_IT).map(Number));

/**
 * What whoever runs a server should know of the Node that it runs on; null if nothing. Nothing here unpacks what comes from
 * elsewhere (`http/bodies.ts`, `ask-plainly.ts`), so it is no reason not to serve.
 */
export function faultOfNode(version: string): string | null {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  if (major > NEWEST) return null;
  const last = LAST_WITH_IT[major];
  if (last !== undefined && (minor > last[0] || (minor === last[0] && patch > last[1]))) return null;
  const lasts = Object.entries(LAST_WITH_IT).map(([line, [least, fix]]) => `${line}.${least}.${fix}`);
  return `this Node (${version}) has a fault that is mended in those after ${lasts.join(" and ")} (CVE-2026-111497, in its Brotli decoder). The server keeps away from it; install a newer Node when you can`;
}
