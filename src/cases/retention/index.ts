// How long things are kept, and their removal when that time is up.
export { purgeCases } from './purge.ts';
export { tidyUp } from './tidyUp.ts';
