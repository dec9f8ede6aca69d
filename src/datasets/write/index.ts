export { type Cells, csvOf, type Heading } from './csv.ts';
export { ndjsonOf } from './ndjson.ts';
