// Publishing: a set of services as an Open Referral UK 3.0 feed.
export type { Asked } from './answer.ts';
export type { Distance, Near } from './filter.ts';
export { type Publisher, type PublishOptions, publisher } from './publisher.ts';
export type { OrukRecords, OrukService, OrukTaxonomy } from './records.ts';
