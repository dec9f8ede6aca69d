// Titles, headings, notes and rows of the wrong length.
import { type Awkward, utf8 } from './kinds.ts';

export const shapes: Awkward[] = [
  {
    what: 'a statistical table: titles, two rows of heading, markers and notes',
    bytes: utf8(
      'Table 1: Households assessed, Northshire\nPublished: 24 November 2026\n\nArea,2025,,2026,\n,Count,Rate,Count,Rate\n' +
        'Northwick,"1,234",5%,<5,6%\nSouthwick,[c],..,12,3%\nEastwick,1,2%,3,4%\n\nNotes\n[c] means confidential, see the guide\n',
    ),
    preamble: ['Table 1: Households assessed, Northshire', 'Published: 24 November 2026'],
    titles: ['Area', '2025 Count', '2025 Rate', '2026 Count', '2026 Rate'],
    types: ['text', 'integer', 'integer', 'integer', 'integer'],
    units: [undefined, undefined, '%', undefined, '%'],
    rows: [
      ['Northwick', 1234, 5, null, 6],
      ['Southwick', null, null, 12, 3],
      ['Eastwick', 1, 2, 3, 4],
    ],
    markers: ['6:3:<5', '7:1:[c]', '7:2:..'],
    notes: ['Notes', '[c] means confidential, see the guide'],
    problems: ['9:blank-row'],
  },
  {
    what: 'a heading merged over groups, the first cell empty',
    bytes: utf8(',Relief duty,,Main duty,\nArea,Q1,Q2,Q1,Q2\nNorthwick,1,2,3,4\nSouthwick,5,6,7,8\n'),
    titles: ['Area', 'Relief duty Q1', 'Relief duty Q2', 'Main duty Q1', 'Main duty Q2'],
    types: ['text', 'integer', 'integer', 'integer', 'integer'],
    rows: [
      ['Northwick', 1, 2, 3, 4],
      ['Southwick', 5, 6, 7, 8],
    ],
  },
  {
    what: 'a row of units under the heading',
    bytes: utf8('Area,Households,Cost\n(name),(number),(£ a night)\nNorthwick,10,45.50\nSouthwick,20,60.00\n'),
    titles: ['Area (name)', 'Households (number)', 'Cost (£ a night)'],
    types: ['text', 'integer', 'number'],
    rows: [
      ['Northwick', 10, 45.5],
      ['Southwick', 20, 60],
    ],
  },
  {
    what: 'titles and notes filled up with commas, as a spreadsheet saves them',
    bytes: utf8(
      'Beds by night,,,\n,,,\nHostel,Mon,Tue,Wed\nLarch House,4,5,6\nRowan House,7,8,9\n,,,\nLarch House was closed for repairs,,,\nSource: invented,,,\n',
    ),
    preamble: ['Beds by night'],
    titles: ['Hostel', 'Mon', 'Tue', 'Wed'],
    types: ['text', 'integer', 'integer', 'integer'],
    rows: [
      ['Larch House', 4, 5, 6],
      ['Rowan House', 7, 8, 9],
    ],
    notes: ['Larch House was closed for repairs', 'Source: invented'],
    problems: ['6:blank-row'],
  },
  {
    what: 'no heading at all',
    bytes: utf8('Northwick,12,01/12/2026\nSouthwick,7,13/12/2026\n'),
    titles: ['', '', ''],
    types: ['text', 'integer', 'date'],
    rows: [
      ['Northwick', 12, '2026-12-01'],
      ['Southwick', 7, '2026-12-13'],
    ],
    problems: ['1:no-header'],
  },
  {
    what: 'years as headings over numbers',
    bytes: utf8('Area,2024,2025,2026\nNorthwick,1,..,3\nSouthwick,4,5,-\n'),
    titles: ['Area', '2024', '2025', '2026'],
    types: ['text', 'integer', 'integer', 'integer'],
    rows: [
      ['Northwick', 1, null, 3],
      ['Southwick', 4, 5, null],
    ],
    markers: ['2:2:..', '3:3:-'],
  },
  {
    what: 'rows that are too short and too long, and a blank one',
    bytes: utf8('a,b,c\n1,2,3\n4,5\n\n6,7,8,9\n10,11,12,\n1,1,1\n'),
    titles: ['a', 'b', 'c'],
    types: ['integer', 'integer', 'integer'],
    rows: [
      [1, 2, 3],
      [4, 5, null],
      [6, 7, 8],
      [10, 11, 12],
      [1, 1, 1],
    ],
    problems: ['3:short-row', '4:blank-row', '5:long-row', '6:long-row'],
  },
  {
    what: 'headings that would break things: spaces, slashes, accents, twice the same, none, and names of JavaScript’s own',
    bytes: utf8('__proto__,Name of A/B–C,Café,Café,,constructor,"two\nlines"\n1,2,3,4,5,6,7\n8,9,10,11,12,13,14\n'),
    titles: ['__proto__', 'Name of A/B–C', 'Café', 'Café', '', 'constructor', 'two lines'],
    types: ['integer', 'integer', 'integer', 'integer', 'integer', 'integer', 'integer'],
    rows: [
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
    ],
    problems: ['1:same-title', '1:no-title'],
  },
  {
    what: 'Excel’s own line that says the delimiter',
    bytes: utf8('sep=;\nArea;Note\nNorthwick;a, b\nSouthwick;c, d\n'),
    delimiter: ';',
    preamble: ['sep='],
    titles: ['Area', 'Note'],
    types: ['text', 'text'],
    rows: [
      ['Northwick', 'a, b'],
      ['Southwick', 'c, d'],
    ],
  },
];
