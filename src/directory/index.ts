// Support services: what one is, when it is open, and how it is found.
export * from './hours/index.ts';
export type * from './model.ts';
export * from './taxonomy.ts';
