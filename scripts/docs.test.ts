// The guides tell the truth: what they name exists, and what exists is named.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'));
const guides = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The names in the first column of a guide's tables, written as code. */
const firstColumn = (text: string) => [...text.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] as string);

/** What GitHub and Astro make of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe.each(guides)('%s', (guide) => {
  const text = read(guide);

  test('names only commands there are', () => {
    const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('links only to files and headings there are', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] as string);
    const broken = links.filter((link) => {
      if (/^(https?|mailto|tel):/.test(link)) return false;
      const [file = '', heading] = link.split('#');
      const path = file ? join(root, dirname(guide), file) : join(root, guide);
      if (!existsSync(path)) return true;
      const headings = () =>
        [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] as string));
      return heading !== undefined && !headings().includes(heading);
    });
    expect(broken).toEqual([]);
  });

  test('names only files of the project there are', () => {
    const named = [...text.matchAll(/`((?:src|data|docs|scripts|bench|challenges)\/[\w./-]*[\w-])`/g)].map(
      (match) => match[1] as string,
    );
    // What somebody is told to make is not there yet.
    expect(named.filter((path) => !/warm-|<name>/.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});

test('the README lists every command', () => {
  const listed = firstColumn(read('README.md')).flatMap((name) => /^npm (?:run )?([\w:-]+)$/.exec(name)?.[1] ?? []);
  const commands = Object.keys(scripts).filter((name) => !['prestart', 'pretest'].includes(name));
  expect(listed.toSorted()).toEqual(commands.toSorted());
});

test('docs/settings.md lists every setting', () => {
  const inConfig = read('src/platform/config.ts').matchAll(/^ {4}([A-Z][A-Z_]+): (?!env)/gm);
  const ofCouncil = /councilSettings = \{(.*?)^\};/ms.exec(read('src/platform/council.ts'))?.[1] ?? '';
  const settings = [...inConfig, ...ofCouncil.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1] as string);
  expect(settings.length).toBeGreaterThan(30);
  expect(firstColumn(read('docs/settings.md')).toSorted()).toEqual(settings.toSorted());
});

test('docs/dependencies.md gives a reason for every dependency', () => {
  const listed = firstColumn(read('docs/dependencies.md'));
  expect(listed.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
});
