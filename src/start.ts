// What must stand before the first request is answered: in demo mode, the pretend outside world.
import { startMocks } from '#mocks';
import { config } from '#platform';

if (config().mode === 'demo') startMocks();
