import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform';
import { at, emptyDatabase, SENDING } from '../testing/cases.ts';
import { adoptDrafts, dropDraft, findDraft, saveAnswer, send } from './index.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase('ana', 'ben');
});
afterEach(() => db.destroy());

const whose = (holder: string, personId?: string) => ({ holder, personId });
const write = (by: ReturnType<typeof whose>, step: string, value: string, after = 0) =>
  saveAnswer(db, 'try', by, step, { value }, (all) => all, at(after));
const found = async (by: ReturnType<typeof whose>) => (await findDraft(db, 'try', by))?.answers;
const count = async () => (await db.selectFrom('drafts').select('id').execute()).length;

describe('what is written in a browser', () => {
  test('is found there, and in no other', async () => {
    await write(whose('here'), 'one', 'x');
    expect(await found(whose('here'))).toEqual({ one: { value: 'x' } });
    expect(await found(whose('there'))).toBeUndefined();
    expect(await findDraft(db, 'another-journey', whose('here'))).toBeUndefined();
  });

  test('in two tabs at once becomes one whole', async () => {
    await Promise.all(['one', 'two', 'three'].map((step) => write(whose('here'), step, step)));
    expect(await found(whose('here'))).toEqual({
      one: { value: 'one' },
      two: { value: 'two' },
      three: { value: 'three' },
    });
    expect(await count()).toBe(1);
  });

  test('loses the answers that no longer count', async () => {
    await write(whose('here'), 'one', 'x');
    await saveAnswer(db, 'try', whose('here'), 'two', { value: 'y' }, ({ two }) => ({ two }), at());
    expect(await found(whose('here'))).toEqual({ two: { value: 'y' } });
  });

  test('can be thrown away', async () => {
    await write(whose('here'), 'one', 'x');
    await dropDraft(db, (await findDraft(db, 'try', whose('here')))?.id ?? '');
    expect(await count()).toBe(0);
  });
});

describe('what somebody writes signed in', () => {
  test('is not shown to whoever uses their browser next, signed in or not', async () => {
    await write(whose('shared', 'ana'), 'one', 'x');
    expect(await found(whose('shared'))).toBeUndefined();
    expect(await found(whose('shared', 'ben'))).toBeUndefined();
    expect(await found(whose('shared', 'ana'))).toBeDefined();
  });

  test('is kept for them when the next person writes there too', async () => {
    await write(whose('shared', 'ana'), 'one', 'ana');
    await write(whose('shared'), 'one', 'stranger');
    await write(whose('shared', 'ben'), 'one', 'ben');
    expect(await found(whose('shared', 'ana'))).toEqual({ one: { value: 'ana' } });
    expect(await found(whose('elsewhere', 'ana'))).toEqual({ one: { value: 'ana' } });
  });

  test('is found on another device, and goes on there', async () => {
    await write(whose('phone', 'ana'), 'one', 'phone');
    expect(await found(whose('library', 'ana'))).toEqual({ one: { value: 'phone' } });
    await write(whose('library', 'ana'), 'two', 'library', 1);
    const whole = { one: { value: 'phone' }, two: { value: 'library' } };
    expect(await found(whose('library', 'ana'))).toEqual(whole);
    expect(await found(whose('phone', 'ana'))).toEqual(whole);
    expect(await count()).toBe(1);
  });

  test('begun in two browsers before signing in, is found elsewhere by the latest', async () => {
    await write(whose('old'), 'one', 'old', 0);
    await write(whose('new'), 'one', 'new', 1);
    for (const holder of ['new', 'old']) await adoptDrafts(db, holder, 'ana');
    expect(await found(whose('library', 'ana'))).toEqual({ one: { value: 'new' } });
  });

  test('goes on on another device without putting out what somebody else writes there', async () => {
    await write(whose('phone', 'ana'), 'one', 'ana');
    await write(whose('library', 'ben'), 'one', 'ben');
    await write(whose('library', 'ana'), 'two', 'ana');
    expect(await found(whose('elsewhere', 'ben'))).toEqual({ one: { value: 'ben' } });
    expect(await found(whose('library', 'ana'))).toEqual({ one: { value: 'ana' }, two: { value: 'ana' } });
  });

  test('and sent from another device, is known there to be sent', async () => {
    await write(whose('phone', 'ana'), 'one', 'x');
    const draft = await findDraft(db, 'try', whose('library', 'ana'));
    const sent = await send(db, draft?.id ?? '', whose('library', 'ana'), SENDING, at(), 0);
    expect(await findDraft(db, 'try', whose('library', 'ana'))).toMatchObject({ caseId: sent.id });
  });
});

describe('signing in', () => {
  test('makes what this browser is writing theirs, and nothing else', async () => {
    await write(whose('here'), 'one', 'x');
    await write(whose('there'), 'one', 'y');
    await adoptDrafts(db, 'here', 'ana');
    expect(await found(whose('phone', 'ana'))).toEqual({ one: { value: 'x' } });
    expect(await found(whose('there', 'ben'))).toEqual({ one: { value: 'y' } });
  });

  test('takes nothing from somebody whose it is already', async () => {
    await write(whose('here', 'ana'), 'one', 'x');
    await adoptDrafts(db, 'here', 'ben');
    expect(await found(whose('phone', 'ben'))).toBeUndefined();
    expect(await found(whose('phone', 'ana'))).toBeDefined();
  });
});

test('what is written after sending begins anew, and the case stays', async () => {
  await write(whose('here'), 'one', 'x');
  const draft = await findDraft(db, 'try', whose('here'));
  const { id } = await send(db, draft?.id ?? '', whose('here'), SENDING, at(), 0);
  expect(await findDraft(db, 'try', whose('here'))).toMatchObject({ answers: {}, caseId: id });
  await write(whose('here'), 'two', 'y');
  expect(await found(whose('here'))).toEqual({ two: { value: 'y' } });
  expect(await db.selectFrom('cases').select('id').execute()).toEqual([{ id }]);
});
