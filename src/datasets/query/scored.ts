import { type Quality, qualityOf } from '../packages/quality.ts';
import type { DataPackage } from '../packages/schema/package.ts';
import { type Report, validateFolder } from '../packages/validate.ts';

const reports = new Map<string, Report>();

/** A package’s quality score on a day such as 2026-11-24. Its files are checked once, which can take a second. */
export function scored(pack: DataPackage, today: string): Quality {
  const report = reports.get(pack.folder) ?? validateFolder(pack.folder);
  reports.set(pack.folder, report);
  return qualityOf(pack, report, today);
}
