// Beds held at the pretend council over real HTTP, where answers get lost and twenty people want the last three.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerOverHttp } from '#mocks';
import { type Database, formKeyFor, freezeClock, goOut, moveClock, openDatabase } from '#platform';
import { askedBed, bedToHold, freeBeds, giveBedBack, holdBed } from '../../cases/bed/index.ts';
import { followUp } from '../../cases/delivery/follow.ts';
import { deliverDue } from '../../cases/delivery/index.ts';
import { FORM_LOST } from '../../cases/journeys.ts';
import { kinds } from '../../cases/kinds.ts';
import { beds, forgetHolds } from '../../mocks/council/beds/index.ts';
import { serve } from '../../mocks/http/server.ts';

const platform = vi.hoisted(() => ({ database: vi.fn() }));
vi.mock('#platform', async (original) => ({ ...(await original<object>()), ...platform }));

/** Three free. */
const MAIN_DOOR = '87e77eec-cbe9-80d8-8b81-cead7f01a353';
const YARD = 'ab30c24b-3163-8977-9ae0-37fe0f14cadd';
const REFUGE = '0c1467f4-ce10-8bc4-bce1-c71dc9b6e1df';
const MENS_HOUSE = 'a64b3885-fe65-8baa-b874-1636b76cb1eb';
const NOW = new Date('2026-11-24T22:00:00Z');

type Answer = typeof answerOverHttp;

let served: Awaited<ReturnType<typeof serve>>;
let db: Database;
/** What becomes of the council's answers to a hold that is asked for, one after the other; then they arrive. */
let spoilt: ((given: Response | undefined) => Response | Promise<Response>)[] = [];
/** Requests to hold that reached the council. */
let asked = 0;
/** True while the council answers nothing but faults. */
let isDown = false;

beforeAll(async () => {
  const answer: Answer = async (path, request, peer) => {
    if (isDown) return unavailable();
    const given = await answerOverHttp(path, request, peer);
    if (request.method !== 'POST') return given;
    asked += 1;
    return spoilt.shift()?.(given) ?? given;
  };
  served = await serve([beds], { answer });
  vi.stubEnv('COUNCIL_BEDS_URL', served.origin);
});
afterAll(() => {
  vi.unstubAllEnvs();
  served.server.close();
});
beforeEach(async () => {
  freezeClock(NOW);
  forgetHolds();
  spoilt = [];
  asked = 0;
  isDown = false;
  db = await openDatabase(':memory:');
  platform.database.mockResolvedValue(db);
});
afterEach(async () => {
  freezeClock(undefined);
  await db.destroy();
});

const lost = () => Response.json({ error: 'The line is down.' }, { status: 502 });
const unavailable = () => Response.json({ error: 'Not now.' }, { status: 503 });

/** A browser on a page of its own. */
function browser(name: string) {
  const secret = name.padEnd(43, '-');
  const url = new URL('http://127.0.0.1/bed');
  const visit = { request: new Request(url, { headers: { cookie: `waymark-draft=${secret}` } }), url };
  const form = (fields: Record<string, string> = {}, key = formKeyFor(secret)) => {
    const data = new FormData();
    for (const [field, value] of Object.entries({ key, ...fields })) data.set(field, value);
    return data;
  };
  return {
    page: (id: string) => bedToHold(id, visit),
    hold: (id = MAIN_DOOR, fields?: Record<string, string>, key?: string) => holdBed(id, form(fields, key), visit),
    asked: () => askedBed(visit),
    giveBack: (key?: string) => giveBedBack(form({}, key), visit),
  };
}

const HELD = { goTo: '/bed/held', cookie: undefined };
const atCouncil = async (id = MAIN_DOOR): Promise<{ available: number; held: number }> =>
  (await (await goOut(`${served.origin}/service_capacities/${id}`)).json()) as never;
const cases = () => db.selectFrom('cases').select(['status', 'note', 'followAt', 'phone']).execute();
const texts = async (): Promise<unknown[]> => {
  const rows = await db.selectFrom('deliveries').select('body').where('recipient', '=', 'notify').execute();
  return rows.map(({ body }) => JSON.parse(body) as unknown);
};

