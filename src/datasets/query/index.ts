// Asking a package’s tables: by address, quickly, and what comes back as JSON, CSV, NDJSON or GeoJSON.
export { type Answer, type AnswerRow, answer } from './answer.ts';
export { groupedNames, MOST_ROWS, parseAsk, type Query } from './ask.ts';
export { type Facet, findPackages, formatsOf } from './catalogue.ts';
export { type Columns, columnsOf, holdsNumbers } from './columns.ts';
export { type Filter, OPERATORS, type Operator } from './conditions.ts';
export { asCsv, asGeojson, asNdjson, FORMATS, formatAsked, rowObject, streamed } from './formats.ts';
export { geographyOf, hasGeography } from './geography.ts';
export { tableFor } from './kept.ts';
export {
  isInvented,
  published,
  publishedDescription,
  publishedFile,
  publishedPackage,
  versionOf,
} from './published.ts';
export type { BadQuery } from './refusal.ts';
export { scored } from './scored.ts';
export { type Steps, type Summary, summaries, type Words } from './summary.ts';
