// How a worker types: one tidy, one in a hurry, one all in small letters, one who cannot spell. Facts stay readable.
import type { Chance } from '../base/chance.ts';

export interface Voice {
  /** What stands between lines. */
  join: readonly string[];
  capitals: 'SENTENCES' | 'NONE' | 'ALL';
  /** Slips of a finger for a word of five letters or more, of one. */
  slips: number;
  shortens: boolean;
  opens: readonly string[];
  closes: readonly string[];
}

export const VOICES: readonly Voice[] = [
  { join: ['. '], capitals: 'SENTENCES', slips: 0.004, shortens: false, opens: [], closes: ['.'] },
  { join: ['. ', ', ', ' - '], capitals: 'NONE', slips: 0.03, shortens: true, opens: [], closes: ['', ' xx', ' thx'] },
  {
    join: [' / ', '. '],
    capitals: 'NONE',
    slips: 0.02,
    shortens: true,
    opens: ['early shift: ', 'AM round - '],
    closes: [''],
  },
  {
    join: ['. ', '.\n'],
    capitals: 'SENTENCES',
    slips: 0.012,
    shortens: false,
    opens: ['Visit: ', 'Outreach. '],
    closes: ['.', '. Thanks'],
  },
  { join: ['... ', '. '], capitals: 'SENTENCES', slips: 0.045, shortens: true, opens: [], closes: ['...', '!', ''] },
  { join: ['. '], capitals: 'ALL', slips: 0.01, shortens: true, opens: [], closes: ['.', ''] },
  {
    join: ['; ', '. '],
    capitals: 'SENTENCES',
    slips: 0.006,
    shortens: false,
    opens: ['Attended with volunteer. '],
    closes: ['.'],
  },
  { join: [' ', ', '], capitals: 'NONE', slips: 0.05, shortens: true, opens: [], closes: [''] },
  {
    join: ['. ', '. ', '. ', ', and ', ', so '],
    capitals: 'SENTENCES',
    slips: 0.015,
    shortens: false,
    opens: ['Just to note '],
    closes: ['.', ', will update'],
  },
];

const SHORT: Readonly<Record<string, string>> = {
  appointment: 'appt',
  because: 'cos',
  please: 'pls',
  tomorrow: 'tmrw',
  about: 'abt',
  with: 'w',
  and: '&',
  before: 'b4',
  people: 'ppl',
  morning: 'am',
  probably: 'prob',
  sleeping: 'slpng',
  between: 'btwn',
  thanks: 'thx',
  going: 'goin',
};

const MISSPELT: Readonly<Record<string, string>> = {
  referral: 'referal',
  accommodation: 'accomodation',
  appointment: 'apointment',
  blanket: 'blankit',
  breathing: 'breething',
  definitely: 'definately',
  friends: 'freinds',
  hostels: 'hostals',
  received: 'recieved',
  separate: 'seperate',
  shelter: 'shleter',
  tonight: 'tonite',
  really: 'realy',
  prison: 'prision',
  probation: 'probaton',
  conversation: 'convosation',
};

function slip(word: string, by: Chance): string {
  const at = 1 + by.below(word.length - 2);
  return by.pick([
    `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
  ]);
}

/** The lines as this worker would write them. What begins with + or holds a digit is left as it is: a number is a number. */
export function written(lines: readonly string[], voice: Voice, by: Chance): string {
  const typed = lines.map((line) => {
    const words = line.split(' ').map((word) => {
      const plain = word.toLowerCase();
      if (/\d/.test(word)) return word;
      if (voice.shortens && SHORT[plain] && by.happens(0.5)) return SHORT[plain];
      if (voice.slips > 0.01 && MISSPELT[plain] && by.happens(0.5)) return MISSPELT[plain];
      return /^[a-z]{5,}$/.test(word) && by.happens(voice.slips) ? slip(word, by) : word;
    });
    const text = words.join(' ');
    if (voice.capitals === 'ALL') return text.toUpperCase();
    return voice.capitals === 'NONE' ? text.toLowerCase() : text.charAt(0).toUpperCase() + text.slice(1);
  });
  const joined = typed.reduce((note, line) => {
    const join = by.pick(voice.join);
    // After a comma nobody writes a capital.
    return `${note}${join}${/^[,;] |^ $|^, /.test(join) && voice.capitals === 'SENTENCES' ? line.charAt(0).toLowerCase() + line.slice(1) : line}`;
  });
  const opening = voice.opens.length > 0 && by.happens(0.3) ? by.pick(voice.opens) : '';
  return `${opening}${joined}${by.pick(voice.closes)}`;
}
