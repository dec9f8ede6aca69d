import { expect, test } from 'vitest';
import { demoNote } from './demo.ts';

const nobody = { phone: null, email: null, signedOut: false };

test.each([
  ['a text', { ...nobody, phone: '07700 900123' }, ['the text that is sent', 'each call']],
  ['an e-mail', { ...nobody, email: 'sam@example.org' }, ['the e-mail that is sent', 'each call']],
  ['nothing to anybody', nobody, ['each call']],
  ['nobody signed in', { ...nobody, signedOut: true }, ['each call', 'Ruth Harborne']],
])('a demo says where to look when there is %s, and nothing more', (_, shown, said) => {
  const { markup } = demoNote('no real council was told', shown) || { markup: '' };
  expect(markup).toContain('no real council was told');
  const all = ['the text that is sent', 'the e-mail that is sent', 'each call', 'Ruth Harborne'];
  expect(all.filter((words) => markup.includes(words))).toEqual(said);
});
