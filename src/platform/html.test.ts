import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, raw } from './html.ts';

test('text is escaped, in elements and in attributes', () => {
  const name = `<script>"it's" & co</script>`;
  expect(String(html`<p title="${name}">${name}</p>`)).toBe(
    '<p title="&lt;script&gt;&quot;it&#39;s&quot; &amp; co&lt;/script&gt;">&lt;script&gt;&quot;it&#39;s&quot; &amp; co&lt;/script&gt;</p>',
  );
});

test('markup inside markup is not escaped twice', () => {
  expect(String(html`<ul>${['a<b', 'c'].map((one) => html`<li>${one}</li>`)}</ul>`)).toBe(
    '<ul><li>a&lt;b</li><li>c</li></ul>',
  );
  expect(String(html`${raw('<br>')}`)).toBe('<br>');
});

test('what is not there leaves no trace, but nought does', () => {
  expect(String(html`${undefined}${null}${false}${''}${0}`)).toBe('0');
});

test('no text can open a tag or leave its attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '=') }), (text) => {
      expect(String(html`${text}`)).not.toMatch(/[<>"']/);
    }),
  );
});
