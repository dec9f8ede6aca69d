import type { Upstream } from '#mocks';

/** Whose each pretend service is, in the order shown. */
const GROUPS: readonly { title: string; holds: (name: string) => boolean }[] = [
  { title: 'The council', holds: (name) => name.startsWith('council/') },
  {
    title: 'GOV.UK and national services',
    holds: (name) => ['one-login', 'notify', 'gov-uk', 'national-notices', 'bank-holidays'].includes(name),
  },
  { title: 'Look-ups', holds: (name) => ['postcodes-io', 'os-places'].includes(name) },
  { title: 'Artificial intelligence', holds: (name) => name === 'ai' },
  // One that a team has just added, and nobody has placed.
  { title: 'Others', holds: () => true },
];

/** Where somebody can see more of a pretend service: what it sent, what it was told. */
const WINDOWS: Readonly<Record<string, { path: string; title: string }>> = {
  notify: { path: '/outbox', title: 'The outbox: every message as its recipient sees it' },
  'one-login': { path: '/inspect', title: 'The inspector: every token, taken apart' },
};

/** The window into a pretend service, by its name, if it has one. */
export const windowOf = (name: string): { path: string; title: string } | undefined => WINDOWS[name];

/** The pretend services by whose they are, in the order given within each; a group without any is left out. */
export function grouped<T extends Pick<Upstream, 'name'>>(all: readonly T[]): { title: string; members: T[] }[] {
  const groupOf = ({ name }: T) => GROUPS.find(({ holds }) => holds(name))?.title;
  return GROUPS.map(({ title }) => ({ title, members: all.filter((one) => groupOf(one) === title) })).filter(
    ({ members }) => members.length > 0,
  );
}
