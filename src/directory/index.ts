// Support services: read from a feed, kept, searched, published, and when each is open.

export {
  type Finding,
  type FindProblem,
  type FoundService,
  findServices,
  findServicesNow,
  PER_PAGE,
} from './finder.ts';
export * from './hours/index.ts';
export type * from './model.ts';
export * from './publish/index.ts';
export { published } from './published.ts';
export { parseQuery, type Query, type QueryProblem, toParams } from './query.ts';
export * from './search/index.ts';
export { type Directory, directory, onDirectoryChange, refreshDirectory, startDirectory } from './store.ts';
export * from './taxonomy.ts';
