import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { readXml } from '../testing/readXml.ts';
import { xml } from './xml.ts';

test('a list is an element of elements, nothing an empty element', () => {
  const services = [{ service_code: '1', keywords: null, metadata: true }];
  expect(xml('services', services)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<services><service><service_code>1</service_code><keywords/><metadata>true</metadata></service></services>\n',
  );
  expect(xml('errors', [])).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<errors/>\n');
});

test('a list the standard does not have cannot be written', () => {
  expect(() => xml('things', ['a'])).toThrow('no list called things');
});

test.each([
  ['a tag', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['an entity', '&amp; & &#65;', '&amp;amp; &amp; &amp;#65;'],
  ['the end of a section', ']]>', ']]&gt;'],
  ['quotes', `"it's"`, `"it's"`],
  ['ends of lines', 'a\r\nb\tc', 'a&#13;\nb\tc'],
  ['what XML cannot carry', 'a\u0000b\u001Bc\uFFFEd\uD800e', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
  ['letters of all kinds', 'Łódź 🛏 \u0085', 'Łódź 🛏 \u0085'],
])('%s is written so that it is read as it was', (_, text, written) => {
  expect(xml('description', text)).toContain(`<description>${written}</description>`);
});

const markup = fc.constantFrom('<', '>', '&', ';', ']', '!', '-', '#', 'x', '1', '\r', '\n', ' ', '\uD800', '\u0001');
const anything = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: markup, minLength: 1 }));

test('any text that XML can carry is read back by another parser as it was', () => {
  const carried = anything.filter((text) => !/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text));
  fc.assert(
    fc.property(fc.array(carried.filter((text) => text.trim() !== '')), (texts) => {
      const data = texts.map((description) => ({ description, group: null }));
      expect(readXml(xml('services', data))).toEqual({ root: 'services', data });
    }),
    { numRuns: 500 },
  );
});

test('any text at all leaves the document well formed', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(XMLValidator.validate(xml('errors', [{ code: 400, description: text }]))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
