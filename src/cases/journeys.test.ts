import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, formKeyFor } from '#platform';
import {
  answer,
  check,
  FORM_LOST,
  goOnFrom,
  justSent,
  question,
  sendDraft,
  startOver,
  type Visit,
} from './journeys.ts';
import { emptyDatabase } from './testing/cases.ts';
import { journey } from './testing/journey.ts';
import { pretendKind } from './testing/kind.ts';

const platform = vi.hoisted(() => ({ database: vi.fn() }));
vi.mock('#platform', async (original) => ({ ...(await original<object>()), ...platform }));

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase('ana');
  platform.database.mockReset().mockResolvedValue(db);
});
afterEach(() => db.destroy());

const { kind } = pretendKind();
const url = new URL('http://127.0.0.1/try');
const secretOf = (name: string) => name.padEnd(43, '-');

/** A browser: its cookie, and whoever is signed in. */
function browser(name = 'here', personId?: string) {
  const secret = secretOf(name);
  const visit: Visit = { request: new Request(url, { headers: { cookie: `waymark-draft=${secret}` } }), url, personId };
  const form = (fields: Record<string, string> = {}, key = formKeyFor(secret)) => {
    const data = new FormData();
    for (const [field, value] of Object.entries({ key, ...fields })) data.set(field, value);
    return data;
  };
  return {
    visit,
    answer: (path: string, fields: Record<string, string>, key?: string) =>
      answer(kind, path, form(fields, key), visit),
    question: (path: string) => question(kind, path, visit),
    check: () => check(kind, visit),
    send: (key?: string) => sendDraft(kind, form({}, key), visit),
    startOver: (key?: string) => startOver(kind, form({}, key), visit),
  };
}
const SINCE = { 'more.since-day': '1', 'more.since-month': '11', 'more.since-year': '2020' };
async function answerAll({ answer }: ReturnType<typeof browser>, age = '40'): Promise<void> {
  await answer('who', { who: 'me' });
  await answer('age', { age });
  await answer('more', SINCE);
}
const wrong = (page: object) => ('wrong' in page ? (page.wrong as { message: string }[]) : []);

describe('a question', () => {
  test('is shown with what was answered, and where “Back” leads', async () => {
    const here = browser();
    expect(await here.question('who')).toMatchObject({ values: undefined, back: '/try', wrong: [], cookie: undefined });
    await here.answer('who', { who: 'me' });
    expect(await here.question('who')).toMatchObject({ values: { who: 'me' } });
    expect(await here.question('age')).toMatchObject({ values: undefined, back: '/try/who' });
  });

  test('that is not asked yet, or is none, leads to the first that is', async () => {
    const here = browser();
    for (const path of ['age', 'more', 'name', 'nonsense', '__proto__', 'constructor', ''])
      expect(await here.question(path)).toMatchObject({ goTo: '/try/who' });
    await answerAll(here);
    expect(await here.question('other')).toMatchObject({ goTo: '/try/check' });
  });

  test('gives a browser without a secret one, and writes nothing down', async () => {
    const page = await question(kind, 'who', { request: new Request(url), url });
    expect(page.cookie).toMatch(/^waymark-draft=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await db.selectFrom('drafts').selectAll().execute()).toEqual([]);
  });
});

describe('an answer', () => {
  test('leads to the next question, and a change straight back to the check page', async () => {
    const here = browser();
    expect(await here.answer('who', { who: 'me' })).toMatchObject({ goTo: '/try/age' });
    expect(await here.answer('age', { age: '40' })).toMatchObject({ goTo: '/try/more' });
    expect(await here.answer('more', SINCE)).toMatchObject({ goTo: '/try/check' });
    expect(await here.answer('age', { age: '41' })).toMatchObject({ goTo: '/try/check' });
    // A change that opens another question asks it, and comes back.
    expect(await here.answer('who', { who: 'other' })).toMatchObject({ goTo: '/try/other' });
    expect(await here.answer('other', { known: 'no' })).toMatchObject({ goTo: '/try/check' });
  });

  test('that is wrong is asked for again with what was typed, and not kept', async () => {
    const here = browser();
    await here.answer('who', { who: 'me' });
    const page = await here.answer('age', { age: 'forty' });
    expect(page).toMatchObject({
      values: { age: 'forty' },
      wrong: [{ field: 'age', message: 'Give an age in years' }],
    });
    expect(await here.question('age')).toMatchObject({ values: undefined });
  });

  test('that means this journey is not the one leads to what to do instead, and is not kept', async () => {
    const here = browser();
    await here.answer('who', { who: 'me' });
    expect(await here.answer('age', { age: '17' })).toMatchObject({ goTo: '/try/too-young' });
    expect(await here.question('more')).toMatchObject({ goTo: '/try/age' });
  });

  test('to a question that is not asked is not kept', async () => {
    const here = browser();
    expect(await here.answer('more', SINCE)).toMatchObject({ goTo: '/try/who' });
    expect(await here.question('more')).toMatchObject({ goTo: '/try/who' });
  });

  test.each(['', 'x'.repeat(43), formKeyFor(secretOf('somebody-else'))])(
    'with the form key %j is shown again to be sent from here',
    async (key) => {
      const here = browser();
      expect(await here.answer('who', { who: 'me' }, key)).toMatchObject({ values: { who: 'me' }, wrong: [FORM_LOST] });
      expect(await here.question('who')).toMatchObject({ values: undefined });
    },
  );

  test('longer than anything that is asked for is refused in a sentence', async () => {
    const here = browser();
    await here.answer('who', { who: 'me' });
    expect(wrong(await here.answer('age', { age: '1'.repeat(30_000) }))).toMatchObject([{ field: '' }]);
  });
});

