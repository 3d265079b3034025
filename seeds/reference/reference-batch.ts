import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organization, tenant } from '../../src/modules/organization/data/tables';
import { governmentAffair, sdgGoal, source } from '../../src/modules/region/data/tables';
import { keyFromName } from '../../src/platform/ids';
import type { ShelfRows } from '../shelf-batch';
import { regionRows } from './regions';

type Given = Readonly<Record<string, string | number | null | undefined>>;

/** The rows of all reference tables: sources, regions, affairs, goals, organisations, and a dormant tenant for every government and ministry. */
export function referenceRows(folder: string): ShelfRows[] {
  const read = (file: string): Given[] => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Given[];
  const from = (given: Given, place: unknown): object => ({ synthetic: 0, source_id: keyFromName('source', String(given.source)), source_place: place ?? null });
  const regions = regionRows(folder);
  const sources = read('sources.json').map((s) => ({
    id: keyFromName('source', String(s.key)), synthetic: 0, code: s.key, title: s.title, publisher: s.publisher ?? null,
    published_on: s.publishedOn ?? null, url: s.url ?? null, licence: s.licence ?? null, confidence: s.confidence,
  }));
  const affairs = read('government-affairs.json').map((a) => ({
    ...from(a, a.citation), id: keyFromName('government_affair', String(a.code)), code: a.code, name_id: a.nameId, name_en: a.nameEn, kind: a.kind,
  }));
  const goals = read('sdgs.json').map((g) => ({
    ...from(g, g.citation), id: keyFromName('sdg_goal', String(g.number)), number: g.number, name_id: g.nameId, name_en: g.nameEn,
  }));
  const organizations = read('organizations.json').map((o) => ({
    ...from(o, null), id: keyFromName('organization', String(o.key)), code: o.key, kind: o.kind, name: o.nameId, name_en: o.nameEn ?? null,
    abbreviation: o.abbreviation ?? null, parent_id: o.parentKey === null || o.parentKey === undefined ? null : keyFromName('organization', String(o.parentKey)),
  }));
  return [
    { table: source, tenant: null, rows: sources },
    ...regions,
    { table: governmentAffair, tenant: null, rows: affairs },
    { table: sdgGoal, tenant: null, rows: goals },
    { table: organization, tenant: null, rows: organizations },
    { table: tenant, tenant: null, rows: tenantRows(regions[0].rows, organizations) },
  ];
}

const KINDS: Readonly<Record<string, string>> = { PROVINCE: 'PROVINCE', REGENCY: 'REGENCY', CITY: 'CITY' };

function tenantRows(regions: readonly Record<string, unknown>[], organizations: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const governments = regions.filter((r) => r.autonomous === 1).map((r) => ({
    id: keyFromName('tenant', String(r.code)), synthetic: 0, source_id: r.source_id, source_place: r.source_place, code: r.code,
    name: `Pemerintah ${r.kind === 'PROVINCE' ? 'Provinsi ' : ''}${String(r.name)}`, kind: KINDS[String(r.kind)], region_id: r.id, organization_id: null,
    time_zone: r.time_zone, status: 'DORMANT',
  }));
  const ministries = organizations.filter((o) => o.kind === 'MINISTRY').map((o) => ({
    id: keyFromName('tenant', String(o.code)), synthetic: 0, source_id: o.source_id, source_place: null, code: o.code, name: o.name, kind: 'MINISTRY',
    region_id: null, organization_id: o.id, time_zone: 'Asia/Jakarta', status: 'DORMANT',
  }));
  return [...governments, ...ministries];
}
