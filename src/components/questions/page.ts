// The pages of a journey: a question, the look over everything, a stop.
import type { Check, Field, Journey, Question, Stop, Wrong } from '#cases';
import { type Html, html } from '#platform';
import { drawField } from './field.ts';
import { idOf } from './parts.ts';

/** What a page of a journey shows. */
export interface JourneyPage {
  /** For the window: begins with “Error: ” when something is wrong. */
  title: string;
  main: string;
  danger: boolean;
  status: number;
}

const back = (href: string): Html => html`<a href="${href}" class="govuk-back-link">Back</a>`;

/** What is wrong, all together, each leading to its field. */
export function errorSummary(wrong: readonly Wrong[], fields: readonly Field[]): Html | false {
  if (wrong.length === 0) return false;
  const items = wrong.map(({ field: name, message }) => {
    const field = fields.find((one) => one.name === name);
    return html`<li>${field ? html`<a href="#${idOf(field)}">${message}</a>` : message}</li>`;
  });
  return html`<div class="govuk-error-summary" role="alert" aria-labelledby="wrong" tabindex="-1"><h2 class="govuk-error-summary__title" id="wrong">There is a problem</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">${items}</ul></div></div>`;
}

const titleOf = (journey: Journey, words: string, isWrong: boolean): string =>
  `${isWrong ? 'Error: ' : ''}${words} – ${journey.title} – Waymark`;

/** A question. `extra` stands between the fields and the button, such as a map. */
export function questionPage(journey: Journey, asked: Question, extra?: Html): JourneyPage {
  const { step, wrong, values, formKey } = asked;
  const [only] = step.fields;
  const heading = step.fields.length === 1 && only?.kind !== 'tick' && only?.kind !== 'pin';
  const fields = step.fields.map((field) =>
    drawField({ field, values, heading, wrong: wrong.find((one) => one.field === field.name)?.message }),
  );
  const words = heading && only ? only.label : step.title;
  const main = html`${back(asked.back)}<div class="wm-measure wm-question">${errorSummary(wrong, step.fields)}<form method="post" action="/${journey.name}/${step.path}" novalidate><input type="hidden" name="key" value="${formKey}">${
    !heading && html`<h1 class="govuk-heading-l">${step.title}</h1>`
  }${step.warning !== undefined && warningText(step.warning)}${!heading && paragraphs(step.words)}${fields}${
    heading && paragraphs(step.words)
  }${extra}<button type="submit" class="govuk-button" data-prevent-double-click="true">Continue</button></form></div>`;
  const isWrong = wrong.length > 0;
  return {
    title: titleOf(journey, step.window ?? words, isWrong),
    main: main.markup,
    danger: !!journey.danger,
    status: isWrong ? 400 : 200,
  };
}

const paragraphs = (words: readonly string[] = []): Html[] =>
  words.map((one) => html`<p class="govuk-body">${one}</p>`);

const warningText = (words: string): Html =>
  html`<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span>${words}</strong></div>`;

/** Everything that was answered, with a way back to each, and the button that sends it. */
export function checkPage(journey: Journey, { rows, back: before, formKey, wrong }: Check): JourneyPage {
  const list = rows.map(
    ({ path, question, answer }) =>
      html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${question}</dt><dd class="govuk-summary-list__value">${answer}</dd><dd class="govuk-summary-list__actions"><a class="govuk-link" href="/${journey.name}/${path}">Change<span class="govuk-visually-hidden"> ${question.toLowerCase()}</span></a></dd></div>`,
  );
  const main = html`${back(before)}<div class="wm-measure wm-question">${errorSummary(wrong, [])}<h1 class="govuk-heading-l">Check what you are sending</h1><dl class="govuk-summary-list">${list}</dl><form method="post" novalidate><input type="hidden" name="key" value="${formKey}"><p class="govuk-body">${journey.declaration}</p><button type="submit" class="govuk-button">${journey.send}</button></form></div>`;
  const isWrong = wrong.length > 0;
  return {
    title: titleOf(journey, 'Check what you are sending', isWrong),
    main: main.markup,
    danger: !!journey.danger,
    status: isWrong ? 400 : 200,
  };
}

/** A journey that ends early: what to do instead. */
export function stopPage(journey: Journey, { title, words, call }: Stop): JourneyPage {
  const main = html`${back(`/${journey.name}`)}<div class="wm-measure wm-question"><h1 class="govuk-heading-l">${title}</h1>${
    call &&
    html`<p class="wm-ring"><a class="wm-call" href="tel:${call.number.replaceAll(' ', '')}">${call.number}</a><span>${call.label}</span></p>`
  }${paragraphs(words)}</div>`;
  return { title: titleOf(journey, title, false), main: main.markup, danger: !!journey.danger, status: 200 };
}
