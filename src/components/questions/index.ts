// Question pages, as every journey shows them.

export { drawField } from './field.ts';
export { errorSummary } from './page.ts';
export { servePage, visitOf } from './serve.ts';
