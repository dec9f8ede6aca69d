// What the pages of every journey share: who asks, the form that came, and where to go next.
import type { AstroGlobal } from 'astro';
import { answer, type CaseKind, check, type Question, question, sendDraft, type Visit } from '#cases';
import { visitorOf } from '#identity';
import { type Html, readForm } from '#platform';
import { checkPage, type JourneyPage, questionPage, stopPage } from './page.ts';

type Asked = Pick<AstroGlobal, 'request' | 'url' | 'params' | 'response'>;

/** What a journey adds to the pages that all have. */
export interface Extras {
  /** Stands under the fields of a question, such as a map. */
  under?: (asked: Question) => Html | undefined | Promise<Html | undefined>;
  /** Looks at a form first: an answer of its own is shown instead of reading it, such as a map that was moved. */
  instead?: (form: FormData, asked: Question) => Question | undefined;
}

/** Who asks, and whether they are signed in. */
export async function visitOf({ request, url }: Pick<Asked, 'request' | 'url'>): Promise<Visit> {
  const visitor = await visitorOf(request, url);
  return { request, url, personId: visitor?.session.personId };
}

/**
 * The page of a journey that its last part of the address names: a question, `check`, or a stop. Answers with what to
 * show, with another address to go to, or with `undefined` when there is no such page. Sets the browser's cookie.
 */
export async function servePage(
  kind: CaseKind,
  astro: Asked,
  extras: Extras = {},
): Promise<JourneyPage | Response | undefined> {
  const { journey } = kind;
  const path = astro.params.step ?? '';
  const stop = journey.stops?.find((one) => one.path === path);
  if (stop) return stopPage(journey, stop);
  if (path !== 'check' && !journey.steps.some((step) => step.path === path)) return undefined;
  const visit = await visitOf(astro);
  const form = astro.request.method === 'POST' ? await readForm(astro.request) : undefined;
  if (path === 'check') {
    const shown = form ? await sendDraft(kind, form, visit) : await check(kind, visit);
    return 'goTo' in shown ? goTo(shown) : put(astro, shown.cookie, checkPage(journey, shown));
  }
  const asked = form ? await answered(kind, path, form, visit, extras) : await question(kind, path, visit);
  return 'goTo' in asked
    ? goTo(asked)
    : put(astro, asked.cookie, questionPage(journey, asked, await extras.under?.(asked)));
}

async function answered(kind: CaseKind, path: string, form: FormData, visit: Visit, { instead }: Extras) {
  if (instead) {
    const asked = await question(kind, path, visit);
    if ('goTo' in asked) return asked;
    const other = instead(form, asked);
    if (other) return { ...other, cookie: asked.cookie };
  }
  return answer(kind, path, form, visit);
}

function goTo({ goTo: location, cookie }: { goTo: string; cookie: string | undefined }): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  if (cookie) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

function put({ response }: Asked, cookie: string | undefined, page: JourneyPage): JourneyPage {
  if (cookie) response.headers.append('set-cookie', cookie);
  response.status = page.status;
  return page;
}
