import { expect, test } from 'vitest';
import { bounded, LONGEST_BODY, LONGEST_PATH, MOST_EXCHANGES, newRing, type Recorded } from './ring.ts';

const exchange = (changes: Partial<Recorded> = {}): Omit<Recorded, 'id'> => ({
  at: 0,
  upstream: 'postcodes-io',
  face: 'over-http',
  method: 'GET',
  path: '/',
  base: undefined,
  status: 200,
  ms: 1,
  weather: undefined,
  request: { headers: [], body: undefined, cut: false },
  response: { headers: {}, body: undefined, cut: false },
  ...changes,
});

test('the newest come first, and the oldest go when there are too many', () => {
  const ring = newRing(3);
  for (let i = 0; i < 5; i += 1) ring.add(exchange());
  expect(ring.latest().map(({ id }) => id)).toEqual([5, 4, 3]);
  expect([ring.byId(4)?.id, ring.byId(2)]).toEqual([4, undefined]);
});

test('the numbers go on after it is emptied', () => {
  const ring = newRing(3);
  ring.add(exchange());
  ring.clear();
  expect(ring.latest()).toEqual([]);
  ring.add(exchange());
  expect(ring.latest().map(({ id }) => id)).toEqual([2]);
});

test('whoever listens is told of each until they stop', () => {
  const ring = newRing(3);
  const heard: number[] = [];
  const stop = ring.listen(({ id }) => heard.push(id));
  ring.add(exchange());
  stop();
  ring.add(exchange());
  expect(heard).toEqual([1]);
});

test('long bodies and addresses are cut, and what is left holds nothing of the whole', () => {
  expect(bounded('x'.repeat(LONGEST_BODY))).toMatchObject({ cut: false });
  const text = bounded('é'.repeat(LONGEST_BODY + 1));
  expect([text.cut, String(text.body)]).toEqual([true, 'é'.repeat(LONGEST_BODY)]);
  const bytes = bounded(new Uint8Array(1_000_000));
  expect([bytes.cut, bytes.body?.length]).toEqual([true, LONGEST_BODY]);
  expect((bytes.body as Uint8Array).buffer.byteLength).toBeLessThan(1_000_000);
  expect(bounded(undefined)).toEqual({ body: undefined, cut: false });
  const ring = newRing();
  expect(ring.add(exchange({ path: `/${'x'.repeat(60_000)}` })).path).toHaveLength(LONGEST_PATH);
});

test('twenty thousand exchanges take no more room than two hundred', () => {
  const ring = newRing();
  const body = () => bounded('é'.repeat(200_000));
  for (let i = 0; i < 20_000; i += 1)
    ring.add(exchange({ response: { headers: {}, ...(i % 40 === 0 ? body() : bounded(`${i}`)) } }));
  const kept = ring.latest();
  expect(kept).toHaveLength(MOST_EXCHANGES);
  const size = kept.reduce((sum, { response }) => sum + (response.body?.length ?? 0), 0);
  expect(size).toBeLessThan(MOST_EXCHANGES * LONGEST_BODY * 2);
});
