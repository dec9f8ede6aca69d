// When nothing is found: which one thing to let go of, and how much that would give.
import type { Index } from './build.ts';
import { type Ask, count } from './find.ts';

/** The part of an ask that may be let go. */
export type Loosening = 'open' | 'within' | 'text' | 'needs' | 'audiences' | 'walkIn' | 'wheelchair' | 'pets';

const LOOSE: Record<Loosening, Partial<Ask>> = {
  open: { openAt: undefined },
  within: { within: undefined },
  text: { text: '' },
  needs: { needs: [] },
  audiences: { audiences: [] },
  walkIn: { walkIn: false },
  wheelchair: { wheelchair: false },
  pets: { pets: false },
};

const MOST = 4;

/** Each single thing whose letting go gives something, with how many services it gives, the gentlest first. At most four. */
export function relax(index: Index, ask: Ask): { let: Loosening; total: number }[] {
  const inForce: Record<Loosening, boolean> = {
    open: ask.openAt !== undefined,
    within: ask.within !== undefined,
    text: ask.text !== '',
    needs: ask.needs.length > 0,
    audiences: ask.audiences.length > 0,
    walkIn: ask.walkIn,
    wheelchair: ask.wheelchair,
    pets: ask.pets,
  };
  return (Object.keys(LOOSE) as Loosening[])
    .filter((name) => inForce[name])
    .map((name) => ({ let: name, total: count(index, { ...ask, ...LOOSE[name] }) }))
    .filter(({ total }) => total > 0)
    .slice(0, MOST);
}
