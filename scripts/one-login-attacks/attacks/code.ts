// Coming back from the provider with a code that is used, somebody else's, another client's or none.
import { type Attack, LeftOut } from '../attack.ts';
import { parametersOf } from '../authorize.ts';
import { Browser } from '../browser.ts';
import { SOURCES } from '../sources.ts';
import { changed, comingBack, othersCallback, parameter, signedOut } from './comingBack.ts';

export const CODE_ATTACKS: readonly Attack[] = [
  {
    name: 'Return: the same address opened twice',
    correct: 'Takes each answer once, and signs nobody in the second time.',
    why: 'Addresses are kept in histories and logs: whoever finds one signs in as its person.',
    source: SOURCES.code,
    run: async (scene) => {
      const { party, one } = scene;
      const browser = new Browser();
      const { callback } = await party.away(browser, one);
      const before = browser.copy();
      await party.open(browser, callback);
      const again = await signedOut(scene, before);
      await party.open(again, callback);
      return party.signedIn(again);
    },
  },
  {
    name: 'Return: somebody else’s code, with the state of this browser',
    correct: 'Ties the code to the browser, by nonce and PKCE.',
    why: 'A stolen code can be put into a sign-in of the thief’s own.',
    source: SOURCES.codeInjection,
    run: comingBack(async (callback, scene) =>
      changed(callback, { code: parameter(await othersCallback(scene), 'code') }),
    ),
  },
  {
    name: 'Return: a code that was given to another client',
    correct: 'Signs nobody in.',
    why: 'Another service, or whoever runs it, can sign in here as its users.',
    source: SOURCES.codeInjection,
    run: async ({ party, one }) => {
      const browser = new Browser();
      const { authorize, callback } = await party.away(browser, one);
      // The same request in another's name, so that state, nonce and PKCE all fit.
      const anothers = new URL(authorize);
      anothers.search = `${new URLSearchParams({ ...parametersOf(authorize), client_id: 'one-login-attacks' })}`;
      const { onward } = await new Browser().ask(anothers, { 'x-one-login-persona': one });
      const code = onward && parameter(onward, 'code');
      if (!code) throw new LeftOut('the provider knows no other client, and registers none by itself');
      await party.open(browser, changed(callback, { code }));
      return party.signedIn(browser);
    },
  },
  {
    name: 'Return: a code that nobody gave out',
    correct: 'Signs nobody in.',
    why: 'It is not looked at what the code stands for.',
    source: SOURCES.tokenErrors,
    run: comingBack((callback) => changed(callback, { code: 'a-code-that-nobody-gave-out' })),
  },
  {
    name: 'Return: without a code',
    correct: 'Signs nobody in.',
    why: 'Coming back is taken for having signed in.',
    source: SOURCES.tokenErrors,
    run: comingBack((callback) => changed(callback, { code: undefined })),
  },
];
