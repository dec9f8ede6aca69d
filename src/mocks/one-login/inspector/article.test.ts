import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchangeArticle } from './article.ts';
import type { Exchange } from './exchange.ts';
import { exchangeOf, refusedToken } from './testing/exchanges.ts';

const markup = (exchange: Exchange) => String(exchangeArticle(exchange));

test('a refusal is open, says its cause, and names and links the documentation', () => {
  const shown = markup(refusedToken());
  expect(shown).toContain('<article class="exchange bad" id="exchange-1"');
  expect(shown).toContain('400 refused');
  expect(shown).toMatch(/class="cause"><p><code>aud<\/code> is \S+\/token\/ but must be \S+\/token<\/p>/);
  expect(shown).toMatch(/<a href="https:\/\/docs\.sign-in\.service\.gov\.uk\/[^"]+">Create a JWT assertion<\/a>/);
  expect(shown).toMatch(/<details open><summary>2 checks passed, then one failed/);
});

test('a success is folded, with nothing loud about it', () => {
  const shown = markup(exchangeOf());
  expect(shown).toMatch(/<details ><summary>2 checks passed</);
  expect(shown).not.toContain('class="cause"');
});

test('each check says in words, not by colour alone, whether it passed', () => {
  const shown = markup(refusedToken());
  expect(shown.match(/<span class="hidden">passed: <\/span>/g)).toHaveLength(2);
  expect(shown.match(/<span class="hidden">failed: <\/span>/g)).toHaveLength(1);
});

test('a token is opened once, and elsewhere only its beginning is shown', () => {
  const shown = markup(refusedToken());
  const assertion = refusedToken().request.parameters[4]?.[1] as string;
  expect(shown).toContain('Token: request parameter client_assertion');
  expect(shown).toContain('&quot;jti&quot;: &quot;b0e1c7&quot;');
  // Whole in the command alone.
  expect(shown.split(assertion)).toHaveLength(2);
});

test('warnings, times and clients are said; a section nobody knows is named without a link', () => {
  const checks = [{ what: 'It is so', ok: false, docs: 'A heading to come' }];
  const shown = markup(exchangeOf({ warnings: ['Any key was accepted'], checks, client: undefined }));
  expect(shown).toContain('<strong>Warning:</strong> Any key was accepted');
  expect(shown).toContain('<time datetime="2026-11-24T21:22:05.000Z">24 Nov 2026, 21:22:05 UTC</time>');
  expect(shown).toContain('no client named');
  expect(shown).toContain('The documentation: A heading to come');
});

test('whatever a client sends, it is drawn and brings no markup of its own', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constant('<script>alert(1)</script>"\'><img src=x onerror=y>'),
  );
  const some = fc.record({ endpoint: text, client: text, at: fc.double(), url: text, value: text, body: text });
  fc.assert(
    fc.property(some, ({ endpoint, client, at, url, value, body }) => {
      const request = {
        method: value,
        url,
        headers: { x: value },
        parameters: [[value, body] as [string, string]],
        body,
      };
      const response = { status: 400, headers: { location: url }, body };
      const checks = [{ what: value, ok: false, cause: body, docs: url }];
      const shown = markup(exchangeOf({ endpoint, client, at, request, response, checks, warnings: [value] }));
      expect(shown).not.toMatch(/<(script|img)/);
      expect(shown.match(/<article/g)).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
