import type { Stop } from '../journey/index.ts';

/** Where telling the council is not enough: what to do at once. */
export const stops: readonly Stop[] = [
  {
    path: 'ring-999',
    title: 'Ring 999 now',
    call: { number: '999', label: 'Ask for an ambulance or the police. It is free from any phone.' },
    words: [
      'This form is not read at once, so it cannot help in an emergency. Stay with them if it is safe for you.',
      'When the danger is over and they still have nowhere to sleep, come back and tell us.',
    ],
  },
  {
    path: 'under-18',
    title: 'They may be under 18: ring 999 now',
    call: { number: '999', label: 'Ask for the police, and say that you are worried about a child.' },
    words: [
      'Do not wait: this form cannot help a child.',
      'A child without a safe place to sleep must be helped tonight, by the police and the council’s children’s services.',
    ],
  },
];
