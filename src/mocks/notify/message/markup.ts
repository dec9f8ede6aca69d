import { type Html, html } from '#platform';
import { type Block, blocksOf, type Span } from './markdown.ts';
import { nicely } from './typography.ts';

/**
 * A text in Notify's Markdown as HTML. Unlike the real one's it carries no styles: whoever shows it has their own. `top` is
 * the level of its first headings.
 */
export const markupOf = (text: string, top: 2 | 3 = 2): Html => html`${blocksOf(text).map((one) => block(one, top))}`;

function block(one: Block, top: 2 | 3): Html {
  switch (one.kind) {
    case 'heading':
      return heading(one.level - 2 + top, inline(one.spans));
    case 'paragraph':
      return html`<p>${lines(one.lines)}</p>`;
    case 'inset':
      return html`<blockquote><p>${lines(one.lines)}</p></blockquote>`;
    case 'list': {
      const items = one.items.map((item) => html`<li>${inline(item)}</li>`);
      return one.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'rule':
      return html`<hr>`;
  }
}

const heading = (level: number, words: Html): Html => {
  if (level === 2) return html`<h2>${words}</h2>`;
  return level === 3 ? html`<h3>${words}</h3>` : html`<h4>${words}</h4>`;
};

const lines = (all: readonly Span[][]): Html =>
  html`${all.map((line, index) => html`${index > 0 && html`<br>`}${inline(line)}`)}`;

const inline = (spans: readonly Span[]): Html =>
  html`${spans.map(({ text, href }) => (href ? html`<a href="${href}">${text}</a>` : nicely(text)))}`;
