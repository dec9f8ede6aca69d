// Real national numbers, in this one file. Whoever puts this site before the public rings each and renews its date.

export interface Helpline {
  name: string;
  /** As people read it aloud. */
  number: string;
  /** A text message instead of a call: to whom, and what to write. */
  text?: string;
  for: string;
  when: string;
}

/** When the numbers and hours were last looked over. */
export const CHECKED = '2026-11-24';

export const HELPLINES: readonly Helpline[] = [
  {
    name: 'Emergency',
    number: '999',
    for: 'Danger to life, a crime happening now, somebody under 18 with nowhere to sleep',
    when: 'Day and night',
  },
  {
    name: 'NHS 111',
    number: '111',
    for: 'Ill or hurt and not sure what to do. Choose option 2 for mental health',
    when: 'Day and night',
  },
  {
    name: 'Shelter',
    number: '0808 800 4444',
    for: 'Losing your home, or nowhere to sleep tonight',
    when: 'Every day, free. Hours are on its website',
  },
  {
    name: 'National Domestic Abuse Helpline (Refuge)',
    number: '0808 2000 247',
    for: 'Abuse at home, a place in a refuge',
    when: 'Day and night, free',
  },
  { name: 'Samaritans', number: '116 123', for: 'Anything that is hurting you', when: 'Day and night, free' },
  { name: 'Childline', number: '0800 1111', for: 'Anybody under 19', when: 'Day and night, free' },
  {
    name: 'Shout',
    number: '85258',
    text: 'SHOUT',
    for: 'Somebody to text with when you cannot talk',
    when: 'Day and night, free',
  },
];
