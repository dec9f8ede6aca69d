import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { validateFolder } from '#datasets';
import { plan, write } from './make.ts';

const project = join(import.meta.dirname, '../..');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-new-'));
  mkdirSync(join(root, 'src/mocks/testing'), { recursive: true });
  for (const file of ['upstream.ts', 'openapi.ts', 'testing.ts', 'testing/asDescribed.ts'])
    cpSync(join(project, 'src/mocks', file), join(root, 'src/mocks', file));
  writeFileSync(
    join(root, 'src/mocks/upstreams.ts'),
    "import type { Upstream } from './upstream.ts';\n\nexport const upstreams: Upstream[] = [];\n",
  );
  for (const file of ['package.json', 'biome.json', '.gitignore']) cpSync(join(project, file), join(root, file));
  mkdirSync(join(root, '.git'));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function make(...words: string[]): string[] {
  const made = plan(root, words, '2026-11-24');
  write(root, made);
  return [...made.files.keys()];
}

/** Runs a program of `node_modules/.bin` in the copy, as a person would; its words when it fails. */
function run(program: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const path = join(root, 'node_modules', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { cwd: root, encoding: 'utf8', env });
  return status === 0 ? 'passed' : stdout + stderr;
}
const vitest = (...which: string[]) => {
  const settings = { test: { include: ['**/*.test.ts'], env: { MODE: 'demo' } } };
  writeFileSync(join(root, 'vitest.config.mjs'), `export default ${JSON.stringify(settings)};`);
  return run('vitest/vitest.mjs', 'run', ...which);
};
const biome = (files: string[]) => run('@biomejs/biome/bin/biome', 'check', ...files);

describe('what npm run new makes passes its own test and the linter', () => {
  test('a mock, which is then one of the upstreams', () => {
    const files = make('mock', 'warm-rooms');
    expect(files).toEqual([
      'src/mocks/warm-rooms/description.ts',
      'src/mocks/warm-rooms/index.test.ts',
      'src/mocks/warm-rooms/index.ts',
      'src/mocks/upstreams.ts',
    ]);
    expect(readFileSync(join(root, 'src/mocks/upstreams.ts'), 'utf8')).toContain('Upstream[] = [warmRooms];');
    expect(biome(files)).toBe('passed');
    expect(vitest()).toBe('passed');
  }, 60_000);

  test('a mock, which describes itself as all the others do', () => {
    cpSync(join(project, 'src'), join(root, 'src'), { recursive: true });
    symlinkSync(join(project, 'data'), join(root, 'data'), 'junction');
    make('mock', 'warm-rooms');
    expect(vitest('src/mocks/described.test.ts', '-t', 'every upstream|warm-rooms')).toBe('passed');
  }, 60_000);

  test('a challenge, with a baseline that its example entry beats', () => {
    const files = make('challenge', 'first-answer');
    expect(biome(files)).toBe('passed');
    expect(vitest()).toBe('passed');
    const entry = join(root, 'challenges/first-answer/entries/example/entry.ts');
    writeFileSync(entry, "export const answer = () => 'bed';\n");
    expect(vitest()).toContain('beats the baseline');
  }, 60_000);

  test('a dataset, whose description is true of it', () => {
    make('dataset', 'warm-rooms');
    expect(validateFolder(join(root, 'data/warm-rooms')).problems).toEqual([]);
    const path = join(root, 'data/warm-rooms/datapackage.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"integer"', '"date"'));
    expect(validateFolder(join(root, 'data/warm-rooms')).problems).not.toEqual([]);
  });

  test('a page with a browser journey', () => {
    const files = make('page', 'warm-rooms');
    expect(files).toEqual(['src/pages/warm-rooms.astro', 'src/tests/journeys/warm-rooms.spec.ts']);
    expect(biome(files)).toBe('passed');
    for (const file of files) expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/__[a-z]+__/);
  });
});

test('a dataset can begin with a CSV of one’s own, named after the file or as told', () => {
  const csv = join(root, 'Warm Rooms 2026.csv');
  writeFileSync(
    csv,
    '\uFEFFward,phone,rooms,since,open\nLadywood,0121 496 0000,3,2025-11-01,true\n"Aston, east",,12,2026-01-15,false\n',
  );
  expect(make('dataset', csv)).toContain('data/warm-rooms-2026/warm-rooms-2026.csv');
  expect(make('dataset', 'mine', csv)).toContain('data/mine/mine.csv');
  const { resources } = JSON.parse(readFileSync(join(root, 'data/mine/datapackage.json'), 'utf8'));
  const required = { constraints: { required: true } };
  expect(resources[0].schema.fields).toEqual([
    { name: 'ward', type: 'string', ...required },
    { name: 'phone', type: 'string' },
    { name: 'rooms', type: 'integer', ...required },
    { name: 'since', type: 'date', ...required },
    { name: 'open', type: 'boolean', ...required },
  ]);
  expect(validateFolder(join(root, 'data/mine')).problems).toEqual([]);
});

test('a CSV with semicolons, blank cells and Windows line ends is described as it is', () => {
  const csv = join(root, 'rooms.csv');
  writeFileSync(csv, 'ward;rooms;note\r\nAston;3;"warm; dry"\r\nNechells;;\r\n');
  make('dataset', csv);
  expect(validateFolder(join(root, 'data/rooms')).problems).toEqual([]);
  expect(validateFolder(join(root, 'data/rooms')).tables).toMatchObject([{ rows: 2, columns: 3, missing: 2 }]);
});

describe('it refuses in a sentence, and writes nothing', () => {
  test.each([
    [[], 'Say page, mock, dataset or challenge'],
    [['robot', 'x1'], '“robot” is not something to make'],
    [['page'], 'Say what to call it'],
    [['page', 'Warm Places!'], 'such as warm-places.'],
    [['page', '../../etc/passwd'], 'cannot be a name'],
    [['mock', 'x'], 'cannot be a name'],
    [['dataset', 'gone.csv'], 'There is no file gone.csv'],
  ])('%j', (words, sentence) => {
    expect(() => make(...words)).toThrow(sentence);
    expect(existsSync(join(root, 'src/pages'))).toBe(false);
  });

  test('when the name is taken, by a file or by a folder', () => {
    for (const kind of ['page', 'mock', 'dataset', 'challenge']) {
      make(kind, 'taken');
      expect(() => make(kind, 'taken')).toThrow(`There is already a ${kind} called taken`);
    }
    mkdirSync(join(root, 'src/pages/folder'), { recursive: true });
    expect(() => make('page', 'folder')).toThrow('(src/pages/folder)');
    writeFileSync(join(root, 'src/pages/health.ts'), '');
    expect(() => make('page', 'health')).toThrow('(src/pages/health.ts)');
  });

  test('when it is started as people start it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/new/new.ts', 'page', 'No!'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect([status, stderr.includes('such as no.')]).toEqual([1, true]);
  });
});
