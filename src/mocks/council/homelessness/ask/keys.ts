import { Refused } from '../../ask/refused.ts';

/** The key that every team may use. */
export const DEMO_API_KEY = 'waymark-demo';

/** Lets in a request with the key. Not `Authorization`, which may hold the password of a shared demo. Throws `Refused` 401. */
export function mayAsk({ headers }: Request): void {
  const key = headers.get('x-api-key');
  if (!key) throw new Refused(401, 'Send your API key in the header X-Api-Key.');
  if (key !== DEMO_API_KEY) throw new Refused(401, 'That API key is not known.');
}
