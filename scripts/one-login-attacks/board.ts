import { type Attack, LeftOut } from './attack.ts';
import { ATTACKS } from './attacks/index.ts';
import type { Options } from './options.ts';
import { type Scene, setTheScene } from './scene.ts';

/** How a client stood up to an attack. */
export type Verdict = { attack: Attack } & (
  | { result: 'refused' | 'accepted' }
  /** It proves nothing here; `reason` is for people. */
  | { result: 'left-out'; reason: string }
);

/** Tries everything on a client, one thing after another. Throws `CannotJudge` when nothing can be said of it. */
export async function* attack(options: Options): AsyncGenerator<Verdict> {
  const scene = await setTheScene(options);
  for (const attack of ATTACKS) yield { attack, ...(await tried(attack, scene)) };
}

async function tried({ needs = [], run }: Attack, scene: Scene) {
  const reason = needs.map((need) => scene.missing[need]).find((reason) => reason !== undefined);
  if (reason !== undefined) return { result: 'left-out', reason } as const;
  try {
    return { result: (await run(scene)) ? 'accepted' : 'refused' } as const;
  } catch (error) {
    if (error instanceof LeftOut) return { result: 'left-out', reason: error.message } as const;
    throw error;
  }
}
