// What an answer to a request that is wrong has to be.
import type { Told } from './ask.ts';
import type { Garbled } from './requests.ts';

/** What is amiss with an answer, or nothing. */
export function faultOf(
  site: string,
  { method, door, from }: Garbled,
  { status, headers, text }: Told,
): string | undefined {
  if (status < 200 || status >= 500) return `which is the site’s fault: ${text.slice(0, 200)}`;
  const mayChange = !['GET', 'HEAD', 'OPTIONS'].includes(method);
  if (from === 'elsewhere' && mayChange && !door.isForPrograms && status < 400)
    return 'though another site had sent it';
  if (status >= 400 && method !== 'HEAD' && !door.isForPrograms && !SENTENCE.test(wordsOf(text)))
    return `without a sentence: ${text.slice(0, 200)}`;
  if (
    status === 400 &&
    /^\/(report|apply|refer)\//.test(door.path) &&
    text.includes('govuk-template') &&
    !/<title>Error: .*error-summary/s.test(text)
  )
    return 'without saying at the top what is wrong';
  if (new URL(String(headers.location ?? '/'), site).origin !== site) return `leading away, to ${headers.location}`;
  return undefined;
}

/** Words that begin with a capital and end as a sentence does. */
const SENTENCE = /\p{Lu}\p{L}*(?:[ ,’'-]+[\p{L}\d’–]+){3,}[^.?!]*[.?!]/u;

const wordsOf = (text: string): string =>
  text.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ').replaceAll(/<[^>]*>/g, '\n');
