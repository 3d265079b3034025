import { RULE_STRENGTH } from '../../../domain/vocabulary/competition-words';
import { SOURCE_CONFIDENCE } from '../../../domain/vocabulary/region-words';
import { RULE_GATE, RULE_KIND } from '../../../domain/vocabulary/rule-words';
import { code, date, defineTable, fk, int, key, maybe, oneOf, str, text } from '../../../tenancy/table';

const ofPack = fk('rule_pack', 'tenant_id', 'pack_id');

/** The rules of a contest in one revision: written once, never changed; another content is another revision. */
export const rulePack = defineTable('rule_pack', {
  code: code(60), revision: int(), name: str(200), name_en: str(200), citation: maybe(str(400)), body_hash: code(64),
}, { uniques: [['code', 'revision']] });

/** A group of participants with conditions of its own. */
export const ruleGroup = defineTable('rule_group', { pack_id: key(), position: int(), code: code(40), name: str(200), name_en: str(200) }, {
  foreign: [ofPack], uniques: [['pack_id', 'code']],
});

/** One clause of a pack: its kind and parameters (canonical JSON), its strength, gate, citation and how sure it is. */
export const ruleClause = defineTable('rule_clause', {
  pack_id: key(), position: int(), code: code(60), kind: oneOf(RULE_KIND, 40), strength: oneOf(RULE_STRENGTH, 20), gate: oneOf(RULE_GATE, 20),
  confidence: oneOf(SOURCE_CONFIDENCE, 20), citation: maybe(str(400)), groups: maybe(str(300)), parameters: text(), note: maybe(str(1000)), note_en: maybe(str(1000)),
  valid_from: maybe(date()), valid_to: maybe(date()),
}, { foreign: [ofPack], uniques: [['pack_id', 'code']] });
