import type { AccessCode, AudienceCode, FactCode, NeedCode } from '../../../src/directory/taxonomy.ts';
import type { Rule } from './hours.ts';
import type { Trade } from './organisations.ts';

/** Which ring of the city a service stands in: the centre, a ward of Birmingham, or a neighbouring borough. */
export type Ring = 'c' | 'w' | 'o';

/** One kind of service, and every service of that kind: rules for what they share, words for what they do not. */
export interface Kind {
  needs: NeedCode[];
  audiences?: AudienceCode[];
  access: AccessCode[];
  facts?: FactCode[];
  /** The sort of organisation that runs it, or sorts in turn. */
  by: Trade | Trade[];
  /** Rings, taken in turn; empty: by telephone, with no place to visit. */
  where: Ring[];
  /** Or in the same rooms as the services of another kind, in turn. */
  beside?: string;
  /** How many places each offers, taken in turn; 1 when absent. */
  outlets?: number[];
  /** Opening hours, taken in turn. */
  hours: Rule[][];
  /** Name and first sentences of each service, and its hours where they are its own. `{area}` is the part of the city. */
  services: [name: string, text: string, hours?: Rule[]][];
  /** More to say, taken in turn. */
  more: string[];
  /** How to get in, taken in turn. */
  getIn: string[];
  eligibility?: string[];
  bring?: string[][];
  costs?: { option: string; amount?: number }[];
  ages?: [minimum?: number, maximum?: number];
  /** Beds or places, and the most there are, taken in turn. */
  beds?: { unit: string; most: number[] };
  alerts?: Record<number, string>;
  /** Which of them are closed for now. */
  closedForNow?: number[];
  /** A number for each hundred callers, from a range that costs nothing. */
  freephone?: boolean;
  /** What is said of bank holidays, in turn: closed, open, or nothing. */
  bankHolidays?: ('closed' | 'open' | '')[];
}
