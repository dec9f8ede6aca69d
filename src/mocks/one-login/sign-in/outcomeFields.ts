import { type Html, html } from '#platform';
import { DEFAULT_OUTCOME, type Outcome } from './outcomes.ts';
import { type Language, type Words, wordsIn } from './words.ts';

interface Choice {
  language: Language;
  outcomes: readonly Outcome[];
  outcome?: string | undefined;
  problem?: keyof Words['persona']['problems'] | undefined;
}

/** “What should happen?”, folded away for whoever wants nothing to go wrong; open once something is chosen, or is wrong. */
export function outcomeFields({ language, outcomes, outcome = DEFAULT_OUTCOME, problem }: Choice): Html {
  const words = wordsIn(language);
  const wrong = problem === 'unknown-outcome';
  const open = wrong || outcome !== DEFAULT_OUTCOME;
  return html`<details${open && html` open`}><summary>${words.persona.outcomes}</summary>
<div class="small${wrong && ' wrong'}">
<p class="hint">${words.persona.outcomesHint}</p>
${wrong && html`<p class="error" id="outcome-error"><span class="hidden">${words.error}: </span>${words.persona.problems[problem]}</p>`}
${[...Map.groupBy(outcomes, ({ group }) => group)].map(
  ([group, some]) => html`<fieldset${wrong && html` aria-describedby="outcome-error"`}>
<legend>${words.persona.groups[group]}</legend>
<div class="choices">${some.map((one) => outcomeChoice(one, language, one.id === outcome))}</div>
</fieldset>
`,
)}</div>
</details>`;
}

const outcomeChoice = ({ id, label }: Outcome, language: Language, checked: boolean): Html =>
  html`<div class="choice">
<input type="radio" name="outcome" id="outcome-${id}" value="${id}"${checked && html` checked`}>
<label for="outcome-${id}">${label[language]}</label>
</div>
`;
