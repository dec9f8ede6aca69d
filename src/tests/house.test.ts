// The rules of the house: floors, doors and who may touch the outside. A failing name is the file that breaks one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '..');
const FLOORS = ['pages', 'layouts', 'components', 'styles', 'tests'];
const SHARED_ROOMS = ['platform', 'places', 'datasets'];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro|mjs)$/.test(name))
  .map((name) => ({
    name,
    room: name.includes('/') ? (name.split('/')[0] as string) : '',
    text: readFileSync(join(src, name), 'utf8'),
  }));

const rooms = files.filter(({ room, name }) => room && !FLOORS.includes(room) && !name.endsWith('.test.ts'));

/** The rooms a file imports, with how: by name (`#places`) or by a path that reaches inside. */
function imports({ name, text }: { name: string; text: string }): { room: string; reachesInside: boolean }[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
  return found.flatMap((path) => {
    if (path.startsWith('#'))
      return [{ room: path.slice(1).split('/')[0] as string, reachesInside: path.includes('/') }];
    if (!path.startsWith('.')) return [];
    const target = relative(src, join(src, dirname(name), path));
    return [{ room: target.includes('/') ? (target.split('/')[0] as string) : '', reachesInside: true }];
  });
}

test('no room imports a page, a mock or another room, but for places, datasets and platform', () => {
  const wrong = rooms.flatMap((file) =>
    imports(file)
      .filter(({ room }) => room !== file.room && !SHARED_ROOMS.includes(room))
      .filter(({ room }) => !(file.room === 'mocks' && !FLOORS.includes(room)))
      .map(({ room }) => `${file.name} imports ${room || 'the top'}`),
  );
  expect(wrong).toEqual([]);
});

test('platform stands on nothing', () => {
  const wrong = rooms
    .filter(({ room }) => room === 'platform')
    .flatMap((file) =>
      imports(file)
        .filter(({ room }) => room !== 'platform')
        .map(() => file.name),
    );
  expect(wrong).toEqual([]);
});

test('nothing reaches past a room’s index', () => {
  const wrong = files
    .filter(({ name }) => !name.startsWith('tests/'))
    .flatMap((file) =>
      imports(file)
        .filter(
          ({ room, reachesInside }) => reachesInside && room !== '' && room !== file.room && !FLOORS.includes(room),
        )
        .filter(({ room }) => !(['server.ts', 'fast.ts'].includes(file.name) && room === 'platform'))
        .map(({ room }) => `${file.name} reaches into ${room}`),
    );
  expect(wrong).toEqual([]);
});

test('only platform reads the environment or goes out to the network', () => {
  const wrong = rooms.filter(
    ({ room, text }) =>
      room !== 'platform' &&
      /process\.env|\bfetch\(|node:(http|https|net)'/.test(text) &&
      !(room === 'mocks' && !/\bfetch\(/.test(text)),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('only platform/clock asks what time it is', () => {
  const wrong = rooms.filter(
    ({ name, text }) => !name.startsWith('platform/') && /Date\.now\(|new Date\(\)/.test(text),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('no test lies among the pages, where it would become an address', () => {
  expect(files.filter(({ name }) => name.startsWith('pages/') && /\.(test|spec)\./.test(name))).toEqual([]);
});
