// node .ci/count.js REPORT STATUS: one line "N passed, N failed" from vitest's JSON report. A test file that could not
// be read and a run that failed without a failed test each count as one failure: the line never looks better than the run.
// Before it each test that passed only when it was run once more is named, with what was wrong at first.
import { existsSync, readFileSync } from "node:fs";

const [report, status] = process.argv.slice(2);
let passed = 0;
let failed = 0;
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  passed = numPassedTests;
  failed = numFailedTests;
  failed += testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  for (const { assertionResults } of testResults)
    for (const { status: end, fullName, failureMessages } of assertionResults)
      if (end === "passed" && failureMessages.length > 0)
        console.log(`!! PASSED ONLY AT A SECOND TRY: ${fullName}: ${failureMessages[0].split("\n")[0]}`);
}
if (Number(status) !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