describe('holding', () => {
  test('writes it down, holds it at the council and texts where it is and until when', async () => {
    const here = browser('here');
    expect(await here.page(MAIN_DOOR)).toMatchObject({
      said: 'offered',
      place: { name: 'Emergency beds, main door' },
      capacity: { available: 3 },
    });
    expect(await here.hold(MAIN_DOOR, { phone: '07700 900123' })).toEqual(HELD);
    const { hold, place } = (await here.asked()) ?? {};
    expect(hold).toMatchObject({ until: '2026-11-25T00:00:00.000Z', reference: expect.stringMatching(/^BED-/) });
    expect(await atCouncil()).toMatchObject({ available: 2, held: 1 });
    expect(await cases()).toMatchObject([{ status: 'received', phone: '07700900123', followAt: +NOW + 7_200_000 }]);
    expect(await texts()).toEqual([
      {
        channel: 'sms',
        to: '07700900123',
        template: 'space-held',
        personalisation: {
          place: `Emergency beds, main door, ${place?.address}`,
          until: '00:00 on Wednesday',
          reference: hold?.reference,
          pets: 'no',
          phone: '0121 496 0495',
        },
      },
    ]);
  });

  test('without a number tells nobody', async () => {
    expect(await browser('here').hold()).toEqual(HELD);
    expect(await texts()).toEqual([]);
  });

  test.each(['0121 496 0123', '07700', 'me', '+1 202 555 0100'])(
    'with %j as a mobile number says what to do, and asks for nothing',
    async (phone) => {
      const page = await browser('here').hold(MAIN_DOOR, { phone });
      expect(page).toMatchObject({ said: 'offered', phone, wrong: [{ field: 'phone' }] });
      expect([await cases(), asked]).toEqual([[], 0]);
    },
  );

  test('from another page than this browser’s own holds nothing', async () => {
    expect(await browser('here').hold(MAIN_DOOR, {}, 'x')).toMatchObject({ said: 'offered', wrong: [FORM_LOST] });
    expect(asked).toBe(0);
  });

  test.each([
    [REFUGE, 'ring'],
    [MENS_HOUSE, 'referral'],
    ['00000000-0000-4000-8000-000000000000', 'unknown'],
    ['held', 'unknown'],
    ['../holds', 'unknown'],
  ])('of %s is not done from here: %s', async (id, said) => {
    const here = browser('here');
    for (const page of [await here.page(id), await here.hold(id)]) expect(page).toMatchObject({ said });
    expect(asked).toBe(0);
  });

  test('of a refuge would show no address, whatever the council said', async () => {
    expect(await browser('here').page(REFUGE)).toMatchObject({
      place: { phone: '0808 157 0842', name: 'Harebell refuge' },
    });
    expect(await browser('here').page(REFUGE)).not.toHaveProperty('place.address');
  });
});

