// The results page is the one that is asked for most, and the one somebody waits for. What is around it is rendered once
// by Astro, as for any visitor; what is inside it is joined in here. There is no second template.
import type { IncomingMessage } from 'node:http';
import { directory, findServicesNow } from '#directory';
import { config, escapeText, now } from '#platform';
import { findView, renderFind } from './components/find/index.ts';
import { drawMap } from './components/map/index.ts';
import type { InsidePage } from './platform/front/inside.ts';

/** A finished page, as it will be sent. */
export interface QuickPage {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

interface Frame {
  headers: InsidePage['headers'];
  /** Before the title, between title and main, and after main. */
  parts: [Buffer, Buffer, Buffer];
}

/** Addresses whose frames serve for all: one with “Exit this page”, one without. */
const FRAMES = { plain: '/find', danger: '/find?need=domestic-abuse' } as const;

function split({ status, headers, body }: InsidePage): Frame {
  const [, before, between, after] =
    /^([\s\S]*<title>)[\s\S]*?(<\/title>[\s\S]*<main id="main">)[\s\S]*(<\/main>[\s\S]*)$/.exec(body) ?? [];
  if (status !== 200 || before === undefined || between === undefined || after === undefined) {
    throw new Error(`The frame of the results page could not be found (status ${status}).`);
  }
  // As bytes: two thirds of the page are then never written anew.
  return { headers, parts: [Buffer.from(before), Buffer.from(between), Buffer.from(after)] };
}

/** Renders the frames, and answers with a function that makes a results page, or undefined for whatever must wait. */
export async function quickFind(
  render: (url: string) => Promise<InsidePage>,
): Promise<(request: IncomingMessage) => QuickPage | undefined> {
  const plain = split(await render(FRAMES.plain));
  const danger = split(await render(FRAMES.danger));
  const { mapTiles } = config();
  return ({ url = '' }) => {
    if (!url.startsWith('/find?')) return undefined;
    const at = now();
    const finding = findServicesNow(new URLSearchParams(url.slice('/find?'.length)), at);
    if (!finding) return undefined;
    const page = renderFind(findView(finding, at, directory(), (view) => drawMap(view, mapTiles)));
    const { headers, parts } = page.danger ? danger : plain;
    const [before, between, after] = parts;
    const body = Buffer.concat([before, Buffer.from(escapeText(page.title)), between, Buffer.from(page.main), after]);
    return { status: page.status, headers, body };
  };
}
