import type { MockContext } from './upstream.ts';

/** A context for the test of a mock: the clock stands still, nothing listens, and nobody is to be reached. */
export const contextAt = (now: Date): MockContext => ({
  now: () => now,
  publicUrl: () => 'http://localhost',
  ownUrl: () => 'http://localhost',
  goOut: (address) => Promise.reject(new Error(`A test went out to ${address}`)),
});