test('whatever is answered in whatever order, no question is skipped and nothing is sent without the whole', async () => {
  const paths = [...journey.steps.map(({ path }) => path), 'check', 'nonsense'];
  const fields = fc.record(
    {
      who: fc.constantFrom('me', 'other', 'x'),
      known: fc.constantFrom('yes', 'no', ''),
      name: fc.constantFrom('Robin', ''),
      age: fc.constantFrom('40', '3', 'x'),
      'more.since-day': fc.constantFrom('1', '99'),
      'more.since-month': fc.constant('11'),
      'more.since-year': fc.constant('2020'),
    },
    { requiredKeys: [] },
  );
  const walk = fc.array(fc.tuple(fc.constantFrom(...paths), fields), { maxLength: 25 });
  let n = 0;
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      n += 1;
      const here = browser(`walker-${n}`);
      for (const [path, answers] of steps) {
        await here.answer(path, answers as Record<string, string>);
        const { answers: kept } = (await here.question('who')) as { answers: Record<string, unknown> };
        const asked = journey.steps.filter(({ when }) => !when || when(kept as never)).map((step) => step.path);
        const open = asked.find((one) => kept[one] === undefined);
        expect(Object.keys(kept).every((one) => asked.includes(one))).toBe(true);
        if (open) expect(await here.check()).toMatchObject({ goTo: `/try/${open}` });
        else expect(await here.check()).toHaveProperty('rows');
      }
      const whole = 'rows' in (await here.check());
      await here.send();
      expect((await justSent(kind, here.visit)) !== undefined).toBe(whole);
    }),
    { numRuns: 60 },
  );
});

describe('sending', () => {
  test('writes it down and leads to the page that says so, once however often', async () => {
    const here = browser();
    await answerAll(here);
    expect(await here.check()).toMatchObject({ back: '/try/more', wrong: [] });
    const sent = await Promise.all([here.send(), here.send()]);
    expect([...sent, await here.send(), await here.check()].map((page) => 'goTo' in page && page.goTo)).toEqual(
      Array(4).fill('/try/sent'),
    );
    expect(await db.selectFrom('cases').select('id').execute()).toHaveLength(1);
    expect(await justSent(kind, here.visit)).toMatchObject({ status: 'waiting', answers: { age: { age: 40 } } });
    expect(await justSent(kind, browser('there').visit)).toBeUndefined();
  });

  test('from another page than this browser’s own sends nothing', async () => {
    const here = browser();
    await answerAll(here);
    expect(await here.send('x')).toMatchObject({ wrong: [FORM_LOST], rows: expect.anything() });
    expect(await justSent(kind, here.visit)).toBeUndefined();
  });

  test('too early leads to what is still to be answered', async () => {
    const here = browser();
    expect(await here.send()).toMatchObject({ goTo: '/try/who' });
    await here.answer('who', { who: 'me' });
    expect(await here.send()).toMatchObject({ goTo: '/try/age' });
  });

  test('what is right piece by piece and wrong as a whole says why, and keeps it', async () => {
    const here = browser();
    await answerAll(here, '115');
    expect(await here.send()).toMatchObject({ wrong: [{ field: '', message: 'Nobody is that old' }] });
    expect(await here.answer('age', { age: '40' })).toMatchObject({ goTo: '/try/check' });
    expect(await here.send()).toMatchObject({ goTo: '/try/sent' });
  });

  test('from another device than it was begun on confirms it there', async () => {
    await answerAll(browser('phone', 'ana'));
    const library = browser('library', 'ana');
    expect(await library.send()).toMatchObject({ goTo: '/try/sent' });
    expect(await library.send()).toMatchObject({ goTo: '/try/sent' });
    expect(await justSent(kind, library.visit)).toMatchObject({ personId: 'ana' });
    expect(await db.selectFrom('cases').select('id').execute()).toHaveLength(1);
  });
});

test('what was begun before signing in is theirs once they open it, and not shown after they sign out', async () => {
  await browser('library').answer('who', { who: 'me' });
  expect(await browser('library', 'ana').question('age')).toHaveProperty('step');
  expect(await browser('phone', 'ana').question('who')).toMatchObject({ values: { who: 'me' } });
  expect(await browser('library').question('who')).toMatchObject({ values: undefined });
});

test('how far it has got is known, until it is sent or thrown away by its own browser', async () => {
  const here = browser();
  const far = () => goOnFrom(kind, here.visit);
  expect(await far()).toBeUndefined();
  await here.answer('who', { who: 'me' });
  expect(await far()).toBe('/try/age');
  expect(await here.startOver('x')).toBe(false);
  expect(await far()).toBe('/try/age');
  expect(await here.startOver()).toBe(true);
  expect(await far()).toBeUndefined();
  await answerAll(here);
  expect(await far()).toBe('/try/check');
  await here.send();
  expect(await far()).toBeUndefined();
});
