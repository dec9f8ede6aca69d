import type { Report } from './problems.ts';

/** Reports a row that is too short or too long; gives what stands past the last column, when anything does. */
export function extras(row: number, cells: readonly string[], width: number, report: Report): { extra?: string[] } {
  if (cells.length === width) return {};
  if (cells.length < width) {
    report({
      code: 'short-row',
      row,
      column: null,
      what: `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}; there are ${width} columns.`,
      done: 'The missing cells were taken to be empty.',
    });
    return {};
  }
  const extra = cells.slice(width);
  const filled = extra.filter((cell) => cell.trim() !== '');
  report({
    code: 'long-row',
    row,
    column: null,
    what: `The row has ${cells.length} cells; there are ${width} columns.`,
    done:
      filled.length === 0
        ? 'The cells too many are empty and were left out.'
        : 'The cells too many are kept beside the row. A comma in a cell without quotes may have moved the others.',
  });
  return filled.length === 0 ? {} : { extra };
}
