import { expect, test } from 'vitest';
import { readForm } from './form.ts';

const posted = (body: string, type?: string) =>
  new Request('http://localhost/', { method: 'POST', body, headers: type ? { 'content-type': type } : {} });

test('a form is read, and can be read again by the page that answers instead', async () => {
  const request = posted('key=a&key=b', 'application/x-www-form-urlencoded');
  expect((await readForm(request)).getAll('key')).toEqual(['a', 'b']);
  expect(request.bodyUsed).toBe(false);
  expect((await readForm(request)).getAll('key')).toEqual(['a', 'b']);
});

test.each([
  ['JSON', '{"key":"a"}', 'application/json'],
  ['plain text', 'key=a', undefined],
  [
    'a form in parts that breaks off',
    '--b\r\nContent-Disposition: form-data; name="key"\r\n\r\na',
    'multipart/form-data; boundary=b',
  ],
  ['a form in parts that says not where they end', 'key=a', 'multipart/form-data'],
])('%s is a form with nothing in it', async (_, body, type) => {
  expect([...(await readForm(posted(body, type)))]).toEqual([]);
});
