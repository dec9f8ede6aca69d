import type { Layout } from './layout.ts';
import { letter, type Report, shown } from './problems.ts';
import type { Column } from './types.ts';

/** Reports what is wrong with the heading: that there is none, or that columns have no title or one that another has. */
export function tellOfHeading(columns: readonly Column[], { preamble, headers }: Layout, report: Report): void {
  if (headers === 0) {
    const what = 'The first row is data already: there is no heading.';
    report({
      code: 'no-header',
      row: preamble + 1,
      column: null,
      what,
      done: 'The columns are called column_1, column_2 and so on.',
    });
    return;
  }
  const row = preamble + headers;
  const before = new Set<string>();
  for (const [at, { title, name }] of columns.entries()) {
    const done = `It is called ${name}.`;
    if (title === '')
      report({ code: 'no-title', row, column: letter(at), what: `Column ${letter(at)} has no heading.`, done });
    else if (before.has(title))
      report({
        code: 'same-title',
        row,
        column: letter(at),
        what: `Another column is headed ${shown(title)} too.`,
        done,
      });
    before.add(title);
  }
}
