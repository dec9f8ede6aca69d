// The console of the pretend outside world: what was asked and answered, the weather, the clock, and all of it as a file.
export { CONTROL_COOKIE } from '../http/allowed.ts';
export { type ClockChange, setClock } from './clock.ts';
export { ConsoleError } from './error.ts';
export { type Exchange, type ExchangeDetail, exchangeById, latestExchanges } from './log/shown.ts';
export { consoleRefused } from './refused.ts';
export { replay } from './replay.ts';
export { resetMocks, restoreMocks, type Snapshot, snapshotMocks } from './snapshot.ts';
export { WEATHER_HEADER } from './weather/header.ts';
export { WEATHERS, type Weather, type WeatherKind, weatherSchema } from './weather/schema.ts';
export { setWeather, weatherOf } from './weather/sky.ts';
export { describeWeather } from './weather/words.ts';
