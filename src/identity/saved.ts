import { database, now } from '#platform';
import { type SavedService, savedServices, saveService, unsaveService } from './store/index.ts';
import type { Visitor } from './visitor.ts';

/** The services somebody has saved, newest first. */
export const savedBy = async ({ session }: Visitor): Promise<SavedService[]> =>
  savedServices(await database(), session.personId);

/** Saves a service for somebody. False when they have as many as can be kept. */
export const save = async ({ session }: Visitor, serviceId: string): Promise<boolean> =>
  saveService(await database(), session.personId, serviceId, now());

/** Takes a service out of what somebody has saved. */
export const unsave = async ({ session }: Visitor, serviceId: string): Promise<void> =>
  unsaveService(await database(), session.personId, serviceId);
