// The benchmarks: `npm run bench`, or one of them: `npm run bench -- search`. Fails when a page is over its cap.
const asked = process.argv[2];

if (asked && asked !== 'search' && asked !== 'page') {
  console.error('Give search, page, or nothing for both.');
  process.exitCode = 2;
} else {
  if (asked !== 'page') (await import('./search.ts')).benchSearch();
  if (asked !== 'search' && !(await (await import('./page.ts')).benchPage())) process.exitCode = 1;
}
