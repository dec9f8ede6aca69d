// Need and provision: for each ward, what is within a walk of the people who live there, against how much they need it.
export { type Access, accessOf, PER } from './access.ts';
export { ASKED, type Asked, readAsked, type Sort } from './ask.ts';
export { type Classes, type ClassNumber, classesOf } from './classes.ts';
export { type Compared, compare } from './compare.ts';
export { type Hour, hoursOf } from './hours.ts';
export { BANDS, DETOUR, METRES_A_MINUTE } from './measure.ts';
export { type Change, type Offer, suppliesOf, withChange } from './offers.ts';
export { type Row, rowsOf } from './rows.ts';
export { type SumLine, sumOf, type WardSum } from './sum.ts';
export { loadWards, type Ward, type Wards } from './wards.ts';
