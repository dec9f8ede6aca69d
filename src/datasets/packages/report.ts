import { sentence } from './problem.ts';
import type { Report } from './validate.ts';

/** Whether a check held: something was compared or nothing had to be, and nothing was wrong. */
export const passed = ({ problems }: { problems: unknown[] }): boolean => problems.length === 0;

/** Reports as a table for a terminal, one package a line, with every problem below by file, row and column. */
export function reportText(reports: Report[]): string {
  const head = ['Package', 'Tables', 'Rows', 'Columns', 'Checks', 'Problems'];
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const lines = reports.map(({ name, tables, checks, problems }) => [
    name,
    String(tables.length),
    sum(tables.map(({ rows }) => rows)).toLocaleString('en-GB'),
    String(sum(tables.map(({ columns }) => columns))),
    `${checks.filter(passed).length} of ${checks.length}`,
    problems.length === 0 ? '–' : String(problems.length),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => (line[i] as string).length)));
  const pad = (cells: string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number)))
      .join('  ')
      .trimEnd();
  const problems = reports.flatMap((report) => report.problems.map((problem) => `✗ data/${sentence(problem)}`));
  return [
    pad(head),
    pad(widths.map((width) => '─'.repeat(width))),
    ...lines.map(pad),
    ...(problems.length > 0 ? ['', ...problems] : []),
  ].join('\n');
}
