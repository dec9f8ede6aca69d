import { expect, test } from 'vitest';
import { abridged, breakable, inlineCode } from './words.ts';

test('backticks become code, and everything is escaped', () => {
  expect(String(inlineCode('`aud` is <b> but must be `"x"`'))).toBe(
    '<code>aud</code> is &lt;b&gt; but must be <code>&quot;x&quot;</code>',
  );
  expect(String(inlineCode('one ` alone'))).toBe('one ` alone');
});

test('a long name may break after its underscores and hyphens', () => {
  expect(String(breakable('client_assertion_type'))).toBe('client_<wbr>assertion_<wbr>type');
  expect(String(breakable('state'))).toBe('state');
});

test('long text shows its beginning and says how long it was', () => {
  expect(abridged('x'.repeat(24), 24)).toBe('x'.repeat(24));
  expect(abridged('x'.repeat(1_025), 3)).toBe('xxx… (1,025 characters)');
});
