import { expect, test } from 'vitest';
import type { Offer } from '#cases';
import { offerPage } from './offer.ts';

const AT = new Date('2026-11-24T22:00:00Z');
const place = { capacityId: 'c', serviceId: 's', name: 'Frost watch', phone: '0121 496 0470', pets: false };
const offer = (said: Offer['said'], more: Partial<Offer> = {}): Offer => ({
  ...{ said, place, capacity: undefined, other: undefined, phone: '', wrong: [], formKey: 'key', cookie: undefined },
  ...more,
});

test.each([
  ['offered', 'Hold a space at Frost watch', 'Hold a space for me'],
  ['unsure', 'We cannot be sure of a space at Frost watch', 'Try again'],
] as const)('%s is a form with this browser’s key, and a number to ring', (said, title, button) => {
  const page = offerPage(offer(said), undefined, AT);
  expect(page).toMatchObject({ title: `${title} – Waymark`, status: 200 });
  expect(page.main).toContain('name="key" value="key"');
  expect(page.main).toContain(`>${button}</button>`);
  expect(page.main).toContain('href="tel:01214960470"');
});

test('without an answer it says that nothing is certain, and that asking again takes no second bed', () => {
  const { main } = offerPage(offer('unsure'), undefined, AT);
  expect(main).toContain('it is not certain that a space is held for you');
  expect(main).toContain('you do not take a second one');
});

test.each(['none-free', 'refused', 'ring', 'referral', 'not-had', 'unknown'] as const)('%s has no form', (said) => {
  const { main, status } = offerPage(offer(said), [], AT);
  expect(main).not.toContain('<form');
  expect(main).toContain('Other ways to somewhere for tonight');
  expect(status).toBe(said === 'unknown' ? 404 : 200);
});

test('a number that is wrong is named in the title, in the summary and at its field, and kept', () => {
  const wrong = [{ field: 'phone', message: 'Enter a mobile number' }];
  const page = offerPage(offer('offered', { wrong, phone: '<12>' }), undefined, AT);
  expect(page).toMatchObject({ title: 'Error: Hold a space at Frost watch – Waymark', status: 400 });
  expect(page.main).toContain('<a href="#phone">Enter a mobile number</a>');
  expect(page.main).toContain('id="phone-error"');
  expect(page.main).toContain('value="&lt;12&gt;"');
});

test('who waits for another place is sent there first', () => {
  const other = {
    place: { ...place, capacityId: 'd', name: 'Elsewhere' },
    stands: 'under-way',
    hold: undefined,
  } as const;
  const { main } = offerPage(offer('other', { other }), undefined, AT);
  expect(main).toContain('href="/bed/d"');
  expect(main).not.toContain('<form');
});
