// Astro's own log in the built server. It names the addresses of visitors, which may hold a postcode or open a case: they
// are taken out, and the rest is written as everything is.
import { log } from '../log.ts';

/** What Astro has to say (https://docs.astro.build/en/reference/configuration-reference/#logger). */
interface Message {
  level: string;
  label: string | null;
  message: string;
}

/** The first line of a message, in which every address and path is left out. */
export const withoutAddresses = (message: string): string =>
  (message.split('\n', 1)[0] ?? '').replaceAll(/(?:[a-z]+:\/)?\/[^\s"'`]*/gi, '…');

/** Where Astro writes, as its settings ask for it. */
export default () => ({
  write({ level, label, message }: Message): void {
    const facts = { part: label ?? 'astro', message: withoutAddresses(message) };
    if (level === 'error' || level === 'warn') log(level, 'astro', facts);
  },
});
