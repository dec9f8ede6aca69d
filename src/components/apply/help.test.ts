import { expect, test } from 'vitest';
import { application, type Question } from '#cases';
import { helpUnder } from './help.ts';

const under = (path: string) => {
  const step = application.journey.steps.find((one) => one.path === path);
  return helpUnder({ step } as Question)?.markup;
};

test('every page that asks nothing says whom to ring', () => {
  const silent = application.journey.steps.filter(({ fields }) => fields.length === 0);
  expect(silent.length).toBeGreaterThan(2);
  for (const { path } of silent) expect(under(path)).toMatch(/class="wm-ring"><a class="wm-call" href="tel:\d+"/);
});

test('whoever is not safe at home is told of the helpline for it, and whoever has no bed of a bed', () => {
  expect(under('before-you-go-on')).toContain('0808 2000 247');
  expect(under('help-tonight')).toContain('href="/bed"');
  expect(under('name')).toBeUndefined();
});
