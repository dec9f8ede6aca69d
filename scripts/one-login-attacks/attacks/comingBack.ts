// What attacks on the way back from the provider have in common.
import type { Attack } from '../attack.ts';
import { Browser } from '../browser.ts';
import type { Scene } from '../scene.ts';

/** The same address with some of its parameters changed, or taken out. */
export function changed(callback: URL, changes: Record<string, string | undefined>): URL {
  const url = new URL(callback);
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  return url;
}

/** A parameter of an address; empty when it is not there. */
export const parameter = (url: URL, name: string): string => url.searchParams.get(name) ?? '';

/** Whether somebody is signed in who comes back to a changed address, in the browser that began. */
export const comingBack =
  (change: (callback: URL, scene: Scene) => URL | Promise<URL>): Attack['run'] =>
  async (scene) => {
    const { party, one } = scene;
    const browser = new Browser();
    const { callback } = await party.away(browser, one);
    await party.open(browser, await change(callback, scene));
    return party.signedIn(browser);
  };

/** Where another browser, with another person in it, would come back to. */
export const othersCallback = async ({ party, other }: Scene): Promise<URL> =>
  (await party.away(new Browser(), other)).callback;

/** `browser`, unless it would be signed in anyway: then a new one, for a new sign-in to be told from the old. */
export const signedOut = async ({ party }: Scene, browser: Browser): Promise<Browser> =>
  (await party.signedIn(browser)) ? new Browser() : browser;
