import type { Published } from './published.ts';
import { TokenRefused } from './tokens.ts';

/**
 * Checks something against published keys, and once more against a fresh copy when the key it names is not among them:
 * the provider may just have changed keys. A key that is still not there is not to be trusted.
 */
export async function freshly<T, R>(keys: Published<T>, check: (document: T) => Promise<R>): Promise<R> {
  try {
    return await check(await keys.read());
  } catch (error) {
    if (!(error instanceof TokenRefused) || error.code !== 'unknown-key') throw error;
    return check(await keys.readAnew());
  }
}
