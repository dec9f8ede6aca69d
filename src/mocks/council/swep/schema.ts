// The severe weather emergency protocol (SWEP): the forecast, the rule and how it stands.
import { z } from 'zod';

export { type SwepState as State, swepStateSchema as stateSchema } from '#cases';

const time = z.iso.datetime({ offset: true });
const whole = z.number().int();

const level = z.enum(['yellow', 'amber', 'red']);

/**
 * `heat` stands apart: its yellow is the UK Health Security Agency’s Heat-Health Alert, where the Met Office’s own
 * warnings of extreme heat begin at amber.
 */
const warningSchema = z.object({
  level,
  type: z.enum(['snow', 'ice', 'wind', 'heat']),
  validFrom: time,
  validTo: time,
});

/** One hour; degrees are Celsius. */
const hourSchema = z.object({
  time,
  screenTemp: z.number().describe('°C at 1.5 m'),
  minScreenTemp: z.number().describe('°C, the lowest of the hour before'),
  feelsLikeTemp: z.number().describe('°C, with the chill of the wind'),
  windSpeed: z.number().describe('m/s at 10 m'),
  windGust: z.number().describe('m/s at 10 m'),
  precipitationRate: z.number().describe('mm an hour'),
});

/** GeoJSON with one feature, as the Met Office’s site-specific forecast is. */
export const forecastSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()) }),
      properties: z.object({
        location: z.object({ name: z.string() }),
        modelRunDate: time,
        timeSeries: z.array(hourSchema),
        warnings: z.array(warningSchema),
      }),
    }),
  ),
});

/** When the protocol is to be in force, as data: a council’s own numbers. Either test is enough. */
export const ruleSchema = z.object({
  name: z.string(),
  minFeelsLikeC: z.number().describe('It is cold enough when it feels like this, or colder'),
  consecutiveNights: whole.min(1).describe('On so many nights in a row'),
  warningLevels: z.array(level).describe('A warning of one of these levels is in place, of anything but heat'),
  heat: z.object({ warningLevels: z.array(level).describe('The same for heat') }),
  reviewEveryHours: whole.min(1).max(24).describe('How often it is decided anew'),
  decidedBy: z.string(),
  sources: z.array(z.object({ title: z.string(), published: z.iso.date().optional() })),
});

export const errorSchema = z.object({ error: z.string() });

export type Warning = z.output<typeof warningSchema>;
export type Hour = z.output<typeof hourSchema>;
export type Forecast = z.output<typeof forecastSchema>;
export type Rule = z.output<typeof ruleSchema>;