describe('pressed again', () => {
  test('at once, in two tabs and later it is the same hold, told once', async () => {
    const here = browser('here');
    const phone = { phone: '07700 900123' };
    const pressed = await Promise.all([1, 2, 3, 4].map(() => here.hold(MAIN_DOOR, phone)));
    expect([...pressed, await here.hold(MAIN_DOOR, phone)]).toEqual(Array(5).fill(HELD));
    expect(await atCouncil()).toMatchObject({ held: 1 });
    expect([await cases(), await texts()]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  test.each([
    ['an answer that was lost', lost],
    ['an answer of the wrong shape', () => Response.json({ id: 'x', status: 'held' })],
    ['an answer that is not JSON', () => new Response('<h1>Welcome</h1>')],
    [
      'a hold at another place',
      async (given?: Response) => Response.json({ ...(await given?.json()), service_capacity_id: YARD }),
    ],
  ])('after %s it gets the hold that was made, and until then none is shown', async (_, spoil) => {
    const here = browser('here');
    spoilt = [spoil];
    expect(await here.hold()).toMatchObject({ said: 'unsure', place: { name: 'Emergency beds, main door' } });
    expect(await here.asked()).toMatchObject({ stands: 'unsure', hold: undefined });
    expect(await here.page(MAIN_DOOR)).toMatchObject({ said: 'unsure' });
    expect(await atCouncil()).toMatchObject({ held: 1 });
    moveClock(10 * 60_000);
    expect(await here.hold(MAIN_DOOR, { phone: '07700 900123' })).toEqual(HELD);
    expect(await atCouncil()).toMatchObject({ held: 1 });
    expect((await here.asked())?.hold?.until).toBe('2026-11-25T00:00:00.000Z');
    expect([await cases(), await texts()]).toMatchObject([[{ status: 'received' }], [{ to: '07700900123' }]]);
  });

  test('after a fault it is not certain, and nothing more happens by itself', async () => {
    const here = browser('here');
    spoilt = [unavailable];
    expect(await here.hold()).toMatchObject({ said: 'unsure' });
    expect(await deliverDue(db, kinds, () => 0)).toBe(0);
    expect(await cases()).toMatchObject([{ status: 'closed', followAt: null }]);
  });

  test('when the first answer comes after the second, what is held stays held', async () => {
    const here = browser('here');
    let comes = (): void => {};
    const late = new Promise<void>((resolve) => {
      comes = resolve;
    });
    spoilt = [() => late.then(lost)];
    const first = here.hold();
    await vi.waitUntil(() => asked === 1);
    expect(await here.hold()).toEqual(HELD);
    comes();
    expect(await first).toEqual(HELD);
    expect(await cases()).toMatchObject([{ status: 'received' }]);
  });

  test('two hours after no answer it is a new one: the old is free again by itself', async () => {
    const here = browser('here');
    spoilt = [lost];
    await here.hold();
    moveClock(2 * 60 * 60_000);
    expect(await atCouncil()).toMatchObject({ held: 0 });
    expect(await here.hold()).toEqual(HELD);
    expect((await here.asked())?.hold?.until).toBe('2026-11-25T02:00:00.000Z');
  });
});

test('a council that says nothing keeps nobody waiting for more than six seconds', { timeout: 15_000 }, async () => {
  spoilt = [() => new Promise(() => {})];
  const began = performance.now();
  expect(await browser('here').hold()).toMatchObject({ said: 'unsure' });
  expect(performance.now() - began).toBeLessThan(7_500);
});

test('twenty who want three beds at once: three hold one, and the others are told so', async () => {
  const people = Array.from({ length: 20 }, (_, i) => browser(`person-${i}`));
  const pages = await Promise.all(people.map((one) => one.hold()));
  expect(pages.filter((page) => 'goTo' in page)).toHaveLength(3);
  expect(pages.filter((page) => 'said' in page && page.said === 'none-free')).toHaveLength(17);
  const held = (await Promise.all(people.map((one) => one.asked()))).filter((one) => one?.stands === 'held');
  expect(new Set(held.map((one) => one?.hold?.reference)).size).toBe(3);
  expect(await atCouncil()).toMatchObject({ available: 0, held: 3 });
});

test('who found none free may ask again, and gets what is given back', async () => {
  const [first, ...rest] = ['a', 'b', 'c', 'late'].map(browser);
  const late = rest.pop();
  for (const one of [first, ...rest]) await one?.hold();
  expect(await late?.hold()).toMatchObject({ said: 'none-free' });
  await first?.giveBack();
  await deliverDue(db, kinds, () => 0);
  expect(await late?.hold()).toEqual(HELD);
});

describe('one at a time', () => {
  test('a second place is offered in exchange, and asked for when the first is given back', async () => {
    const here = browser('here');
    await here.hold();
    for (const page of [await here.page(YARD), await here.hold(YARD)])
      expect(page).toMatchObject({ said: 'other', other: { place: { capacityId: MAIN_DOOR }, stands: 'held' } });
    expect(await atCouncil(YARD)).toMatchObject({ held: 0 });
    expect(await here.giveBack()).toBe(true);
    expect(await here.hold(YARD)).toEqual(HELD);
    expect(await here.asked()).toMatchObject({ place: { capacityId: YARD } });
  });

  test('two places at once in two tabs get one', async () => {
    const here = browser('here');
    await Promise.all([here.hold(MAIN_DOOR), here.hold(YARD)]);
    expect((await atCouncil(MAIN_DOOR)).held + (await atCouncil(YARD)).held).toBe(1);
  });
});

describe('giving back', () => {
  test('is believed at once, and reaches the council however often the line is down', async () => {
    const here = browser('here');
    await here.hold();
    expect(await here.giveBack('x')).toBe(false);
    expect(await here.asked()).toMatchObject({ stands: 'held' });
    expect(await here.giveBack()).toBe(true);
    expect(await here.giveBack()).toBe(true);
    expect(await here.asked()).toMatchObject({ stands: 'given-back' });
    isDown = true;
    await deliverDue(db, kinds, () => 0);
    expect(await db.selectFrom('deliveries').select('fault').execute()).toEqual([{ fault: '503' }]);
    isDown = false;
    await db.updateTable('deliveries').set({ nextAt: 0 }).execute();
    await deliverDue(db, kinds, () => 0);
    expect(await atCouncil()).toMatchObject({ available: 3, held: 0 });
    expect(await db.selectFrom('deliveries').select(['what', 'state']).execute()).toEqual([
      { what: 'give-back', state: 'delivered' },
    ]);
    expect(await cases()).toMatchObject([{ status: 'closed', note: 'You gave it back.' }]);
  });

  test('of one the council knows nothing of, or whose time is up, is done', async () => {
    const here = browser('here');
    await here.hold();
    await here.giveBack();
    forgetHolds();
    await deliverDue(db, kinds, () => 0);
    expect(await db.selectFrom('deliveries').select('state').execute()).toEqual([{ state: 'delivered' }]);
  });
});

test('when its time is up it is over, and is closed without asking anybody or telling them again', async () => {
  const here = browser('here');
  await here.hold(MAIN_DOOR, { phone: '07700 900123' });
  moveClock(2 * 60 * 60_000);
  expect(await here.asked()).toMatchObject({ stands: 'over' });
  isDown = true;
  await followUp(db, kinds);
  expect(await cases()).toMatchObject([{ status: 'closed', followAt: null }]);
  isDown = false;
  expect(await texts()).toHaveLength(1);
  expect(await here.hold()).toEqual(HELD);
});

test('another browser sees and gives back nothing of it', async () => {
  await browser('here').hold();
  const there = browser('there');
  expect(await there.asked()).toBeUndefined();
  expect(await there.giveBack()).toBe(true);
  expect(await atCouncil()).toMatchObject({ held: 1 });
});

test('a council that cannot be asked holds nothing, and says so', async () => {
  isDown = true;
  const here = browser('here');
  expect(await here.page(MAIN_DOOR)).toMatchObject({ said: 'not-had', place: undefined });
  expect(await here.hold()).toMatchObject({ said: 'not-had' });
  expect(await freeBeds()).toBeUndefined();
  expect(await cases()).toEqual([]);
});
