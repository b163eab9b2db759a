// Vitest's JSON report as lines that ./test adds up: "passed N", "skipped N", "failed NAME".
import fs from "node:fs";

const report = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
console.log(`passed ${report.numPassedTests}`);
console.log(`skipped ${report.numPendingTests + report.numTodoTests}`);
for (const file of report.testResults) {
  const failed = file.assertionResults.filter((test) => test.status === "failed");
  for (const test of failed) console.log(`failed ${test.fullName}`);
  if (file.status === "failed" && failed.length === 0) console.log(`failed ${file.name}: ${file.message}`.replaceAll("\n", " "));
}
