import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, waitFrom } from './chance.ts';
import type { Weather } from './schema.ts';
import { failure, limited, noAnswer, wrongShape } from './spoilt.ts';

/** What a weather makes of an answer; `met` is told in words what was met. */
export async function meet(
  weather: Weather,
  chance: Chance,
  answer: () => Promise<Response | undefined>,
  met: (words: string) => void,
): Promise<Response | undefined> {
  if (weather.kind !== 'fine') met(weather.kind);
  switch (weather.kind) {
    case 'fine':
      return answer();
    case 'off':
      return noAnswer('off');
    case 'failing':
      return failure(503, 'failing');
    case 'rate-limited':
      return limited();
    case 'slow': {
      const wait = waitFrom(chance, weather);
      met(`slow: ${wait} ms`);
      await pause(wait);
      return answer();
    }
    case 'wrong-shape': {
      const right = await answer();
      return right && wrongShape(right);
    }
    case 'flaky':
      return flaky(weather.rate, chance, answer, met);
  }
}

/** Half of what goes wrong has been done already, and only the answer is lost: what clients that try again must bear. */
async function flaky(
  rate: number,
  chance: Chance,
  answer: () => Promise<Response | undefined>,
  met: (words: string) => void,
): Promise<Response | undefined> {
  const struck = chance() < rate;
  const how = Math.floor(chance() * 6);
  if (!struck) {
    met('flaky: spared');
    return answer();
  }
  const isDone = how >= 3;
  const lost = isDone ? await answer() : undefined;
  if (isDone && !lost) return undefined;
  await lost?.body?.cancel();
  const spoilt = [() => failure(500, 'flaky'), () => failure(503, 'flaky'), () => noAnswer('flaky')][how % 3];
  met(isDone ? 'flaky: done, but the answer was lost' : 'flaky: nothing was done');
  return spoilt?.();
}
