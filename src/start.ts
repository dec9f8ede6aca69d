// What must stand before the first request is answered: the pretend outside world in demo mode, places, the directory.
import { startCases } from '#cases';
import { startDirectory } from '#directory';
import { startMocks } from '#mocks';
import { loadBasemap, loadPlaces } from '#places';
import { config } from '#platform';

/** The longest a visitor waits for a feed that says nothing, in milliseconds. */
const PATIENCE = 3_000;

if (config().mode === 'demo') startMocks();

// What was written down before a restart goes on its way again, whether or not anybody visits.
startCases();

const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE).unref());

/** Settles when there is something to show, or nothing to be had in time. */
export const started: Promise<unknown> = Promise.race([
  Promise.all([loadPlaces(), loadBasemap(), startDirectory()]),
  patience,
]);
