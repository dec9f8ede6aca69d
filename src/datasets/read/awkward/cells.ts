// What stands in a cell.
import { type Awkward, utf8 } from './kinds.ts';

export const cells: Awkward[] = [
  {
    what: 'dates as people write them, in one column',
    bytes: utf8('Seen,Who\n24/11/2026,a\n24 Nov 2026,b\n24-Nov-26,c\n2026-11-24,d\nTuesday 24th November 2026,e\n'),
    titles: ['Seen', 'Who'],
    types: ['date', 'text'],
    rows: ['a', 'b', 'c', 'd', 'e'].map((who) => ['2026-11-24', who]),
  },
  {
    what: 'dates the American way, with times',
    bytes: utf8('At,Bed\n11/24/2026 10:30 PM,1\n12/01/2026 9:05 AM,2\n'),
    titles: ['At', 'Bed'],
    types: ['datetime', 'integer'],
    rows: [
      ['2026-11-24T22:30:00', 1],
      ['2026-12-01T09:05:00', 2],
    ],
  },
  {
    what: 'money: pounds, thousands, pence, an accountant’s minus, and one without a sign',
    bytes: utf8('Lot,Cost\nA,"£1,234.50"\nB,£12\nC,(£5.25)\nD,-£3\nE,7\n'),
    titles: ['Lot', 'Cost'],
    types: ['text', 'number'],
    units: [undefined, '£'],
    rows: [
      ['A', 1234.5],
      ['B', 12],
      ['C', -5.25],
      ['D', -3],
      ['E', 7],
    ],
    problems: ['6:unit-missing'],
  },
  {
    what: 'thousands by spaces, a true minus sign, and marks after numbers',
    bytes: utf8('Area,Change\nNorthwick,1 234\nSouthwick,−12\nEastwick,56 [e]\nWestwick,7*\n'),
    titles: ['Area', 'Change'],
    types: ['text', 'integer'],
    rows: [
      ['Northwick', 1234],
      ['Southwick', -12],
      ['Eastwick', 56],
      ['Westwick', 7],
    ],
    markers: ['4:1:[e]', '5:1:*'],
  },
  {
    what: 'codes and telephone numbers that look like numbers',
    bytes: utf8('Ref,Phone,Long\n0042,0121 496 0123,12345678901234567\n1043,0121 496 0456,2\n'),
    titles: ['Ref', 'Phone', 'Long'],
    types: ['text', 'text', 'text'],
    rows: [
      ['0042', '0121 496 0123', '12345678901234567'],
      ['1043', '0121 496 0456', '2'],
    ],
  },
  {
    what: 'references that are mostly digits',
    bytes: utf8(`Stop,n\n${Array.from({ length: 40 }, (_, i) => `${i === 30 ? '43AB' : 4300 + i},${i}`).join('\n')}\n`),
    titles: ['Stop', 'n'],
    types: ['text', 'integer'],
    rows: Array.from({ length: 40 }, (_, i) => [i === 30 ? '43AB' : `${4300 + i}`, i]),
  },
  {
    what: 'every marker there is, among numbers',
    bytes: utf8(
      'n,v\n1,10\n2,[c]\n3,[x]\n4,..\n5,-\n6,*\n7,<5\n8,:\n9,n/a\n10,#N/A\n11,suppressed\n12,fewer than 5\n13,20\n',
    ),
    titles: ['n', 'v'],
    types: ['integer', 'integer'],
    rows: [10, ...Array.from({ length: 11 }, () => null), 20].map((value, i) => [i + 1, value]),
    markers: ['[c]', '[x]', '..', '-', '*', '<5', ':', 'n/a', '#N/A', 'suppressed', 'fewer than 5'].map(
      (marker, i) => `${i + 3}:1:${marker}`,
    ),
  },
  {
    what: 'bands of ages, where <5 is a value',
    bytes: utf8('Age,People\n<5,10\n5–9,12\n10–14,7\n,4\nNA,1\n'),
    titles: ['Age', 'People'],
    types: ['text', 'integer'],
    rows: [
      ['<5', 10],
      ['5–9', 12],
      ['10–14', 7],
      [null, 4],
      ['NA', 1],
    ],
  },
  {
    what: 'yes and no, TRUE and FALSE, with spaces around',
    bytes: utf8('Open,Wheelchair\nYes,TRUE\n no ,FALSE\nYES,n/a\n'),
    titles: ['Open', 'Wheelchair'],
    types: ['boolean', 'boolean'],
    rows: [
      [true, true],
      [false, false],
      [true, null],
    ],
    markers: ['4:1:n/a'],
    problems: ['3:spaces'],
  },
  {
    what: 'quotes: line breaks, doubled quotes and commas inside, and one that was never closed',
    bytes: utf8('Note,n\n"two\r\nlines, and ""more""",1\n6" nails,2\n"never closed,3\nlast,4\n'),
    titles: ['Note', 'n'],
    types: ['text', 'integer'],
    rows: [
      ['two\nlines, and "more"', 1],
      ['6" nails', 2],
      ['"never closed', 3],
      ['last', 4],
    ],
    problems: ['4:quote-open'],
  },
  {
    what: 'a spreadsheet’s leavings: ="0121", short forms, a formula made text',
    bytes: utf8('Code,n,Text\n="0121",1.2E+05,\'=1+1\n="0122",5,plain\n'),
    titles: ['Code', 'n', 'Text'],
    types: ['text', 'number', 'text'],
    rows: [
      ['0121', 120000, '=1+1'],
      ['0122', 5, 'plain'],
    ],
    problems: ['2:formula-text', '2:short-form', '2:formula-text', '3:formula-text'],
  },
  {
    what: 'one wrong value among many',
    bytes: utf8(`n,v\n${Array.from({ length: 30 }, (_, i) => `${i},${i === 20 ? 'ask Sam' : i * 2}`).join('\n')}\n`),
    titles: ['n', 'v'],
    types: ['integer', 'integer'],
    rows: Array.from({ length: 30 }, (_, i) => [i, i === 20 ? null : i * 2]),
    markers: ['22:1:ask Sam'],
    problems: ['22:wrong-type'],
  },
];
