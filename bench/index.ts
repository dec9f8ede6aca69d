// `npm run bench`, or `npm run bench -- search` or `-- page`: speed as ratios against named rivals in the same run.
import { benchPage } from './page.ts';
import { benchSearch } from './search.ts';

const asked = process.argv.slice(2);
const wanted = (name: string) => asked.length === 0 || asked.includes(name);
const unknown = asked.filter((name) => name !== 'search' && name !== 'page');

if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(', ')}. There are: search, page.`);
  process.exitCode = 1;
} else {
  if (wanted('search')) benchSearch();
  // A page over its cap is a fault, not a figure.
  if (wanted('page') && !(await benchPage())) process.exitCode = 1;
}
