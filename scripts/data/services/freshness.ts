// When somebody last looked: as uneven as in a real directory in the autumn of 2026.
import { draw, idOf } from './random.ts';

const day = (first: string, days: number): string =>
  new Date(Date.parse(`${first}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Checked this autumn (half), long ago (three in ten), or never; and when the record last changed. */
export function freshness(name: string) {
  const kind = draw(`assured/${name}`, 10);
  const assured =
    kind < 5 ? day('2026-08-15', draw(`recent/${name}`, 96)) : day('2023-11-01', draw(`old/${name}`, 600));
  const changed = kind < 5 ? assured : day('2025-01-10', draw(`changed/${name}`, 620));
  const hour = String(8 + draw(`hour/${name}`, 10)).padStart(2, '0');
  return {
    ...(kind < 8 && { assured_date: assured, assurer_email: 'directory@example.org' }),
    last_modified: `${changed}T${hour}:${String(draw(`minute/${name}`, 60)).padStart(2, '0')}:00.000Z`,
  };
}

/** How many beds or rooms are free, as counted this evening, or some days ago by those who forget (HSDS 3.1). */
export function capacity(serviceId: string, name: string, unit: string, maximum: number) {
  const updated = draw(`counted/${name}`, 4) === 0 ? day('2026-11-14', draw(`days/${name}`, 8)) : '2026-11-24';
  const hour = 16 + draw(`evening/${name}`, 6);
  return {
    id: idOf('capacity', serviceId),
    service_id: serviceId,
    unit: { id: idOf('unit', unit), name: unit },
    unit_id: idOf('unit', unit),
    available: draw(`free/${name}`, Math.ceil(maximum / 3) + 1),
    maximum,
    description: `${unit[0]?.toUpperCase()}${unit.slice(1)}s for people who have nowhere to stay`,
    updated: `${updated}T${hour}:${String(draw(`past/${name}`, 60)).padStart(2, '0')}:00.000Z`,
  };
}
