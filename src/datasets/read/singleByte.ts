// Windows-1252 and MacRoman use the same bytes for other letters, so only the words can tell: `Café` is likelier than
// `CafŽ`. Each reading of each byte beyond ASCII is given points by what stands beside it.
import type { Encoding } from './types.ts';

const POINTS: [RegExp, number][] = [
  [/(?<=[a-z])[à-öø-ÿœ]|[à-öø-ÿœ](?=[a-z])/g, 2],
  [/(?<![a-z])[ÀÁÂÄÅÇÈÉÊËÍÎÓÔÖØÚÜÑ](?=[a-zA-Z])/g, 1],
  [/(?<=[a-zà-ÿ])[À-ÖØ-ÞŒŠŽ]/g, -2],
  [/(?<=[a-zA-Z])[’](?=[a-z\s])/g, 3],
  [/(?<![a-zA-Z])[‘“](?=[a-zA-Z0-9£])/g, 2],
  [/(?<=[a-zA-Z0-9.,!?])[”](?![a-zA-Z])/g, 2],
  [/(?<=[\s\d])[–—](?=[\s\d])/g, 2],
  [/[£€](?=\s?\d)/g, 2],
  [/[°²³½¼¾±×•…©®\u00a0]/g, 0.5],
  [/[‡†ƒˆ‰‹›Šš˜Žž¦¨¬¯´¸ÆÐÞþð¥¤ªº∂∑∏π∫Ω≈∆◊ˇ˘˙˚˝˛ıﬁﬂ≤≥√∞µ]/g, -1],
  [/[\x80-\x9f\uf8ff]/g, -3],
];

/** Tells Windows-1252 from MacRoman by which reads more like words; Windows-1252, much the commoner, when neither does. */
export function singleByte(bytes: Uint8Array): { encoding: Encoding; confidence: number; reason: string } {
  const [windows, mac] = [points(bytes, 'windows-1252'), points(bytes, 'macintosh')];
  const encoding = mac > windows ? 'macintosh' : 'windows-1252';
  const lead = Math.abs(mac - windows) / (Math.abs(mac) + Math.abs(windows) + 1);
  const name = encoding === 'macintosh' ? 'MacRoman' : 'Windows-1252';
  const other = encoding === 'macintosh' ? 'Windows-1252' : 'MacRoman';
  return {
    encoding,
    confidence: 0.5 + Math.min(lead, 1) * 0.45,
    reason: `It is not valid UTF-8, and reads more like words in ${name} than in ${other}.`,
  };
}

function points(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 256 * 1024));
  return POINTS.reduce((sum, [pattern, each]) => sum + each * (text.match(pattern)?.length ?? 0), 0);
}
