import type { Snapshot } from '../control/snapshot.ts';
import type { World } from './world.ts';

/** The state of a world's provider. */
export const readState = async (world: World): Promise<Required<Snapshot>> =>
  (await world.control('GET', '/control/state')).json() as Promise<Required<Snapshot>>;

/** Writes a state, which must be taken. */
export const writeState = (world: World, state: Snapshot): Promise<Response> =>
  world.control('PUT', '/control/state', state);
