// Without this script the console is a page that is asked for again; with it, it shows what happens as it happens.
import './copy.ts';
import './forms.ts';
import './tick.ts';
import './unfold.ts';
import type { Exchange } from '#mocks';
import { addLine, countIn, titleOf } from './lines.ts';
import { say } from './page.ts';
import { lineParts } from './words.ts';

/** News are gathered for so long, in milliseconds, so that a busy log does not talk without end. */
const GATHER = 2_000;

const list = document.getElementById('lines');
const live = document.getElementById('live');
const pause = document.getElementById('pause');
if (list && live && pause) watch(list, live, pause);

function watch(list: HTMLElement, live: HTMLElement, pause: HTMLElement): void {
  let source: EventSource | undefined;
  let after = list.dataset.after ?? '0';
  let gathered: Exchange[] = [];

  const tell = () => {
    const [first] = gathered;
    const title = first && titleOf(first.upstream);
    if (first && title)
      say(
        gathered.length === 1
          ? `${title}: ${lineParts(first, title).what}, ${lineParts(first, title).status}.`
          : `${gathered.length} new requests.`,
      );
    gathered = [];
  };
  const show = (event: MessageEvent<string>) => {
    after = event.lastEventId;
    const exchange = JSON.parse(event.data) as Exchange;
    countIn(exchange);
    if (list.dataset.upstream && list.dataset.upstream !== exchange.upstream) return;
    addLine(list, exchange);
    if (gathered.push(exchange) === 1) setTimeout(tell, GATHER);
  };
  const state = (words: string, kind: string) => {
    live.textContent = words;
    live.parentElement?.setAttribute('data-state', kind);
  };
  const listen = () => {
    source = new EventSource(`/mocks/console/log/events?after=${after}`);
    source.addEventListener('exchange', show);
    source.onopen = () => state('Live', 'live');
    source.onerror = () =>
      state(source?.readyState === EventSource.CLOSED ? 'Not live: load the page again' : 'Trying again …', 'lost');
  };
  pause.addEventListener('click', () => {
    const paused = pause.getAttribute('aria-pressed') !== 'true';
    pause.setAttribute('aria-pressed', String(paused));
    source?.close();
    if (paused) state('Paused', 'paused');
    else listen();
  });
  listen();
}
