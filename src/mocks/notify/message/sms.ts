// Text messages: what a telephone can show, and how many it takes to say it (notifications-utils, sanitise_text.py and
// template.py).
import { linesOf, withoutSpaceBeforePunctuation } from './space.ts';

/** The longest text message, in characters. */
export const LONGEST_SMS = 918;

const EXTENDED = '^{}\\[~]|€';
const GSM = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    `¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà${EXTENDED}`,
);
/** Letters of Welsh that are kept, though they make the whole message dearer. */
const WELSH = new Set(
  [...'àèìòùẁỳáéíóúẃýäëïöüẅÿâêîôûŵŷ'].flatMap((letter) => [letter, letter.toUpperCase()]).filter((l) => !GSM.has(l)),
);
const REPLACED: Record<string, string> = {
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‚': "'",
  '„': '"',
  '\u180e': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
  '\u2028': '',
  '\u2029': '',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
  Ł: 'L',
  ł: 'l',
};

const canShow = (character: string): boolean => GSM.has(character) || WELSH.has(character);

/** The message as it is sent: tidy, and with `?` for what no telephone is sure to show, such as an emoji. */
export function smsText(filled: string): string {
  const tidy = linesOf(withoutSpaceBeforePunctuation(filled))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
  return [...tidy.trim()].map(shown).join('');
}

function shown(character: string): string {
  if (canShow(character)) return character;
  const [base = ''] = character.normalize('NFD');
  return REPLACED[character] ?? (base !== character && canShow(base) ? base : '?');
}

export interface SmsSize {
  characters: number;
  /** How many messages are paid for. */
  parts: number;
  /** True when a letter such as ŵ makes each part shorter: 70 characters instead of 160. */
  unicode: boolean;
}

/** How long a message is, of the text that is sent. */
export function smsSize(text: string): SmsSize {
  const characters = text.length;
  const unicode = [...text].some((letter) => WELSH.has(letter));
  const counted = unicode ? characters : characters + [...text].filter((letter) => EXTENDED.includes(letter)).length;
  const [alone, joined] = unicode ? [70, 67] : [160, 153];
  return { characters, parts: counted <= alone ? 1 : Math.ceil(counted / joined), unicode };
}
