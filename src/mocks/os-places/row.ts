// An address as OS Places writes it: as a delivery point (DPA), or as the council's gazetteer has it (LPI).
import { type Address, KINDS } from './addresses.ts';
import { type Custodian, custodians } from './councils.ts';
import { toGrid } from './grid.ts';
import type { Srs } from './query.ts';

/** How well an address answers what was asked, from 0 to 1. */
export interface Found {
  address: Address;
  match: number;
}

type Row = Record<string, string | number>;

/** The row in the reference system that was asked for. Latitude and longitude stand beside the grid, as the real ones do. */
export function rowOf(dataset: 'DPA' | 'LPI', { address, match }: Found, srs: Srs): Record<string, Row> {
  const custodian = custodians[address.council] as Custodian;
  const own = dataset === 'DPA' ? deliveryPoint(address, custodian) : landAndProperty(address, custodian);
  return {
    [dataset]: {
      UPRN: address.uprn,
      ...own,
      RPC: '2',
      ...coordinates(address, srs),
      STATUS: 'APPROVED',
      LOGICAL_STATUS_CODE: '1',
      CLASSIFICATION_CODE: address.kind,
      CLASSIFICATION_CODE_DESCRIPTION: KINDS[address.kind],
      LOCAL_CUSTODIAN_CODE: custodian.code,
      LOCAL_CUSTODIAN_CODE_DESCRIPTION: custodian.name,
      COUNTRY_CODE: 'E',
      COUNTRY_CODE_DESCRIPTION: 'This record is within England',
      POSTAL_ADDRESS_CODE: 'D',
      POSTAL_ADDRESS_CODE_DESCRIPTION: 'A record which is linked to PAF',
      BLPU_STATE_CODE: '2',
      BLPU_STATE_CODE_DESCRIPTION: 'In use',
      TOPOGRAPHY_LAYER_TOID: `osgb9${address.uprn.slice(3)}000`,
      WARD_CODE: address.ward,
      ...(address.parent && { PARENT_UPRN: address.parent }),
      LAST_UPDATE_DATE: '01/04/2026',
      ENTRY_DATE: '01/04/2001',
      BLPU_STATE_DATE: '01/04/2001',
      LANGUAGE: 'EN',
      MATCH: match,
      MATCH_DESCRIPTION: match === 1 ? 'EXACT' : 'NO MATCH',
    },
  };
}

/** The address on one line, as both datasets begin with. */
export function oneLine(address: Address): string {
  const { organisation, flat, building, number, street, postcode, council } = address;
  const parts = [organisation, flat, building, number, street, custodians[council]?.town, postcode];
  return parts.filter(Boolean).join(', ');
}

function deliveryPoint(address: Address, { town }: Custodian): Row {
  const { organisation, flat, building, number, street, postcode, uprn } = address;
  return {
    // Invented too: eight digits that begin with 99.
    UDPRN: `99${uprn.slice(-6)}`,
    ADDRESS: oneLine(address),
    ...(organisation && { ORGANISATION_NAME: organisation }),
    ...(flat && { SUB_BUILDING_NAME: flat }),
    ...(building && { BUILDING_NAME: building }),
    ...(number && { BUILDING_NUMBER: number }),
    THOROUGHFARE_NAME: street,
    POST_TOWN: town,
    POSTCODE: postcode,
    DELIVERY_POINT_SUFFIX: `${1 + (Number(uprn.slice(-2)) % 9)}${'ABDEFGHJLN'[Number(uprn.slice(-2)) % 10]}`,
  };
}

function landAndProperty(address: Address, { name, town, code }: Custodian): Row {
  const { organisation, flat, building, number, street, postcode, uprn } = address;
  return {
    ADDRESS: oneLine(address),
    USRN: `9${uprn.slice(3, 10)}`,
    LPI_KEY: `${code}L9${uprn.slice(-8)}`,
    ...(organisation && { ORGANISATION: organisation }),
    ...(flat && { SAO_TEXT: flat }),
    ...(building && { PAO_TEXT: building }),
    ...(number && { PAO_START_NUMBER: number }),
    STREET_DESCRIPTION: street,
    TOWN_NAME: town,
    ADMINISTRATIVE_AREA: name,
    POSTCODE_LOCATOR: postcode,
    STREET_STATE_CODE: '2',
    STREET_STATE_CODE_DESCRIPTION: 'Open',
    LPI_LOGICAL_STATUS_CODE: '1',
    LPI_LOGICAL_STATUS_CODE_DESCRIPTION: 'APPROVED',
  };
}

/** Half the way round the equator, in the metres of Web Mercator. */
const HALF_ROUND = Math.PI * 6_378_137;

function coordinates({ point }: Address, srs: Srs): Row {
  const { x, y } = toGrid(point);
  const grid = { X_COORDINATE: rounded(x, 2), Y_COORDINATE: rounded(y, 2) };
  if (srs === 'BNG' || srs === 'EPSG:27700') return grid;
  if (srs !== 'EPSG:3857') return { ...grid, LNG: rounded(point.lon, 7), LAT: rounded(point.lat, 7) };
  const up = Math.log(Math.tan(Math.PI / 4 + (point.lat * Math.PI) / 360)) / Math.PI;
  return {
    X_COORDINATE: rounded((point.lon / 180) * HALF_ROUND, 2),
    Y_COORDINATE: rounded(up * HALF_ROUND, 2),
  };
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places));
