import { localDate } from '#platform';
import type { Notification } from '../state/notification.ts';
import type { LetterWords } from './layout.ts';

/** A day as a letter is dated: `24 November 2026`, `24 Tachwedd 2026`. London's, of an instant in milliseconds. */
export function letterDate(at: number, language: 'en' | 'cy'): string {
  const [year, month, day] = localDate(new Date(at)).split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[language][month - 1]} ${year}`;
}

/** The words of a letter that was made from a template. */
export const letterWords = ({ body, subject, createdAt, letter, template }: Notification): LetterWords => ({
  contact: letter?.contact ?? '',
  address: letter?.address ?? [],
  date: letterDate(createdAt, template.language),
  subject: subject ?? '',
  body,
});

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};
