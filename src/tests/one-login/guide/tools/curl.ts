// As much of curl as the guide needs, for machines that have none.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const once = (short: string) => ({ type: 'string', short }) as const;
const flag = (short: string) => ({ type: 'boolean', short }) as const;
const many = { type: 'string' as const, multiple: true as const, default: [] as string[] };
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: flag('s'),
    'show-error': flag('S'),
    get: flag('G'),
    'fail-with-body': { type: 'boolean' },
    request: once('X'),
    output: once('o'),
    'write-out': once('w'),
    data: { ...many, short: 'd' },
    'data-urlencode': many,
    header: { ...many, short: 'H' },
  },
});

const read = (data: string) => (data.startsWith('@') ? readFileSync(data.slice(1), 'utf8') : data);
const encoded = given['data-urlencode'].map((pair) =>
  pair.replace(/=(.*)$/s, (_, value) => `=${encodeURIComponent(value)}`),
);
const data = [...given.data.map(read), ...encoded].join('&');
const headers = new Headers(given.header.map((line) => line.split(/:\s*/, 2) as [string, string]));
if (data && !given.get) headers.set('content-type', 'application/x-www-form-urlencoded');

const address = positionals[0] as string;
const answer = await fetch(given.get ? `${address}?${data}` : address, {
  method: given.request ?? (data && !given.get ? 'POST' : 'GET'),
  redirect: 'manual',
  headers,
  ...(data && !given.get && { body: data }),
});
const body = await answer.text();
if (given.output) writeFileSync(given.output, body);
else process.stdout.write(body);
process.stdout.write((given['write-out'] ?? '').replace('%{redirect_url}', answer.headers.get('location') ?? ''));
if (given['fail-with-body'] && !answer.ok) process.exitCode = 22;
