// The second page, for services that ask for an identity: proving it is a step of its own, as in the real journey.
import { type Html, html } from '#platform';
import type { ResponseConfiguration } from '../state/vocabulary.ts';
import { page } from './frame.ts';
import { outcomeFields } from './outcomeFields.ts';
import { DEFAULT_OUTCOME, type Outcome, outcomeById } from './outcomes.ts';
import { currentName, type Told, toldOf } from './told.ts';
import { warnings } from './warnings.ts';
import { type Language, wordsIn } from './words.ts';

export interface IdentityPageView {
  language: Language;
  /** This page in each language. */
  languages: Record<Language, string>;
  /** Where the form is sent, by POST. */
  action: string;
  journey: string;
  /** The client’s name, as it registered it. */
  service: string;
  /** The claims asked for, as addresses (`CLAIM`). */
  claims: readonly string[];
  /** The level of confidence asked for. */
  level: ResponseConfiguration['maxLoCAchieved'];
  /** What is known of whoever has signed in. */
  response: ResponseConfiguration;
  /** The id of the outcome chosen on the first page, carried along. */
  outcome?: string | undefined;
  /** What may be chosen here: somebody who was signed in already has not seen the first page. */
  outcomes?: readonly Outcome[];
  /** Anything else to be warned of. */
  warnings?: readonly string[];
  /** The address of the inspector. */
  inspect?: string;
}

/** The page, whole. It posts `journey`, `outcome`, and `prove` as `yes` or `no`. */
export function identityPage(view: IdentityPageView): string {
  const { language, languages, action, journey, outcome = DEFAULT_OUTCOME, outcomes, inspect } = view;
  const { goOn, identity: words } = wordsIn(language);
  return page(
    { language, languages, title: words.title, inspect },
    html`${warnings(language, view.warnings ?? [])}
<h1>${words.title}</h1>
<p>${words.signedInAs(currentName(view.response) ?? view.response.email)}</p>
<div class="inset"><p>${words.pretend}</p><p class="hint">${words.real}</p></div>
${consequences(view)}
${toldList(view)}
<form method="post" action="${action}">
<input type="hidden" name="journey" value="${journey}">
${!outcomes && html`<input type="hidden" name="outcome" value="${outcome}">`}
<div class="actions">
<button name="prove" value="yes">${goOn}</button>
<button class="second" name="prove" value="no">${words.cannot}</button>
</div>
${outcomes && outcomeFields({ language, outcomes, outcome })}
</form>`,
  );
}

/** What will not go as it looks: a level that this person does not reach, and whatever was chosen to go wrong. */
function consequences({ language, level, response, outcome = DEFAULT_OUTCOME }: IdentityPageView): Html[] {
  const words = wordsIn(language).identity;
  const chosen = outcome === DEFAULT_OUTCOME ? undefined : outcomeById(outcome);
  return warnings(language, [
    ...(response.maxLoCAchieved < level ? [words.tooLow(response.maxLoCAchieved, level)] : []),
    ...(chosen ? [words.chosen(chosen.label[language])] : []),
  ]);
}

function toldList({ language, service, claims, level, response }: IdentityPageView): Html {
  const words = wordsIn(language).identity;
  const proved = response.maxLoCAchieved >= level;
  const told: Told[] = proved ? toldOf(response, claims, language) : [];
  return html`<h2>${words.told(service)}</h2>
${
  told.length === 0
    ? html`<p>${words.nothing}</p>`
    : html`<dl>${told.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
}`;
}
