// Tables of rules: one row a rule, in the order in which the provider asks them.
import { landed } from './relyingParty.ts';

/** How a request is refused: in words, or by sending the browser back with an error. */
export type Refusal =
  | { status: number; text: string }
  | { error: string; description: string; state?: string | undefined; in?: 'query' | 'fragment' };

/** An answer of /authorize in the words of a table. */
export async function refusalIn(answer: Response): Promise<Refusal> {
  if (answer.status !== 302) return { status: answer.status, text: await answer.text() };
  const { query, fragment } = landed(answer);
  const where = 'error' in fragment ? 'fragment' : 'query';
  const { error = 'none', error_description: description = '', state } = where === 'fragment' ? fragment : query;
  return { error, description, ...(state !== undefined && { state }), ...(where === 'fragment' && { in: where }) };
}

/** Every pair of rows, the earlier first. */
export const pairsOf = <T>(rows: readonly T[]): [earlier: T, later: T][] =>
  rows.flatMap((earlier, at) => rows.slice(at + 1).map((later): [T, T] => [earlier, later]));

/** True when two sets of changes have nothing in common, so that both can be made at once. */
export const areApart = (one: object, other: object): boolean => !Object.keys(one).some((name) => name in other);
