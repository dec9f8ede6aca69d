import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { inspectorScript } from './script.ts';

/** As much of a browser as the script touches; what it made of the page can be read from it. */
function browser(dataset: Record<string, string>) {
  const shown: string[] = [];
  const sources: { address: string; closed: boolean; hear: (id: string) => void }[] = [];
  const pressed = { value: 'false' };
  const status = { textContent: '' };
  let press = () => {};
  const article = (id: string) => ({ id, classList: { add() {} }, dataset: { news: `news of ${id}` } });
  const list = {
    dataset,
    children: shown,
    prepend: ({ id }: { id: string }) => shown.unshift(id),
    lastElementChild: { remove: () => shown.pop() },
  };
  const pause = {
    getAttribute: () => pressed.value,
    setAttribute: (_: string, value: string) => (pressed.value = value),
    addEventListener: (_: string, listener: () => void) => (press = listener),
  };
  const named: Record<string, unknown> = { exchanges: list, status, pause };
  const document = {
    getElementById: (id: string) => named[id] ?? (shown.includes(id) ? {} : null),
    documentElement: { classList: { add() {} } },
    addEventListener() {},
    createElement: () => ({
      content: { firstElementChild: {} },
      set innerHTML(id: string) {
        this.content.firstElementChild = article(id);
      },
    }),
  };
  class EventSource {
    closed = false;
    hear = (_: string) => {};
    readonly address: string;
    constructor(address: string) {
      this.address = address;
      sources.push(this);
    }
    addEventListener(_: string, show: (event: { data: string; lastEventId: string }) => void) {
      this.hear = (id) => show({ data: `exchange-${id}`, lastEventId: id });
    }
    close() {
      this.closed = true;
    }
  }
  runInContext(inspectorScript, createContext({ document, EventSource }));
  return { shown, sources, status, press: () => press() };
}

const LIVE = { events: 'events', after: '6', most: '3' };

test('it listens from where the page ends, puts the newest first and says so', () => {
  const { sources, shown, status } = browser(LIVE);
  expect(sources[0]?.address).toBe('events?after=6');
  sources[0]?.hear('7');
  sources[0]?.hear('8');
  expect(shown).toEqual(['exchange-8', 'exchange-7']);
  expect(status.textContent).toBe('New: news of exchange-8.');
});

test('it shows no exchange twice, and no more than the page is to hold', () => {
  const { sources, shown } = browser(LIVE);
  for (const id of ['7', '7', '8', '9', '10']) sources[0]?.hear(id);
  expect(shown).toEqual(['exchange-10', 'exchange-9', 'exchange-8']);
});

test('paused it hears nothing; resumed it asks for what it missed', () => {
  const { sources, press, status } = browser({ ...LIVE, events: 'events?t=team' });
  sources[0]?.hear('9');
  press();
  expect([sources[0]?.closed, status.textContent, sources.length]).toEqual([true, 'Paused.', 1]);
  press();
  expect(sources[1]?.address).toBe('events?t=team&after=9');
});

test('where there is no stream it listens to none', () => {
  expect(browser({}).sources).toEqual([]);
});

test('it cannot end its own element', () => {
  expect(inspectorScript).not.toMatch(/<\/script|<!--/i);
});
