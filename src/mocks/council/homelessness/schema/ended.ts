// Why help ends: 4.6, 5.6 and 8.3, and for an application without a duty. Each fits only some of them.

/** What runs when help ends: a duty, or none yet. */
export type Running = 'PREVENTION' | 'RELIEF' | 'MAIN_DUTY' | 'NONE';

interface Ending {
  words: string;
  fits: readonly Running[];
  /** True where it says that they have a home, so that 4.8, 5.8 or 8.4 must say which. */
  housed?: true;
}

const ANY: readonly Running[] = ['PREVENTION', 'RELIEF', 'MAIN_DUTY', 'NONE'];
const DUTY: readonly Running[] = ['PREVENTION', 'RELIEF', 'MAIN_DUTY'];

const ENDINGS = {
  SECURED_EXISTING: { words: 'They keep their home for 6 months or more', fits: ['PREVENTION'], housed: true },
  SECURED_ALTERNATIVE: {
    words: 'They have another home for 6 months or more',
    fits: ['PREVENTION', 'RELIEF'],
    housed: true,
  },
  FIFTY_SIX_DAYS: { words: '56 days have passed', fits: ['PREVENTION', 'RELIEF'] },
  REFUSED_TO_COOPERATE: { words: 'They refused to cooperate', fits: ['PREVENTION', 'RELIEF'] },
  LOCAL_CONNECTION: { words: 'Referred to a council where they have a local connection', fits: ['RELIEF'] },
  REFUSED_OFFER: { words: 'They refused a suitable offer', fits: DUTY },
  NO_LONGER_ELIGIBLE: { words: 'They are no longer eligible', fits: DUTY },
  LEFT_INTENTIONALLY: {
    words: 'They lost their temporary accommodation intentionally',
    fits: ['RELIEF', 'MAIN_DUTY'],
  },
  ACCEPTED_SOCIAL: { words: 'They accepted a social home', fits: ['MAIN_DUTY'], housed: true },
  ACCEPTED_PRIVATE: { words: 'They accepted a private rented home', fits: ['MAIN_DUTY'], housed: true },
  LEFT_TEMPORARY: { words: 'They left their temporary accommodation of their own will', fits: ['MAIN_DUTY'] },
  NOT_ELIGIBLE: { words: 'They are not eligible', fits: ['NONE'] },
  NOT_HOMELESS: { words: 'They are not homeless nor threatened with it', fits: ['NONE'] },
  WITHDREW: { words: 'They withdrew the application', fits: ANY },
  CONTACT_LOST: { words: 'Contact was lost', fits: ANY },
  DIED: { words: 'They died', fits: ANY },
} as const satisfies Record<string, Ending>;

export type EndingCode = keyof typeof ENDINGS;

/** The codes and their words. */
export const ENDING_WORDS = Object.fromEntries(
  Object.entries(ENDINGS).map(([code, { words }]) => [code, words]),
) as Record<EndingCode, string>;

/** How an ending may be used. */
export const endingOf = (code: EndingCode): Ending => ENDINGS[code];

/** Why a duty or a case ended: as a caseworker said, or because the next stage began or came to nothing. */
export const BECAUSE = {
  ...ENDING_WORDS,
  BECAME_HOMELESS: 'They became homeless',
  NO_MAIN_DUTY: 'The main duty is not owed',
} as const;

export type Because = keyof typeof BECAUSE;
