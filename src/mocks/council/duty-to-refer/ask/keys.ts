import { Refused } from '../../ask/refused.ts';

/** The keys that every team may use. Two, so that one can be seen not to see what the other sent. */
export const DEMO_API_KEYS = { prison: 'waymark-demo-prison', hospital: 'waymark-demo-hospital' } as const;

const CALLERS: ReadonlyMap<string, string> = new Map(Object.entries(DEMO_API_KEYS).map(([who, key]) => [key, who]));

/** Whose key came with a request. Not `Authorization`, which may hold the password of a shared demo. Throws `Refused` 401. */
export function callerOf({ headers }: Request): string {
  const key = headers.get('x-api-key');
  if (!key) throw new Refused(401, 'Send your API key in the header X-Api-Key.');
  const caller = CALLERS.get(key);
  if (!caller) throw new Refused(401, 'That API key is not known.');
  return caller;
}
