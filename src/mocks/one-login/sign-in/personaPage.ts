// The first page: who is signing in, and what should happen. A form and no script.
import { type Html, html } from '#platform';
import type { Persona } from '../state/vocabulary.ts';
import { page } from './frame.ts';
import { outcomeFields } from './outcomeFields.ts';
import { DEFAULT_OUTCOME, type Outcome } from './outcomes.ts';
import { warnings } from './warnings.ts';
import { type Language, type Words, wordsIn } from './words.ts';

export interface PersonaPageView {
  language: Language;
  /** This page in each language. */
  languages: Record<Language, string>;
  /** Where the form is sent, by POST. */
  action: string;
  journey: string;
  /** The client’s name, as it registered it. */
  service: string;
  /** What the service asks for, in plain words of the page’s language (`serviceAsks`). */
  asks: readonly string[];
  personas: readonly Persona[];
  /** The id of the persona chosen before. */
  chosen?: string | undefined;
  outcomes: readonly Outcome[];
  /** The id of the outcome chosen before. */
  outcome?: string | undefined;
  problem?: keyof Words['persona']['problems'] | undefined;
  /** True where the service was let in without being registered, which the real provider never does. */
  unregistered?: boolean;
  /** Anything else to be warned of. */
  warnings?: readonly string[];
  /** The address of the inspector. */
  inspect: string;
}

/**
 * The page, whole. It posts `journey`, `persona` and `outcome` (ids). Cancel posts `instead=cancel` besides, which
 * stands for the outcome `cancel` and wins over both: a pressed button cannot take the place of a radio of its name.
 */
export function personaPage(view: PersonaPageView): string {
  const { language, languages, action, journey, service, problem, unregistered = false, inspect } = view;
  const words = wordsIn(language).persona;
  const title = words.title(service);
  return page(
    { language, languages, title, wrong: problem !== undefined, inspect },
    html`${problem && problemSummary(view, problem)}
${warnings(language, [...(unregistered ? [words.unregistered(service)] : []), ...(view.warnings ?? [])])}
<form method="post" action="${action}" autocomplete="off">
<input type="hidden" name="journey" value="${journey}">
${personaFields(view)}
${outcomeFields(view)}
<div class="actions">
<button>${wordsIn(language).goOn}</button>
<button class="second" name="instead" value="cancel">${words.cancel}</button>
</div>
</form>`,
  );
}

/** Takes the focus when the page opens, as nothing else would without a script. */
function problemSummary({ language, personas }: PersonaPageView, problem: keyof Words['persona']['problems']): Html {
  const words = wordsIn(language);
  const target = problem === 'unknown-outcome' ? `outcome-${DEFAULT_OUTCOME}` : `persona-${personas[0]?.id ?? ''}`;
  return html`<div class="problem" role="alert" aria-labelledby="problem" tabindex="-1" autofocus>
<h2 id="problem">${words.problem}</h2>
<ul><li><a href="#${target}">${words.persona.problems[problem]}</a></li></ul>
</div>`;
}

function personaFields({ language, service, asks, personas, chosen, problem }: PersonaPageView): Html {
  const words = wordsIn(language);
  const wrong = problem !== undefined && problem !== 'unknown-outcome';
  return html`<div${wrong && html` class="wrong"`}><fieldset${wrong && html` aria-describedby="persona-error"`}>
<legend><h1>${words.persona.title(service)}</h1></legend>
${asks.length > 0 && html`<div class="inset"><p>${words.persona.asks(service)}</p><ul>${asks.map((ask) => html`<li>${ask}</li>`)}</ul></div>`}
<p class="hint">${words.persona.invented}</p>
${wrong && html`<p class="error" id="persona-error"><span class="hidden">${words.error}: </span>${words.persona.problems[problem]}</p>`}
<div class="choices">${personas.map((persona) => personaChoice(persona, language, persona.id === chosen))}</div>
</fieldset></div>`;
}

const personaChoice = ({ id, name, about }: Persona, language: Language, checked: boolean): Html =>
  html`<div class="choice">
<input type="radio" name="persona" id="persona-${id}" value="${id}" aria-describedby="about-${id}"${checked && html` checked`}>
<label for="persona-${id}">${name}</label>
<p id="about-${id}">${about[language]}</p>
</div>
`;
