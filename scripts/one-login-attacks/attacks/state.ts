// Coming back from the provider with a state that is late, another's or none: the answer is to no question of this browser's.
import type { Attack } from '../attack.ts';
import { Browser } from '../browser.ts';
import { SOURCES } from '../sources.ts';
import { changed, comingBack, othersCallback, parameter, signedOut } from './comingBack.ts';

export const STATE_ATTACKS: readonly Attack[] = [
  {
    name: 'Return: a new code with a state that was used',
    correct: 'Forgets a state once it has come back.',
    why: 'An old sign-in can be begun again by whoever knows its address, in a browser that has finished with it.',
    source: SOURCES.state,
    run: async (scene) => {
      const { party, one } = scene;
      const browser = new Browser();
      const { authorize, callback } = await party.away(browser, one);
      const before = browser.copy();
      await party.open(browser, callback);
      const left = browser.copy((cookie) => before.jar.holds(cookie));
      const again = await signedOut(scene, left);
      await party.open(again, await party.choose(again, authorize, one));
      return party.signedIn(again);
    },
  },
  {
    name: 'Return: without a state',
    correct: 'Signs nobody in.',
    why: 'Whoever may leave the state out can send answers to a sign-in of their own.',
    source: SOURCES.state,
    run: comingBack((callback) => changed(callback, { state: undefined })),
  },
  {
    name: 'Return: with a state that nobody gave out',
    correct: 'Signs nobody in.',
    why: 'The state is not compared, so answers to somebody else’s sign-in are taken.',
    source: SOURCES.state,
    run: comingBack((callback) => changed(callback, { state: 'a-state-that-nobody-gave-out' })),
  },
  {
    name: 'Return: with the state of another browser',
    correct: 'Compares the state with the one of this very browser.',
    why: 'All browsers have the same state, or any that is known will do: an attacker has one too.',
    source: SOURCES.state,
    run: comingBack(async (callback, scene) =>
      changed(callback, { state: parameter(await othersCallback(scene), 'state') }),
    ),
  },
  {
    name: 'Return: somebody else’s answer, in a browser that began nothing',
    correct: 'Signs nobody in.',
    why: 'A link signs the victim in as the attacker, who then reads what they write (login CSRF).',
    source: SOURCES.state,
    run: async (scene) => {
      const victim = new Browser();
      await scene.party.open(victim, await othersCallback(scene));
      return scene.party.signedIn(victim);
    },
  },
  {
    name: 'Return: somebody else’s answer, in a browser that is signing in itself',
    correct: 'Signs nobody in.',
    why: 'A link signs the victim in as the attacker, who then reads what they write (login CSRF).',
    source: SOURCES.state,
    run: comingBack((_, scene) => othersCallback(scene)),
  },
];
