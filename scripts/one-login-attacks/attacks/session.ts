// The session of whoever has signed in: that it is theirs, and was nobody's before.
import { type Attack, LeftOut } from '../attack.ts';
import { Browser } from '../browser.ts';
import { SOURCES } from '../sources.ts';

const PLANTED =
  'Whoever put it there, such as on a shared computer or from another host of the domain, is signed in too.';

const reversed = (text: string): string => text.split('').reverse().join('');

export const SESSION_ATTACKS: readonly Attack[] = [
  {
    name: 'Session: the cookies of before signing in, in another browser',
    correct: 'Gives a session a new name when somebody signs in.',
    why: PLANTED,
    source: SOURCES.sessions,
    run: async ({ party, one }) => {
      const victim = new Browser();
      const { callback } = await party.away(victim, one);
      const attacker = victim.copy();
      await party.open(victim, callback);
      return party.signedIn(attacker);
    },
  },
  {
    name: 'Session: an invented cookie, planted before signing in',
    correct: 'Takes no name for a session that it did not give out itself.',
    why: PLANTED,
    source: SOURCES.sessions,
    run: async ({ party, one }) => {
      const browser = new Browser();
      await party.signIn(browser, one);
      const attacker = new Browser();
      // Invented in the image of what the client gives out, so that none is refused for its looks.
      for (const cookie of browser.jar.all()) attacker.jar.put({ ...cookie, value: reversed(cookie.value) });
      await party.signIn(attacker.copy(), one);
      return party.signedIn(attacker);
    },
  },
  {
    name: 'Session: the attacker’s own, planted before signing in',
    correct: 'Ends the session that was there, and opens a new one.',
    why: 'What the victim sees and does turns up in the attacker’s browser.',
    source: SOURCES.sessions,
    needs: ['emails'],
    run: async ({ party, one, other, email }) => {
      const attacker = new Browser();
      await party.signIn(attacker, other);
      await party.signIn(attacker.copy(), one);
      return (await party.account(attacker)).includes(email);
    },
  },
  {
    name: 'Session: the cookie of before proving an identity',
    correct: 'Gives the session a new name whenever more may be done with it.',
    why: 'Whoever has the older, lesser cookie can now do what only the proven person should.',
    source: SOURCES.sessions,
    needs: ['proving'],
    run: async ({ party, one }) => {
      const browser = new Browser();
      await party.signIn(browser, one);
      const before = browser.copy();
      if (await party.proven(before)) throw new LeftOut('signing in proves an identity already');
      await party.prove(browser, one);
      return party.proven(before);
    },
  },
  {
    name: 'Session: a script of the page reads its cookie',
    correct: 'Sets it HttpOnly.',
    why: 'One slip that lets a script into a page gives every visitor’s session away.',
    source: SOURCES.sessions,
    run: async ({ party, one }) => {
      const browser = new Browser();
      await party.signIn(browser, one);
      return party.signedIn(browser.copy(({ httpOnly }) => !httpOnly));
    },
  },
];
