// One exchange, drawn. The verdict and its cause come first; everything behind them is folded away but for a refusal.
import { type Html, html } from '#platform';
import { asCurl, type Reach } from './curl.ts';
import { type Token, tokensIn } from './decode.ts';
import { sectionOf } from './docs.ts';
import type { Check, Exchange } from './exchange.ts';
import { tidyJson } from './json.ts';
import { utc } from './times.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { abridged, breakable, inlineCode } from './words.ts';

/** One entry of the inspector, as markup that stands by itself: on the page, or in an event. `reach` is for its `curl`. */
export function exchangeArticle(exchange: Exchange, reach?: Reach): Html {
  const { id, endpoint, request, client, warnings, checks, response } = exchange;
  const verdict = verdictOf(exchange);
  const tokens = tokensIn(exchange);
  return html`<article class="exchange ${verdict.kind}" id="exchange-${id}" aria-labelledby="exchange-${id}-title" data-news="${endpoint}, ${verdict.words}">
  <h2 id="exchange-${id}-title"><span class="number">${id}</span> <span class="endpoint">${endpoint}</span> <span class="verdict">${verdict.words}</span></h2>
  <p class="facts"><code>${request.method} ${pathOf(request.url)}</code> <span>${client ?? 'no client named'}</span> ${moment(exchange.at)}</p>
  ${causeOf(verdict)}
  ${warnings.map((warning) => html`<p class="warning"><strong>Warning:</strong> ${inlineCode(warning)}</p>`)}
  <details ${verdict.kind === 'bad' && 'open'}><summary>${checksInWords(checks, verdict)}</summary>
  <ol class="checks">${checks.map(checkItem)}</ol>
  ${request.parameters.length > 0 && parameterTable(request.parameters, tokens)}
  ${tokens.map(tokenDetails)}
  ${answer(response, tokens)}
  <details><summary>Ask the same with <code>curl</code></summary><button type="button" class="copy">Copy</button><pre class="curl">${asCurl(exchange, reach)}</pre></details>
  </details>
</article>`;
}

function pathOf(url: string): string {
  return abridged(URL.parse(url)?.pathname ?? url, 80);
}

function moment(at: number): Html | string {
  const reading = utc(at);
  return reading === undefined ? '' : html`<time datetime="${new Date(at).toISOString()}">${reading}</time>`;
}

function causeOf({ cause, failed }: Verdict): Html | undefined {
  return cause === undefined
    ? undefined
    : html`<div class="cause"><p>${inlineCode(cause)}</p>${failed && documentation(failed)}</div>`;
}

function documentation({ docs }: Check): Html | undefined {
  const section = sectionOf(docs);
  if (section) return html`<p class="docs">The documentation: <a href="${section.url}">${section.title}</a></p>`;
  return docs === undefined ? undefined : html`<p class="docs">The documentation: ${docs}</p>`;
}

function checksInWords(checks: Check[], { failed }: Verdict): string {
  const passed = counted(checks.filter(({ ok }) => ok).length, 'check');
  if (checks.length === 0) return 'Nothing to check: look inside';
  return failed ? `${passed} passed, then one failed` : `${passed} passed`;
}

const checkItem = ({ ok, what }: Check): Html =>
  html`<li class="${ok ? 'passed' : 'failed'}"><span class="mark" aria-hidden="true">${ok ? '✓' : '✗'}</span><span><span class="hidden">${ok ? 'passed' : 'failed'}: </span>${inlineCode(what)}</span></li>`;

function parameterTable(parameters: [name: string, value: string][], tokens: Token[]): Html {
  const shown = (value: string) =>
    tokens.some(({ text }) => text === value) ? `${abridged(value, 24)}, opened below` : abridged(value, 400);
  return html`<details><summary>${counted(parameters.length, 'parameter')}</summary>
  <table><thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead><tbody>${parameters.map(
    ([name, value]) => html`<tr><th scope="row">${breakable(name)}</th><td>${shown(value)}</td></tr>`,
  )}</tbody></table></details>`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function tokenDetails({ found, header, claims, times, problem }: Token): Html {
  return html`<details class="token"><summary>Token: ${found.join(' and ')}${problem && ' (broken)'}</summary>
  ${problem ? html`<p class="problem">${problem}</p>` : html`<p class="note">Opened, not verified: the checks above say whether it was accepted.</p>`}
  ${times.length > 0 && html`<dl>${times.map(({ claim, reading }) => html`<dt><code>${claim}</code></dt><dd>${reading}</dd>`)}</dl>`}
  <div class="parts">${part('Header', header)}${part('Claims', claims)}</div></details>`;
}

const part = (title: string, value: unknown): Html | undefined =>
  value === undefined
    ? undefined
    : html`<figure><figcaption>${title}</figcaption><pre>${JSON.stringify(value, undefined, 2)}</pre></figure>`;

function answer({ status, headers, body }: Exchange['response'], tokens: Token[]): Html {
  const names = Object.entries(headers);
  return html`<details><summary>The answer</summary>
  <pre>HTTP ${status}
${names.map(([name, value]) => `${name}: ${value}\n`)}${body && `\n${withoutTokens(tidyJson(body), tokens)}`}</pre></details>`;
}

/** Long tokens stand opened beside the answer; in it, their beginnings are enough. */
const withoutTokens = (text: string, tokens: Token[]): string =>
  tokens.reduce((shorter, token) => shorter.replaceAll(token.text, () => abridged(token.text, 24)), text);
