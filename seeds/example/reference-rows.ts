import type { OrganizationKind } from '../../src/domain/vocabulary/region-words';
import { keyFromName } from '../../src/platform/ids';
import { MINISTRY, PROVINCE, PROVINCE_PLACE, REGIONS, TIME_ZONE } from './places';
import { EXAMPLE_SOURCE, type ExampleShelf } from './shelf';

interface Organization {
  readonly code: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly nameEn: string;
  readonly abbreviation: string | null;
  readonly parent: string | null;
}

/** Made-up organisations outside the governments. */
export const ORGANIZATIONS: readonly Organization[] = [
  { code: MINISTRY, kind: 'MINISTRY', name: 'Kementerian Contoh', nameEn: 'Ministry of Examples (made up)', abbreviation: 'Kemencontoh', parent: null },
  { code: 'badan-kebijakan-contoh', kind: 'AGENCY', name: 'Badan Kebijakan Contoh', nameEn: 'Example Policy Agency (made up)', abbreviation: 'BKC', parent: MINISTRY },
  { code: 'universitas-contoh', kind: 'UNIVERSITY', name: 'Universitas Contoh', nameEn: 'Example University (made up)', abbreviation: 'Unco', parent: null },
  { code: 'politeknik-contoh', kind: 'UNIVERSITY', name: 'Politeknik Contoh', nameEn: 'Example Polytechnic (made up)', abbreviation: 'Polco', parent: null },
  { code: 'pt-contoh-persero', kind: 'SOE', name: 'PT Contoh (Persero)', nameEn: 'Example State Enterprise (made up)', abbreviation: null, parent: null },
  { code: 'bank-contoh', kind: 'ROE', name: 'PT Bank Pembangunan Contoh (Perseroda)', nameEn: 'Example Regional Bank (made up)', abbreviation: 'Bank Contoh', parent: null },
];

/** Publishes the source that says all is made up, the regions, the organisations and their tenants (still dormant). */
export function publishReference(shelf: ExampleShelf): void {
  shelf.reference('source', [EXAMPLE_SOURCE], {
    code: EXAMPLE_SOURCE, title: 'Data contoh buatan "Provinsi Contoh", bukan data nyata / Made-up example data "Provinsi Contoh", not real data',
    publisher: 'Lumbung', published_on: '2026-11-21', confidence: 'SYNTHETIC',
  });
  for (const place of [PROVINCE_PLACE, ...REGIONS]) {
    const province = place.code === PROVINCE ? null : keyFromName('region', PROVINCE);
    const named = { code: place.code, name: place.name, kind: place.kind, province_id: province };
    const region = shelf.reference('region', [place.code], { ...named, autonomous: 1, time_zone: TIME_ZONE });
    shelf.reference('region_version', [place.code, ''], { ...named, region_id: region });
    shelf.reference('tenant', [place.code], {
      code: place.code, name: `Pemerintah ${place.name}`, kind: place.kind, region_id: region, time_zone: TIME_ZONE, status: 'DORMANT',
    });
  }
  for (const { code, kind, name, nameEn, abbreviation, parent } of ORGANIZATIONS) {
    shelf.reference('organization', [code], {
      code, kind, name, name_en: nameEn, abbreviation, parent_id: parent === null ? null : keyFromName('organization', parent),
    });
  }
  shelf.reference('tenant', [MINISTRY], {
    code: MINISTRY, name: 'Kementerian Contoh', kind: 'MINISTRY', organization_id: keyFromName('organization', MINISTRY), time_zone: TIME_ZONE, status: 'DORMANT',
  });
}
