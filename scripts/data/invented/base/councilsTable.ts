// The four councils as a table, and how another table refers to it.
import { COUNCILS } from './councils.ts';
import type { Field, Table } from './package.ts';

/** The column that says which council publishes the row. */
export const councilField: Field = {
  name: 'council',
  type: 'string',
  title: 'Council',
  description: 'Of councils.csv; none of the four is a real council',
};

/** Its reference to `councils`. */
export const ofCouncil = { fields: ['council'], table: 'councils', column: 'council' };

/** The four councils, a table that each package has so that it stands by itself. */
export const councilsTable: Table = {
  name: 'councils',
  title: 'The four invented councils',
  key: ['council'],
  fields: [
    { name: 'council', type: 'string', title: 'Council' },
    { name: 'name', type: 'string', title: 'Name' },
    { name: 'kind', type: 'string', title: 'What sort of place' },
    {
      name: 'households',
      type: 'integer',
      title: 'Households that live there',
      description: 'For rates. Birmingham’s is MHCLG’s of 2024, the others are invented',
      least: 1,
    },
    {
      name: 'one_row_stands_for',
      type: 'integer',
      title: 'One row stands for so many households',
      description: 'Of approaches and of temporary accommodation. Multiply counts by it before you make a rate',
      least: 1,
    },
  ],
  rows: COUNCILS.map(({ id, name, kind, thousands, scale }) => [id, name, kind, thousands * 1000, scale]),
};
