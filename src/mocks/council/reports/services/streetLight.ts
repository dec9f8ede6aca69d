import { reports } from '#cases';
import { PRETEND, type Service, timeless } from './service.ts';

const { asks, line, oneOf } = reports;

const attributes = asks({
  FAULT: oneOf(
    { ask: 'What is wrong with it?', missing: 'Say what is wrong with it' },
    { out: 'It is out', flickers: 'It flickers', day: 'It burns by day', damaged: 'It is damaged' },
  ),
  COLUMN: line(
    {
      ask: 'What number is on the post?',
      hint: 'If you can see one.',
      missing: 'Write the number on the post, or leave it out',
    },
    20,
  ).optional(),
});

/** Sent on in batches to whoever looks after the lights: a token first, a number after a while. */
export const streetLight: Service = {
  code: 'STREET-LIGHT',
  name: 'Broken street light',
  description: 'A street light that is out, flickers, burns by day or is damaged.',
  type: 'batch',
  keywords: ['lamp', 'dark', 'lighting'],
  group: 'Streets',
  agency: 'Street lighting contractor (pretend)',
  notice: `Your report goes to the contractor with the next batch, and has its number a few minutes later. ${PRETEND}`,
  days: 10,
  steps: [
    { after: 0, status: 'open', notes: 'We have your report.' },
    { after: 24 * 60, status: 'open', notes: 'An electrician will look at it within 10 days.' },
    { after: 5 * 24 * 60, status: 'closed', notes: 'It has been mended. Thank you.' },
  ],
  ...timeless(attributes),
};
