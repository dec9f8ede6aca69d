// The picture of streets: one dot a postcode, one bit a pixel, in Web Mercator. Written to public/basemap/streets.png.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** The degrees it covers; src/places/basemap.ts says the same. */
const BOX = { west: -2.22, east: -1.4, south: 52.33, north: 52.68 };
/** Degrees of longitude a pixel: some 20 metres. */
const PIXEL = 0.0003;
const GREY = [0x6b, 0x77, 0x8f];

const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** Draws the dots (`[lon, lat]`) as a PNG with one colour and a clear ground. */
function draw(dots: readonly [number, number][]): Buffer {
  const width = Math.round((BOX.east - BOX.west) / PIXEL);
  const height = Math.round((mercator(BOX.north) - mercator(BOX.south)) / PIXEL);
  const row = Math.ceil(width / 8) + 1;
  const pixels = Buffer.alloc(row * height);
  for (const [lon, lat] of dots) {
    const x = Math.floor((lon - BOX.west) / PIXEL);
    const y = Math.floor((mercator(BOX.north) - mercator(lat)) / PIXEL);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = y * row + 1 + (x >> 3);
    pixels[at] = (pixels[at] as number) | (0x80 >> (x & 7));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([255, 255, 255, ...GREY])),
    chunk('tRNS', Buffer.from([0, 255])),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Writes the picture from data/basemap/postcode-dots.json. */
export function build(dataFolder: string): string[] {
  const dots = JSON.parse(readFileSync(join(dataFolder, 'basemap/postcode-dots.json'), 'utf8')) as [number, number][];
  const folder = join(dataFolder, '../public/basemap');
  const picture = draw(dots);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'streets.png'), picture);
  return [`basemap: ${dots.length} dots in ${picture.length} bytes`];
}
