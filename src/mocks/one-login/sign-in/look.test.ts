import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pagePolicy } from './look.ts';
import { messagePage } from './messagePage.ts';

const directives = (policy: string) => new Map(policy.split('; ').map((one) => [one.split(' ')[0], one] as const));

test('the policy allows the style that is in the page, by its hash', () => {
  const style = /<style>(.*)<\/style>/s.exec(messagePage({ language: 'en', kind: 'signed-out' }))?.[1] ?? '';
  expect(style.length).toBeGreaterThan(1000);
  const hash = createHash('sha256').update(style).digest('base64');
  expect(directives(pagePolicy([])).get('style-src')).toBe(`style-src 'sha256-${hash}'`);
});

test('nothing else is allowed: no script, no frame, no other base', () => {
  const policy = directives(pagePolicy([]));
  expect(policy.get('default-src')).toBe("default-src 'none'");
  expect(policy.get('base-uri')).toBe("base-uri 'none'");
  expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect([...policy.keys()].filter((name) => /script|connect|frame-src/.test(name ?? ''))).toEqual([]);
});

test.each([
  [['https://service.example.org/callback?x=1'], "form-action 'self' https://service.example.org"],
  [['http://localhost:8080/a', 'http://localhost:8080/b'], "form-action 'self' http://localhost:8080"],
  [['http://[::1]:8080/a'], "form-action 'self' http:"],
  [['org.example.app:/callback'], "form-action 'self' org.example.app:"],
  [['not an address; script-src *', ''], "form-action 'self'"],
])('a form’s answer may lead to %j', (targets, expected) =>
  expect(directives(pagePolicy(targets)).get('form-action')).toBe(expected),
);

test('no target can add a directive', () =>
  expect(directives(pagePolicy(['https://a.example/;script-src *', 'x:;script-src *'])).size).toBe(
    directives(pagePolicy([])).size,
  ));
