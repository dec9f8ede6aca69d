import { beforeEach, describe, expect, test } from 'vitest';
import { Desk, LAMP, PAVEMENT, RUBBISH, SOMEBODY } from '../testing/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

const ids = async (query: string) =>
  ((await desk.read(`/requests.json?${query}`)) as { service_request_id: string }[]).map(
    ({ service_request_id }) => service_request_id,
  );

const DAY = 60 * 24;
const MARCH = new Date('2026-03-01T12:00:00Z');

describe('requests', () => {
  test('come newest first, those of one second too', async () => {
    const first = await desk.number(RUBBISH);
    const second = await desk.number(RUBBISH);
    desk.wait(1);
    const third = await desk.number(RUBBISH);
    expect(await ids('')).toEqual([third, second, first]);
  });

  test('of one service or several, by commas or repeated', async () => {
    const person = await desk.number(SOMEBODY);
    const heap = await desk.number(RUBBISH);
    expect(await ids('service_code=FLY-TIPPING')).toEqual([heap]);
    expect(await ids('service_code=FLY-TIPPING,ROUGH-SLEEPING')).toEqual([heap, person]);
    expect(await ids('service_code=FLY-TIPPING&service_code=ROUGH-SLEEPING')).toEqual([heap, person]);
    expect(await ids('service_code=STREET-LIGHT')).toEqual([]);
    expect(await ids('service_code=')).toEqual([heap, person]);
  });

  test('by their status at this moment', async () => {
    const heap = await desk.number(RUBBISH);
    desk.wait(60);
    const person = await desk.number(SOMEBODY);
    expect(await ids('status=open')).toEqual([person, heap]);
    desk.wait(47 * 60);
    expect(await ids('status=open')).toEqual([person]);
    expect(await ids('status=closed')).toEqual([heap]);
    expect(await ids('status=open,closed')).toEqual([person, heap]);
  });

  test('by number, whatever else is asked, unknown ones left out', async () => {
    const [one, , three] = [await desk.number(RUBBISH), await desk.number(RUBBISH), await desk.number(SOMEBODY)];
    expect(await ids(`service_request_id=${three},R0,${one},${one}&status=lost&start_date=never`)).toEqual([
      three,
      one,
    ]);
    desk.wait(200 * DAY);
    expect(await ids(`service_request_id=${one}`)).toEqual([one]);
  });

  test('of the last 90 days when nothing is said', async () => {
    const old = await desk.number(RUBBISH);
    desk.wait(90 * DAY);
    expect(await ids('')).toEqual([old]);
    desk.wait(2 * 60);
    expect(await ids('')).toEqual([]);
  });

  test('from a date on, up to a date, and between two', async () => {
    desk.clock = MARCH;
    const march = await desk.number(RUBBISH);
    desk.wait(80 * DAY);
    const may = await desk.number(RUBBISH);
    desk.wait(80 * DAY);
    const august = await desk.number(RUBBISH);
    expect(await ids('start_date=2026-03-01T12:00:00Z')).toEqual([may, march]);
    expect(await ids('start_date=2026-03-01T12:00:01Z')).toEqual([may]);
    expect(await ids('end_date=2026-08-08T12:00:00Z')).toEqual([august, may]);
    expect(await ids('start_date=2026-05-20T00:00:00Z&end_date=2026-05-21T00:00:00Z')).toEqual([may]);
    expect(await ids('start_date=2026-05-20T13:00%2B01:00&end_date=2026-05-20T13:00:00+01:00')).toEqual([may]);
  });

  test('are found by the very time that they tell', async () => {
    desk.clock = new Date('2026-11-24T12:00:00.900Z');
    const id = await desk.number(RUBBISH);
    const at = encodeURIComponent(String((await desk.request(id)).requested_datetime));
    expect(await ids(`start_date=${at}&end_date=${at}`)).toEqual([id]);
  });

  test('between two midnights 90 days apart, though the clocks change', async () => {
    const path = (end: string) => `/requests.json?start_date=2026-08-01T00:00:00%2B01:00&end_date=${end}`;
    expect((await desk.ask(path('2026-10-30T00:00:00Z'))).status).toBe(200);
    expect((await desk.ask(path('2026-10-30T00:00:01Z'))).status).toBe(400);
  });

  test('no more than a thousand at once, the rest by pages', async () => {
    for (let i = 0; i < 1_002; i += 1) await desk.number(RUBBISH);
    expect(await ids('')).toHaveLength(1_000);
    expect(await ids('page=2')).toHaveLength(2);
    expect(await ids('page=3')).toEqual([]);
    const pages = await Promise.all([1, 2, 3].map((page) => ids(`page_size=400&page=${page}`)));
    expect(pages.map((page) => page.length)).toEqual([400, 400, 202]);
    expect(new Set(pages.flat()).size).toBe(1_002);
  });

  test('those with a token appear with their number, those without one never', async () => {
    const token = await desk.number(LAMP);
    await desk.number(PAVEMENT);
    expect(await ids('')).toEqual([]);
    desk.wait(5);
    const [found] = (await desk.read(`/tokens/${token}.json`)) as { service_request_id: string; token: string }[];
    expect(found?.token).toBe(token);
    expect(await ids('')).toEqual([found?.service_request_id]);
    desk.wait(5 * DAY - 5);
    expect(await desk.request(found?.service_request_id ?? '')).toMatchObject({ status: 'closed' });
  });

  test('a number is not a token, and a service without batches has none', async () => {
    const id = await desk.number(RUBBISH);
    expect((await desk.ask(`/tokens/${id}.json`)).status).toBe(404);
  });

  test.each([
    ['status=lost', 400, 'open or closed'],
    ['status=open,lost', 400, 'open or closed'],
    ['service_code=POTHOLE', 404, 'service_code was not found'],
    ['start_date=2026-11-01', 400, 'with their zone'],
    ['start_date=2026-11-01T00:00:00', 400, 'with their zone'],
    ['end_date=2026-02-30T00:00:00Z', 400, 'with their zone'],
    ['start_date=2026-11-01T00:00:00Z&start_date=2026-11-02T00:00:00Z', 400, 'with their zone'],
    ['start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z', 400, 'before the start_date'],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z', 400, 'no more than 90 days'],
    ['page=0', 400, 'from 1'],
    ['page=x', 400, 'from 1'],
    ['page_size=1001', 400, 'from 1 to 1,000'],
    ['page=1&page=2', 400, 'from 1'],
  ])('%s is refused', async (query, status, words) => {
    expect(await desk.refusal(desk.ask(`/requests.json?${query}`))).toEqual([status, expect.stringContaining(words)]);
  });
});
