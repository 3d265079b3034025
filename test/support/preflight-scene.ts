import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readPack } from '../../src/domain/rules/read-pack';
import type { RulePack } from '../../src/domain/rules/rule';
import type { EditionHeld, EditionPhase, ProgramTier } from '../../src/domain/vocabulary/competition-words';
import { edition, editionRules, program } from '../../src/modules/competition/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { rulePackKeep } from '../../src/modules/rules';
import { systemClock } from '../../src/platform/clock';
import { packOf } from './rules-scene';
import type { TestTenant, World } from './world';

/** One of the packs of real contests that the seeds hold. */
export function realPack(file: string): RulePack {
  const { pack } = parse(readFileSync(join(__dirname, '../../seeds/reference/rule-packs', `${file}.yaml`), 'utf8')) as { pack: unknown };
  const read = readPack(pack);
  if ('faults' in read) throw new Error(`${file}: ${JSON.stringify(read.faults)}`);
  return read.pack;
}

/** A pack for one test, its clauses in their plain form. */
export function testPack(code: string, clauses: readonly object[], groups: readonly string[] = []): RulePack {
  return packOf({ code, groups: groups.length === 0 ? undefined : groups.map((g) => ({ code: g, name: { id: g, en: g } })), clauses: clauses.map((c, i) => ({ code: `butir-${i}`, confidence: 'SYNTHETIC', ...c })) });
}

/** What an edition of a test is; what is left out is unknown. */
export interface EditionOf {
  readonly program: string;
  readonly tier?: ProgramTier;
  readonly year: number;
  readonly opens?: string;
  readonly closes?: string;
  readonly held?: EditionHeld;
  readonly phase?: EditionPhase;
  readonly pack?: RulePack;
}

/** Programmes, editions, packs and innovations of one test. */
export class PreflightScene {
  private readonly programs = new Map<string, string>();

  constructor(readonly world: World) {}

  /** Keeps a pack of a tenant; answers its key. */
  async pack(tenant: TestTenant, pack: RulePack): Promise<string> {
    const kept = await this.world.system((tx, scope) => rulePackKeep(tx, scope.forTenant(tenant.id), pack, { clock: systemClock, ids: this.world.ids }));
    return kept.id;
  }

  /** The programme of a tenant by its code, made once; answers its key. */
  async program(tenant: TestTenant, code: string, tier: ProgramTier = 'CITY'): Promise<string> {
    const known = this.programs.get(`${tenant.id} ${code}`);
    if (known !== undefined) return known;
    const [id] = await this.world.rows(tenant, program, [{ code, name: code.toUpperCase(), tier }]);
    this.programs.set(`${tenant.id} ${code}`, id);
    return id;
  }

  /** An edition with its dates and, where there are some, its rules; answers its key. */
  async edition(tenant: TestTenant, of: EditionOf): Promise<string> {
    const programId = await this.program(tenant, of.program, of.tier);
    const [id] = await this.world.rows(tenant, edition, [{
      program_id: programId, year: of.year, name: `${of.program} ${of.year}`, phase: of.phase ?? 'OPEN', held: of.held ?? 'HELD',
      opens_earliest: of.opens, opens_latest: of.opens, closes_earliest: of.closes, closes_latest: of.closes,
    }]);
    if (of.pack !== undefined) await this.world.rows(tenant, editionRules, [{ edition_id: id, pack_tenant_id: tenant.id, pack_id: await this.pack(tenant, of.pack), pack_hash: 'x' }]);
    return id;
  }

  /** A working innovation, in use since a day; answers its key. */
  async innovation(tenant: TestTenant, title: string, since: string | null, more: object = {}): Promise<string> {
    const [id] = await this.world.rows(tenant, innovationWork, [{ title, status: 'DRAFT', iid_stage: since === null ? null : 'IMPLEMENTATION', implemented_earliest: since, implemented_latest: since, ...more }]);
    return id;
  }
}
