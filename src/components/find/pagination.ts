import { type Html, html } from '#platform';
import type { FindView } from './view.ts';

/** The page numbers to show: the first, the last and those around the present one; 0 stands for a gap. */
function pageNumbers(page: number, pages: number): number[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((n) => n >= 1 && n <= pages)
    .sort((a, b) => a - b);
  return shown.flatMap((n, i) => (i > 0 && n - (shown[i - 1] as number) > 1 ? [0, n] : [n]));
}

/** Links to the pages of the list; nothing when there is one page. */
export function pagination({ search: { page }, found, href }: FindView): Html | false {
  const pages = found?.pages ?? 0;
  if (pages < 2) return false;
  return html`<nav class="wm-pages" aria-label="Pages of services"><ul>${page > 1 && html`<li><a class="govuk-link" rel="prev" href="${href({ page: page - 1 })}">Previous</a></li>`}${pageNumbers(
    page,
    pages,
  ).map((n) =>
    n === 0
      ? html`<li aria-hidden="true">…</li>`
      : html`<li><a class="govuk-link" href="${href({ page: n })}"${n === page && html` aria-current="page"`} aria-label="Page ${n}">${n}</a></li>`,
  )}${page < pages && html`<li><a class="govuk-link" rel="next" href="${href({ page: page + 1 })}">Next</a></li>`}</ul></nav>`;
}
