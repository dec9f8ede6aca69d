import { Refused } from '../format/refused.ts';
import { definitionOf } from '../report/definition.ts';
import type { Definition, ServiceListed } from '../schema.ts';
import { blockedPavement } from './blockedPavement.ts';
import { flyTipping } from './flyTipping.ts';
import { roughSleeping } from './roughSleeping.ts';
import type { Service } from './service.ts';
import { streetLight } from './streetLight.ts';

/** Everything the pretend council takes reports of. */
export const SERVICES: readonly Service[] = [roughSleeping, flyTipping, streetLight, blockedPavement];

/** The service of that code. Throws `Refused` 400 when none is given, 404 when there is none of it. */
export function serviceOf(code: string): Service {
  if (code === '') throw new Refused(400, 'The service_code was not provided.');
  const service = SERVICES.find((one) => one.code === code);
  if (!service) throw new Refused(404, 'That service_code was not found. The list of services has those there are.');
  return service;
}

/** “GET Service List”. */
export const serviceList = (): ServiceListed[] =>
  SERVICES.map(({ code, name, description, attributes, type, keywords, group }) => ({
    service_code: code,
    service_name: name,
    description,
    metadata: Object.keys(attributes.shape).length > 0,
    type,
    keywords: keywords.join(', '),
    group,
  }));

/** “GET Service Definition”. Throws as `serviceOf` does. */
export const serviceDefinition = (code: string): Definition => definitionOf(code, serviceOf(code).attributes);
