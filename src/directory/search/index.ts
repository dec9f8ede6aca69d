// The search core: pure, and the same in the server and in a browser.
export { buildIndex, type Index } from './build.ts';
export { type Answer, type Ask, count, find, type Hit } from './find.ts';
export { type Loosening, relax } from './relax.ts';
