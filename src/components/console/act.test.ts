import { afterEach, beforeEach, expect, test } from 'vitest';
import { resetMocks, snapshotMocks, weatherOf } from '#mocks';
import { clockState, freezeClock } from '#platform';
import { act } from './act.ts';

beforeEach(() => freezeClock(new Date('2026-07-01T12:00:00Z')));
afterEach(() => resetMocks());

const here = undefined;

function formOf(fields: Record<string, string | Blob>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return new Request('http://127.0.0.1/mocks', { method: 'POST', body });
}

const send = (fields: Record<string, string | Blob>, peer: string | undefined = here) => act(formOf(fields), peer);

test('a weather is set with its own numbers; an empty box stands for what is usual', async () => {
  const fields = { do: 'weather', upstream: 'council/reports', median: '', p95: '5000', rate: '0.9' };
  expect(await send({ ...fields, kind: 'slow' })).toEqual({ to: '/mocks#service-council-reports' });
  expect(weatherOf('council/reports')).toEqual({ kind: 'slow', median: 800, p95: 5000 });
  await send({ ...fields, kind: 'fine' });
  expect(weatherOf('council/reports')).toEqual({ kind: 'fine' });
});

test.each([
  [{ step: 'hour' }, '2026-07-01T13:00:00.000Z', true],
  [{ step: 'day' }, '2026-07-02T12:00:00.000Z', true],
  [{ step: 'freeze' }, '2026-07-01T12:00:00.000Z', true],
  [{ step: 'set', to: '2026-07-01T23:30' }, '2026-07-01T22:30:00.000Z', true],
])('the clock takes %j, in London’s time', async (fields, now, frozen) => {
  expect(await send({ do: 'clock', ...fields })).toEqual({ to: '/mocks#clock' });
  expect(clockState()).toMatchObject({ now: new Date(now), frozen });
});

test('the clock runs again as the machine’s', async () => {
  await send({ do: 'clock', step: 'run' });
  expect(clockState()).toMatchObject({ frozen: false, offset: 0 });
});

test('what was saved is restored', async () => {
  await send({ do: 'weather', upstream: 'notify', kind: 'off' });
  const file = new Blob([JSON.stringify(snapshotMocks())]);
  await send({ do: 'reset' });
  expect(weatherOf('notify')).toEqual({ kind: 'fine' });
  expect(await send({ do: 'restore', file })).toEqual({ to: '/mocks?done=restored#done' });
  expect(weatherOf('notify')).toEqual({ kind: 'off' });
});

test.each<[Record<string, string | Blob>, number, string]>([
  [{ do: 'weather', upstream: 'nobody', kind: 'off' }, 404, 'There is no pretend service nobody'],
  [{ do: 'weather', upstream: 'notify', kind: 'hail' }, 400, 'A weather is such as'],
  [{ do: 'weather', upstream: 'notify', kind: 'slow', median: 'soon' }, 400, 'A weather is such as'],
  [{ do: 'clock', step: 'set', to: 'tomorrow' }, 400, 'Choose a day and a time'],
  [{ do: 'clock', step: 'set', to: '2026-99-99T10:00' }, 400, 'There is no such day'],
  [{ do: 'clock', step: 'back' }, 400, 'Choose a day and a time'],
  [{ do: 'restore', file: new Blob([]) }, 400, 'Choose the file of a snapshot first'],
  [{ do: 'restore', file: 'words' }, 400, 'Choose the file of a snapshot first'],
  [{ do: 'restore', file: new Blob(['<xml>']) }, 400, 'it is not JSON'],
  [{ do: 'restore', file: new Blob(['{}']) }, 400, 'This is no snapshot'],
  [{ do: 'replay', id: '999999' }, 404, 'no longer in the log'],
  [{ do: 'replay', id: 'x' }, 404, 'no longer in the log'],
  [{ do: 'constructor' }, 400, 'no such button'],
  [{}, 400, 'no such button'],
  [{ do: 'key', key: 'two words\n' }, 403, 'That is not the key'],
])('%j is answered with a sentence', async (fields, status, words) => {
  const before = snapshotMocks();
  expect(await send(fields)).toMatchObject({ status, message: expect.stringContaining(words) });
  expect(snapshotMocks()).toEqual(before);
});

test('nobody from elsewhere changes anything without the key', async () => {
  const elsewhere = '203.0.113.9';
  const forms: Record<string, string>[] = [
    { do: 'reset' },
    { do: 'weather', upstream: 'notify', kind: 'off' },
    { do: 'key', key: 'x' },
  ];
  for (const fields of forms) expect(await send(fields, elsewhere)).toMatchObject({ status: 403 });
  expect(weatherOf('notify')).toEqual({ kind: 'fine' });
});

test('a body that is no form is refused with a sentence', async () => {
  const request = new Request('http://127.0.0.1/mocks', { method: 'POST', body: 'hello' });
  expect(await act(request, here)).toMatchObject({ status: 400, message: expect.stringContaining('did not arrive') });
});
