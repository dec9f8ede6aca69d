// The languages of the pages (`ui_locales`), and how each writes a day.
import { cy } from './words/cy.ts';
import { en, type Words } from './words/en.ts';

export type { Words } from './words/en.ts';
export type Language = 'en' | 'cy';

const WORDS: Record<Language, Words> = { en, cy };

/** Every word of the pages in a language. */
export const wordsIn = (language: Language): Words => WORDS[language];

/** An ISO date in words, `17 March 1994` or `17 Mawrth 1994`; what is no date is given back. */
export function dayIn(language: Language, date: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return at.toLocaleDateString(`${language}-GB`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
