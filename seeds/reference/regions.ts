import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFromName } from '../../src/platform/ids';
import { region, regionSuccession, regionVersion } from '../../src/modules/region/data/tables';
import type { ShelfRows } from '../shelf-batch';

interface Changes {
  readonly laws: readonly { key: string; title: string }[];
  readonly provinces: readonly { code: string; splitFrom: string; validFrom: string; law: string; source: string }[];
  readonly regencies: readonly { code: string; previousCode: string; previousProvince: string; previousValidTo: string; validFrom: string; law: string; source: string }[];
}
interface Attributes {
  readonly kinds: readonly { kind: string; file: string; namePrefix: string | null; autonomous: boolean }[];
  readonly provinceTimeZones: readonly { code: string; zone: string }[];
  /** Regencies whose clock differs from most of their province, if any. */
  readonly regencyTimeZones?: readonly { code: string; zone: string }[];
}

const lines = (folder: string, file: string): string[][] =>
  readFileSync(join(folder, 'regions', file), 'utf8').trim().split(/\r?\n/).slice(1).map((l) => l.split(','));

/** The rows of regions, their versions and successions, from the vendored lists and the laws of 2022; ids come from the present code. */
export function regionRows(folder: string): ShelfRows[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, 'regions', file), 'utf8'));
  const changes = read('changes.json') as Changes;
  const attributes = read('attributes.json') as Attributes;
  const zones = new Map([...attributes.provinceTimeZones, ...(attributes.regencyTimeZones ?? [])].map((z) => [z.code, z.zone]));
  const law = new Map(changes.laws.map((l) => [l.key, l.title]));
  const list = { synthetic: 0, source_id: keyFromName('source', 'idn-area-data-4.0.1') };
  const sourced = (key: string, place: string): object => ({ source_id: keyFromName('source', key), source_place: place });
  const all = [
    ...lines(folder, 'provinces.csv').map(([code, name]) => ({ code, name, province: null as string | null, file: 'provinces.csv' })),
    ...lines(folder, 'regencies.csv').map(([code, province, name]) => ({ code, name, province: province, file: 'regencies.csv' })),
  ];
  const regions: Record<string, unknown>[] = [];
  const versions: Record<string, unknown>[] = [];
  for (const { code, name, province, file } of all) {
    const kind = attributes.kinds.find((k) => k.file === file && (k.namePrefix === null || name.startsWith(k.namePrefix)));
    if (kind === undefined) throw new Error(`no kind of region fits ${name}`);
    const id = keyFromName('region', code);
    const zone = zones.get(code) ?? zones.get(province ?? '');
    if (zone === undefined) throw new Error(`no time zone for ${code}`);
    const provinceId = province === null ? null : keyFromName('region', province);
    const born = changes.provinces.find((p) => p.code === code);
    const moved = changes.regencies.find((r) => r.code === code);
    const since = born ?? moved;
    regions.push({ ...list, id, code, name, kind: kind.kind, province_id: provinceId, autonomous: kind.autonomous ? 1 : 0, time_zone: zone, source_place: file });
    versions.push({
      ...list, id: keyFromName('region_version', code, since?.validFrom ?? ''), region_id: id, code, name, kind: kind.kind, province_id: provinceId,
      valid_from: since?.validFrom ?? null, valid_to: null, basis: since === undefined ? null : law.get(since.law), source_place: file,
      ...(since === undefined ? {} : sourced(since.law, 'pembentukan provinsi')),
    });
    if (moved !== undefined) {
      versions.push({
        ...list, id: keyFromName('region_version', moved.previousCode, ''), region_id: id, code: moved.previousCode, name, kind: kind.kind,
        province_id: keyFromName('region', moved.previousProvince), valid_from: null, valid_to: moved.previousValidTo, basis: null,
        source_place: `kode lama ${moved.previousCode}`,
      });
    }
  }
  const successions = changes.provinces.map((p) => ({
    id: keyFromName('region_succession', p.splitFrom, p.code), synthetic: 0, from_region_id: keyFromName('region', p.splitFrom),
    to_region_id: keyFromName('region', p.code), kind: 'SPLIT', effective_on: p.validFrom, basis: law.get(p.law), ...sourced(p.law, 'pembentukan provinsi'),
  }));
  return [
    { table: region, tenant: null, rows: regions },
    { table: regionVersion, tenant: null, rows: versions },
    { table: regionSuccession, tenant: null, rows: successions },
  ];
}
