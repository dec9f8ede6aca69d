import { reports } from '#cases';
import { PRETEND, type Service, timeless } from './service.ts';

const { asks, oneOf, someOf } = reports;

const attributes = asks({
  SIZE: oneOf(
    { ask: 'How much is there?', missing: 'Say how much there is' },
    { bag: 'A bag or two', car: 'As much as fills a car', van: 'As much as fills a van', more: 'More than that' },
  ),
  KIND: someOf(
    { ask: 'What is it?', missing: 'Choose what it is from the list' },
    {
      household: 'Household rubbish',
      furniture: 'Furniture',
      building: 'Building waste',
      garden: 'Garden waste',
      other: 'Something else',
    },
  ).optional(),
});

export const flyTipping: Service = {
  code: 'FLY-TIPPING',
  name: 'Fly-tipping',
  description: 'Rubbish dumped in a street, a park or on other land of the council.',
  type: 'realtime',
  keywords: ['rubbish', 'dumped', 'waste', 'mattress'],
  group: 'Streets',
  agency: 'Street cleaning (pretend)',
  notice: `We aim to clear it within 5 days. ${PRETEND}`,
  days: 5,
  steps: [
    { after: 0, status: 'open', notes: 'We have your report.' },
    { after: 4 * 60, status: 'open', notes: 'A crew has been asked to clear it.' },
    { after: 48 * 60, status: 'closed', notes: 'It has been cleared. Thank you.' },
  ],
  ...timeless(attributes),
};
