// Support services: read from a feed, kept, searched, published, and when each is open.
export { directory, type Directory, onDirectoryChange, refreshDirectory, startDirectory } from './store.ts';
export * from './hours/index.ts';
export type * from './model.ts';
export * from './publish/index.ts';
export { parseQuery, type Query, type QueryProblem, toParams } from './query.ts';
export * from './search/index.ts';
export * from './taxonomy.ts';
