// A PDF 1.7 of words on A4, written by hand: a catalogue, pages, two fonts and a stream of lines for each page.
import { written } from './font.ts';
import { type Line, PAPER } from './layout.ts';

/** The file. `language` is the document's, such as `cy`. */
export function pdfOf(pages: readonly (readonly Line[])[], { title, language }: { title: string; language: string }) {
  const first = 6;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title <${utf16(title)}> /Producer (Waymark, a pretend GOV.UK Notify) >>`,
    ...pages.flatMap((lines, index) => [page(first + 2 * index + 1), stream(lines)]),
  ];
  return assemble(objects);
}

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

const page = (contents: number): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAPER.width} ${PAPER.height}] ` +
  `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${contents} 0 R >>`;

function stream(lines: readonly Line[]): string {
  const words = lines.map(
    ({ x, y, size, bold, text }) =>
      `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${written(text)} TJ ET`,
  );
  const content = words.join('\n');
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A text string with any letters (ISO 32000-1, 7.9.2.2). */
const utf16 = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');

/** The objects numbered from 1, with the table that says at which byte each begins. Everything written is ASCII. */
function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
