// The numbers of invented properties: 999, seven digits that spell the postcode, two for the house. They are the top of
// the range of twelve digits that a UPRN may have, so that they stand out from the real ones.

const AREAS = ['B', 'CV', 'DY', 'WS', 'WV'];
const POSTCODE = /^([A-Z]{1,2})(\d{1,2}) (\d)([A-Z])([A-Z])$/;
const INVENTED = /^999(\d{7})(\d{2})$/;
const LETTERS = 26;

const letter = (value: number): string => String.fromCharCode(65 + value);
const value = (character: string): number => character.charCodeAt(0) - 65;

/** The number of house `house` (0 to 99) in a West Midlands postcode written as it should be (`B4 7DJ`). */
export function uprnOf(postcode: string, house: number): string {
  const [, area = '', district = '', sector = '', first = '', second = ''] = POSTCODE.exec(postcode) ?? [];
  const place = (AREAS.indexOf(area) * 100 + Number(district)) * 10 + Number(sector);
  const number = (place * LETTERS + value(first)) * LETTERS + value(second);
  return `999${String(number).padStart(7, '0')}${String(house).padStart(2, '0')}`;
}

/** Where an invented UPRN leads; undefined for one that is not of ours. Whether there is such a house is not asked. */
export function readUprn(uprn: string): { postcode: string; house: number } | undefined {
  const [, spelt, house] = INVENTED.exec(uprn) ?? [];
  if (!spelt || !house) return undefined;
  const number = Number(spelt);
  const [second, rest] = [number % LETTERS, Math.floor(number / LETTERS)];
  const [first, place] = [rest % LETTERS, Math.floor(rest / LETTERS)];
  const [sector, areaAndDistrict] = [place % 10, Math.floor(place / 10)];
  const area = AREAS[Math.floor(areaAndDistrict / 100)];
  if (!area) return undefined;
  return {
    postcode: `${area}${areaAndDistrict % 100} ${sector}${letter(first)}${letter(second)}`,
    house: Number(house),
  };
}
