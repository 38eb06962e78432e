// npm run advisories: reads what `npm audit --omit=dev --json` says of the packages that are shipped. Ends with 1 if one of
// them has a known advisory, and names it. Where nobody answered it says so, loudly, and ends with 0.
import { readFileSync } from "node:fs";

const { auditReportVersion, vulnerabilities = {} } = reportFrom(0);
const found = Object.values(vulnerabilities);
if (auditReportVersion === undefined)
  console.log("!! NOT CHECKED: nobody answered what advisories there are.");
else if (found.length === 0) console.log("No advisory is known for what is shipped.");
for (const { name, severity, range } of found)
  console.log(`A ${severity} advisory is known for ${name} ${range}, which is shipped.`);
process.exitCode = found.length === 0 ? 0 : 1;

function reportFrom(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
