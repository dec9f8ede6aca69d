// `npm run data:check`: whether every package in data/ holds what it says; exits 1 with every problem by file, row and column.
import { reportText, validate } from '#datasets';

const reports = validate();
console.log(reportText(reports));
if (reports.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
