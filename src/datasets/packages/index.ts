// Data packages: what is in `data/`, reading and checking it, and describing it to other catalogues.

export { type CatalogueAbout, catalogueJsonLd } from './dcat.ts';
export { type Packages, packages } from './packages.ts';
export { type Problem as PackageProblem, sentence } from './problem.ts';
export { type Quality, type QualityPart, qualityOf } from './quality.ts';
export { passed, reportText } from './report.ts';
export type { DataPackage, Description, Resource } from './schema/package.ts';
export type { Field, TableSchema } from './schema/table.ts';
export { type Row as PackageRow, readTable, type Table as PackageTable } from './table.ts';
export { type FindTable, tablesOf } from './tables.ts';
export { type Report, type TableReport, validate, validateFolder } from './validate.ts';
