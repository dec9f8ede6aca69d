// Datasets: packages of open data, reading a CSV as people save it, and writing one that is safe to open.
export * from './packages/index.ts';
export * from './query/index.ts';
export * from './read/index.ts';
export * from './write/index.ts';
