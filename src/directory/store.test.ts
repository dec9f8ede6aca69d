import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const FEED = 'https://feed.test/oruk';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  vi.stubEnv('MODE', 'demo');
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('DIRECTORY_URL', FEED);
  server.use(http.get('https://www.gov.uk/bank-holidays.json', () => HttpResponse.json({}, { status: 503 })));
});

/** The store of a process that has just started. */
async function freshStore() {
  vi.resetModules();
  return import('./store.ts');
}

const services = (count: number, prefix = 's') =>
  Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i}`, name: `Room ${i}`, status: 'active' }));

/** A feed of 3.0 that pages as it is asked. */
const feedOf = (records: object[], size = 100) =>
  http.get(`${FEED}/services`, ({ request }) => {
    const page = Number(new URL(request.url).searchParams.get('page'));
    return HttpResponse.json({
      total_pages: Math.ceil(records.length / size),
      page_number: page,
      contents: records.slice((page - 1) * size, page * size),
    });
  });

const whole = (count: number) => services(count).map((record) => ({ ...record, phones: [] }));

test('every page of a feed is read', async () => {
  server.use(feedOf(whole(1_234)));
  const { startDirectory, directory } = await freshStore();
  await startDirectory();
  expect(directory().services).toHaveLength(1_234);
  expect(directory().byId('s1233')?.name).toBe('Room 1233');
  expect(directory().fault).toBeUndefined();
});

test('a feed of summaries is asked for each service', async () => {
  server.use(
    feedOf(services(3)),
    http.get(`${FEED}/services/:id`, ({ params }) =>
      HttpResponse.json({
        id: params.id,
        name: `Whole ${params.id}`,
        status: 'active',
        phones: [{ number: '0121 496 0001' }],
      }),
    ),
  );
  const { startDirectory, directory } = await freshStore();
  await startDirectory();
  expect(directory().byId('s2')).toMatchObject({ name: 'Whole s2', phones: [{ number: '0121 496 0001' }] });
});

test('a feed that gives the same page for ever is read once', async () => {
  server.use(http.get(`${FEED}/services`, () => HttpResponse.json({ contents: whole(5) })));
  const { startDirectory, directory } = await freshStore();
  await startDirectory();
  expect(directory().services).toHaveLength(5);
});

test('when the feed goes down the last good copy is served, also after a restart, with its age', async () => {
  server.use(feedOf(whole(30)));
  const first = await freshStore();
  await first.startDirectory();
  const { fetchedAt } = first.directory();
  server.use(http.get(`${FEED}/services`, () => HttpResponse.text('<h1>Gone fishing</h1>')));
  await first.refreshDirectory();
  expect(first.directory()).toMatchObject({ fetchedAt, fault: expect.stringContaining('not JSON') });
  const second = await freshStore();
  await second.startDirectory();
  expect(second.directory().services).toHaveLength(30);
  expect(second.directory().fetchedAt).toEqual(fetchedAt);
});

test('a copy of another feed, or one that is damaged, is not used', async () => {
  server.use(feedOf(whole(3)));
  await (await freshStore()).startDirectory();
  const file = join(folder, 'directory.json');
  const text = readFileSync(file, 'utf8');
  server.use(http.get(`${FEED}/services`, () => HttpResponse.error()));
  for (const damaged of [text.slice(0, 100), text.replace(FEED, 'https://other.test'), '']) {
    writeFileSync(file, damaged);
    const { startDirectory, directory } = await freshStore();
    await startDirectory();
    expect([directory().services.length, directory().fault]).toEqual([0, expect.any(String)]);
  }
});

test('a feed that has suddenly lost most of its services is believed only the third time', async () => {
  server.use(feedOf(whole(100)));
  const { startDirectory, refreshDirectory, directory } = await freshStore();
  await startDirectory();
  server.use(feedOf(whole(10)));
  await refreshDirectory();
  expect(directory()).toMatchObject({ services: { length: 100 }, fault: expect.stringContaining('only 10') });
  await refreshDirectory();
  await refreshDirectory();
  expect([directory().services.length, directory().fault]).toEqual([10, undefined]);
});

test('a page that fails is asked for again', async () => {
  let failed = false;
  server.use(
    http.get(`${FEED}/services`, ({ request }) => {
      if (!request.url.includes('page=2') || failed) return undefined;
      failed = true;
      return new HttpResponse(null, { status: 502 });
    }),
    feedOf(whole(250)),
  );
  const { startDirectory, directory } = await freshStore();
  await startDirectory();
  expect(directory().services).toHaveLength(250);
});

test('twenty thousand services are no trouble', async () => {
  server.use(feedOf(whole(20_000)));
  const { startDirectory, directory } = await freshStore();
  await startDirectory();
  expect(directory().services).toHaveLength(20_000);
});

test('those who asked are told when the directory changes', async () => {
  server.use(feedOf(whole(3)));
  const { startDirectory, onDirectoryChange } = await freshStore();
  const told = vi.fn();
  onDirectoryChange(told);
  await startDirectory();
  expect(told).toHaveBeenCalled();
});
