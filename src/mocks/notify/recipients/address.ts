// Postal addresses by the rules of notifications-utils (recipient_validation/postal_address.py), for a service that sends
// letters within the United Kingdom.
import { readPostcode } from '#places';
import { invalid } from '../faults.ts';
import { linesOf, withoutSpaceBeforePunctuation } from '../message/space.ts';

/** The names under which a request gives the lines; the last may also be called `postcode`. */
const LINES = [1, 2, 3, 4, 5, 6].map((n) => `address_line_${n}`);

const UNITED_KINGDOM = /^(u\.?k\.?|united kingdom|(great )?britain|england|scotland|wales|cymru|northern ireland)$/i;
const BFPO = /^\s*bfpo\s*(?:c\/o)?\s*(\d+)\s*$/i;

type Personalisation = Record<string, unknown>;

/** The lines as they are printed. Throws the ValidationError that says what is wrong with them. */
export function readAddress(personalisation: Personalisation): string[] {
  const { lines, lastIsGood } = normalised(given(personalisation));
  if (lines.length < 3) throw invalid('Address must be at least 3 lines');
  if (lines.length > 7) throw invalid('Address must be no more than 7 lines');
  if (!lines.slice(0, 2).every((line) => /[a-z0-9]/i.test(line)))
    throw invalid('The first 2 lines of the address must both include at least one alphanumeric character');
  if (!lastIsGood) throw invalid('Must be a real UK postcode');
  if (lines.some((line) => /^[@()=[\]"\\/,<>~]/.test(line)))
    throw invalid('Address lines must not start with any of the following characters: @ ( ) = [ ] ” \\ / , < >');
  if (lines.some((line) => line.toLowerCase() === 'nfa') || /no fixed (abode|address)/i.test(lines.join('\n')))
    throw invalid('Must be a real address');
  return lines;
}

/** The lines as they were given, for whoever asks after the letter: six, and the postcode where it has a name of its own. */
export function linesAsGiven(personalisation: Personalisation): (string | null)[] {
  return [...LINES, 'postcode'].map((name) => {
    const value = personalisation[name];
    return value === undefined || value === null ? null : String(value);
  });
}

function given(personalisation: Personalisation): string[] {
  const last = 'address_line_7' in personalisation ? 'address_line_7' : 'postcode';
  const typed = [...LINES, last].map((name) => String(personalisation[name] || '')).join('\n');
  return linesOf(typed)
    .map((line) => withoutSpaceBeforePunctuation(line.replace(/[ ,]+$/, '')))
    .filter(Boolean);
}

/** Without a final `United Kingdom`, with the postcode as Royal Mail writes it, and a BFPO number last. */
function normalised(all: string[]): { lines: string[]; lastIsGood: boolean } {
  const bfpo = all.flatMap((line) => BFPO.exec(line)?.[1] ?? []).slice(0, 1);
  const lines = bfpo.length > 0 ? all.filter((line) => !BFPO.test(line)) : all;
  while (UNITED_KINGDOM.test(lines.at(-1) ?? '')) lines.pop();
  const postcode = wholePostcode(lines.at(-1) ?? '');
  if (postcode) lines.splice(-1, 1, postcode);
  return {
    lines: [...lines, ...bfpo.map((number) => `BFPO ${Number(number)}`)],
    lastIsGood: postcode !== undefined || bfpo.length > 0,
  };
}

function wholePostcode(line: string): string | undefined {
  const postcode = readPostcode(line);
  return postcode?.kind === 'postcode' ? postcode.text : undefined;
}
