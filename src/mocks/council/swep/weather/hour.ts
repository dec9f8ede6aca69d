// The weather of an invented Birmingham: the same hour has the same weather, whoever asks and whenever.
import type { Hour } from '../schema.ts';
import { noise } from './noise.ts';

const AN_HOUR = 3_600_000;
const A_DAY = 24;
const A_YEAR = 365.2425 * A_DAY;

/** Courses of chance that have nothing to do with one another. */
const SEED = { spell: 1, day: 2, wind: 3, gust: 4, wet: 5, storm: 6 };

/** The weather of the hour that begins at an instant, which is a whole hour. */
export function hourAt(time: Date): Hour {
  const hour = time.getTime() / AN_HOUR;
  const screen = temperature(hour);
  const speed = windSpeed(hour);
  return {
    time: time.toISOString(),
    screenTemp: tenth(screen),
    minScreenTemp: tenth(Math.min(screen, temperature(hour - 1))),
    feelsLikeTemp: tenth(feelsLike(screen, speed)),
    windSpeed: tenth(speed),
    windGust: tenth(speed * (1.6 + 0.2 * noise(SEED.gust, hour / 5))),
    precipitationRate: tenth(precipitation(hour)),
  };
}

/**
 * °C: the mean of the year is some 10.6, coldest in mid-January and warmest in mid-July; colder before dawn than after
 * noon, and more so in summer; spells of some days above or below, and no two days alike.
 */
function temperature(hour: number): number {
  const summer = -Math.cos((2 * Math.PI * (hour - 16 * A_DAY)) / A_YEAR);
  const daily = -(3 + 1.6 * summer) * Math.cos((2 * Math.PI * (hour - 3)) / A_DAY);
  return 10.6 + 6.2 * summer + daily + 8 * noise(SEED.spell, hour / 100) + 2 * noise(SEED.day, hour / 30);
}

/** m/s: a breeze as a rule, a gale a few times in a winter. */
function windSpeed(hour: number): number {
  const winter = Math.cos((2 * Math.PI * (hour - 16 * A_DAY)) / A_YEAR);
  const storm = Math.max(0, noise(SEED.storm, hour / 30) - 0.72) * 45 * (0.6 + 0.4 * winter);
  return 3.6 + 0.5 * winter + 2.4 * noise(SEED.wind, hour / 9) + storm;
}

/** mm an hour: none three hours in four. */
const precipitation = (hour: number): number => Math.max(0, noise(SEED.wet, hour / 8) - 0.4) * 4;

/** The wind chill of the Joint Action Group (2001), which holds from 10 °C down and from 4.8 km/h up; else as it is. */
function feelsLike(screen: number, speed: number): number {
  const kmh = speed * 3.6;
  if (screen > 10 || kmh < 4.8) return screen;
  const wind = kmh ** 0.16;
  return 13.12 + 0.6215 * screen - 11.37 * wind + 0.3965 * screen * wind;
}

const tenth = (value: number): number => Math.round(value * 10) / 10 || 0;
