// Where somebody was found, from parts: every street, shop and church is invented.
import type { Chance } from '../../base/chance.ts';

const FIRST =
  'Tannery Copper Bobbin Lantern Saddler Treacle Ferret Gimlet Nutmeg Pump Anvil Barley Cinder Drover Falcon Gasworks Hopper Ivy Juniper Kettle Ladle Maltings Needle Oyster'.split(
    ' ',
  );
const SECOND = 'Street,Row,Lane,Passage,Rd,Parade,Hill,Gate,Walk,Way'.split(',');
const SHOPS =
  'carpet shop,bookies,bakers,shoe shop,phone shop,bank,pound shop,charity shop,chippy,launderette,jewellers,vape shop,travel agents,camera shop,pet shop,cafe,tile place,furniture shop,chemist,butchers'.split(
    ',',
  );
const BUILDINGS =
  'cinema,bus depot,swimming baths,sorting office,brewery,snooker hall,print works,school,bingo hall,foundry,library,police station,button factory,market hall,nightclub,garage'.split(
    ',',
  );
const WATER = 'canal,lock,river path,boating lake,towpath,weir,basin'.split(',');
const CHURCHES = [
  'St Oswin’s',
  'the Methodist hall',
  'St Ebba’s',
  'the Tabernacle',
  'Holy Well church',
  'the Quaker house',
  'the gurdwara',
  'the mosque on the corner',
];
const NEAR =
  'taxi rank,tram stop,coach station,multi storey,roundabout,subway,footbridge,skate park,bandstand,clock tower,loading bay,ring road,station steps,cash point,recycling bins,allotments'.split(
    ',',
  );

/** A place in a few words, such as “doorway of the shut bakers on Copper Row”. */
export function spotIn(by: Chance): string {
  const street = `${by.pick(FIRST)} ${by.pick(SECOND)}`;
  const shop = by.pick(SHOPS);
  const near = by.pick(NEAR);
  return by.pick([
    `doorway of the shut ${shop} on ${street}`,
    `${shop} doorway ${street}`,
    `back of the old ${by.pick(BUILDINGS)}`,
    `old ${by.pick(BUILDINGS)} off ${street}`,
    `level ${by.between(1, 6)} of the ${street} car park`,
    `bus shelter by the ${near}`,
    `underpass near the ${near}`,
    `bench by the ${by.pick(WATER)}`,
    `under the bridge at the ${by.pick(WATER)}`,
    `porch of ${by.pick(CHURCHES)}`,
    `steps of ${by.pick(CHURCHES)}`,
    `bins behind the ${shop}`,
    `alley beside the ${shop}, ${street} end`,
    `stairwell of the flats on ${street}`,
    `corner of ${street} and ${by.pick(FIRST)} ${by.pick(SECOND)}`,
    `by the ${near}, ${street}`,
    `bushes past the ${near}`,
    `fire exit of the ${by.pick(BUILDINGS)}`,
  ]);
}
