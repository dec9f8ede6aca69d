import { Refused } from './refused.ts';

/** No referral is as long, even with every character of it escaped. */
const LONGEST = 100_000;

/** The JSON in the body of a request. Throws `Refused` 400, 413 or 415. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused(415, 'Send JSON, with Content-Type: application/json.');
  const text = await request.text();
  if (text.length > LONGEST) throw new Refused(413, 'That is too long.');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'That is not JSON.');
  }
}
