import { type Html, html } from '#platform';
import type { FindView, Problem } from './view.ts';

const perhaps = ({ near = [] }: Problem, href: FindView['href']): Html | false =>
  near.length > 0 &&
  html`<p class="govuk-body">Did you mean ${near.map((name, i) => [i > 0 && (i === near.length - 1 ? ' or ' : ', '), html`<a class="govuk-link" href="${href({ where: name })}">${name}</a>`])}?</p>`;

/** GOV.UK’s error summary: what is wrong, each with a link to its field. */
export const summary = ({ problems, href }: FindView): Html | false =>
  problems.length > 0 &&
  html`<div class="wm-errors" role="alert" tabindex="-1"><h2 class="govuk-heading-m">There is a problem</h2>${problems.map(
    (problem) =>
      html`<p class="govuk-body">${problem.field ? html`<a href="#${problem.field}">${problem.message}</a>` : problem.message}</p>${perhaps(problem, href)}${
        problem.link &&
        html`<p class="govuk-body"><a class="govuk-link" href="${problem.link.href}">${problem.link.words}</a></p>`
      }`,
  )}</div>`;
