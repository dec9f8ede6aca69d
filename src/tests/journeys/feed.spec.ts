// What visitors see when the council's feed misbehaves: the built server, real HTTP, a feed that lies.
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { startServer } from '../server.ts';

test.skip(
  ({ isMobile, hasTouch, javaScriptEnabled }) => isMobile || hasTouch || !javaScriptEnabled,
  'nothing here depends on the browser',
);

const json =
  (body: unknown): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const service = (id: number, more: object = {}) => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  name: `Warm Room ${id}`,
  status: 'active',
  phones: [{ id: `00000000-0000-4000-8001-${String(id).padStart(12, '0')}`, number: '0121 496 0123' }],
  service_at_locations: [
    {
      id: `00000000-0000-4000-8002-${String(id).padStart(12, '0')}`,
      location: {
        id: `00000000-0000-4000-8003-${String(id).padStart(12, '0')}`,
        location_type: 'physical',
        latitude: 52.4823,
        longitude: -1.89,
      },
    },
  ],
  ...more,
});

const pageOf = (contents: object[]) => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
});

const feed = (...contents: object[]) => json(pageOf(contents));

async function withFeed(listener: RequestListener, visit: (address: string) => Promise<void>): Promise<void> {
  const source: Server = createServer(listener).listen(0, '127.0.0.1');
  await once(source, 'listening');
  const url = `http://127.0.0.1:${(source.address() as AddressInfo).port}/feed`;
  const server = await startServer({ NOW: '2026-11-24T23:30:00Z', DIRECTORY_URL: url });
  try {
    await visit(server.address);
  } finally {
    await server.stop();
    source.closeAllConnections();
    source.close();
  }
}

const read = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
};

const FAULTS: Record<string, RequestListener> = {
  'answers HTML': (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to our website</h1>'),
  'answers 500': (_request, response) => response.writeHead(500).end('oh no'),
  'sends half a JSON': (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"total_items": 3, "contents": [{"id": "00'),
  'redirects without end': (_request, response) => response.writeHead(302, { location: '/feed' }).end(),
  'says nothing': () => undefined,
  'answers an empty list': feed(),
  'answers something else entirely': json({ cats: 3 }),
};

for (const [fault, listener] of Object.entries(FAULTS)) {
  test(`a feed that ${fault} leaves a page that says so and whom to telephone`, async () => {
    await withFeed(listener, async (address) => {
      for (const path of ['/', '/find?where=B4+7DJ&open=now', '/status', '/help', '/api/find?where=B4+7DJ']) {
        const { status, text } = await read(address + path);
        expect(status, path).toBeLessThan(500);
        expect(text.length, path).toBeGreaterThan(200);
      }
      const found = await read(`${address}/find?where=B4+7DJ`);
      expect(found.text).toMatch(/999|help right now/i);
    });
  });
}

test('good records are shown and bad ones set aside with their reasons', async () => {
  const listener = feed(
    service(1),
    service(2, { name: '<script>alert(1)</script>' }),
    service(3, { name: undefined }),
    service(1, { name: 'A twin of the first' }),
    service(4, { name: 'Nowhere House', service_at_locations: [] }),
    service(5, {
      name: 'Odd Hours',
      schedules: [
        {
          id: '00000000-0000-4000-8004-000000000005',
          freq: 'WEEKLY',
          byday: 'MO,TU',
          opens_at: '25:99',
          closes_at: '26:00',
        },
      ],
    }),
    service(6, {
      name: 'House on Mars',
      service_at_locations: [
        {
          id: '00000000-0000-4000-8002-000000000006',
          location: {
            id: '00000000-0000-4000-8003-000000000006',
            location_type: 'physical',
            latitude: 4.5,
            longitude: 137.4,
          },
        },
      ],
    }),
  );
  await withFeed(listener, async (address) => {
    await expect.poll(async () => (await read(`${address}/find?where=B4+7DJ`)).text).toContain('Warm Room 1');
    const { text } = await read(`${address}/find?where=B4+7DJ`);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>alert(1)');
    expect(text).not.toContain('A twin of the first');
    expect(text).toContain('Odd Hours');
    const status = await read(`${address}/status`);
    expect(status.text).toMatch(/set aside/i);
    expect(status.text).toMatch(/25:99/);
  });
});
