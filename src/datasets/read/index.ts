export { openCsv } from './open.ts';
export type { Problem, ProblemCode, Problems } from './problems.ts';
export type { Source } from './source.ts';
export type { Opened, Options, Table } from './table.ts';
export type { Column, ColumnType, Encoding, Row, Value } from './types.ts';
export { meaningOf } from './values/index.ts';
