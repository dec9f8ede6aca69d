// The benchmarks: `npm run bench`, or one of them: `npm run bench -- search`. Fails when a page is over its cap, or a
// pretend service misses a goal.
const BENCHES: Record<string, () => Promise<boolean>> = {
  search: async () => {
    (await import('./search.ts')).benchSearch();
    return true;
  },
  data: async () => (await import('./data.ts')).benchData(),
  read: async () => (await import('./read.ts')).benchRead(),
  page: async () => (await import('./page.ts')).benchPage(),
  cases: async () => (await import('./cases.ts')).benchCases(),
  'one-login': async () => (await import('./one-login.ts')).benchOneLogin(),
  mocks: async () => (await import('./mocks.ts')).benchMocks(),
};

const asked = process.argv[2];

if (asked !== undefined && !Object.hasOwn(BENCHES, asked)) {
  console.error(`Give one of ${Object.keys(BENCHES).join(', ')}, or nothing for all.`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(BENCHES))
    if ((asked ?? name) === name && !(await bench())) process.exitCode = 1;
}
