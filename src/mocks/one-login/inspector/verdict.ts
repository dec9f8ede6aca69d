// How an exchange ended, in a word, and why: what a person looks for first.
import type { Check, Exchange } from './exchange.ts';

export interface Verdict {
  kind: 'good' | 'bad';
  /** “200 answered”, “302 sent back with an error”. */
  words: string;
  /** The check that failed, if one did. */
  failed: Check | undefined;
  /** Why it went badly, in plain English, as far as the exchange tells. */
  cause: string | undefined;
}

/** Reads the status, the address sent to and the checks: an error may travel in a redirect that looks like success. */
export function verdictOf({ checks, response }: Exchange): Verdict {
  const failed = checks.find(({ ok }) => !ok);
  const told = errorIn(response);
  const kind = failed || told || response.status >= 400 ? 'bad' : 'good';
  const words = `${response.status} ${meaning(response.status, told !== undefined)}`;
  return { kind, words, failed, cause: failed ? (failed.cause ?? `This does not hold: ${failed.what}`) : told };
}

function meaning(status: number, withError: boolean): string {
  if (status >= 500) return 'failed';
  if (status >= 400) return 'refused';
  if (status >= 300) return withError ? 'sent back with an error' : 'sent on';
  return 'answered';
}

/** What the service was told, in a redirect’s query or fragment (RFC 6749 §4.1.2.1) or in JSON (§5.2). */
function errorIn({ headers, body }: Exchange['response']): string | undefined {
  const address = URL.parse(headers.location ?? '');
  const sent = [address?.search, address?.hash.slice(1)].map((text) => new URLSearchParams(text));
  for (const parameters of sent) {
    const error = parameters.get('error') ?? parameters.get('error_code');
    if (error) return sentence(error, parameters.get('error_description'));
  }
  const { error, error_description: description } = readObject(body);
  return typeof error === 'string' ? sentence(error, description) : undefined;
}

const sentence = (error: string, description: unknown): string =>
  `The service was told \`${error}\`${typeof description === 'string' && description ? `: ${description}` : ''}`;

function readObject(body: string | undefined): Record<string, unknown> {
  try {
    return Object(JSON.parse(body ?? '{}'));
  } catch {
    return {};
  }
}
