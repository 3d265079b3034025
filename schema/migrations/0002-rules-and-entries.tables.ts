import type { FrozenTable } from './support/frozen-table';

/** The tables as this migration made them; never edited after it has landed. */
export const TABLES: readonly FrozenTable[] = [
  {
    name: 'rule_pack',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', source_id: 'key?', source_place: 'string(200)?',
      conflict_group: 'code(60)?', published_at: 'code(24)', code: 'code(60)', revision: 'int', name: 'string(200)',
      name_en: 'string(200)', citation: 'string(400)?', body_hash: 'code(64)',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['source_id'], target: 'source', to: ['id'] },
    ],
    uniques: [['tenant_id', 'code', 'revision']],
    indexes: [['id'], ['source_id']],
  },
  {
    name: 'rule_clause',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', source_id: 'key?', source_place: 'string(200)?',
      conflict_group: 'code(60)?', published_at: 'code(24)', pack_id: 'key', position: 'int', code: 'code(60)',
      kind: 'code(40)', strength: 'code(20)', gate: 'code(20)', confidence: 'code(20)', citation: 'string(400)?',
      groups: 'string(300)?', parameters: 'text', note: 'string(1000)?', note_en: 'string(1000)?', valid_from: 'code(10)?',
      valid_to: 'code(10)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['source_id'], target: 'source', to: ['id'] },
      { columns: ['tenant_id', 'pack_id'], target: 'rule_pack', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'pack_id', 'code']],
    indexes: [['id'], ['source_id']],
  },
  {
    name: 'rule_group',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', source_id: 'key?', source_place: 'string(200)?',
      conflict_group: 'code(60)?', published_at: 'code(24)', pack_id: 'key', position: 'int', code: 'code(40)',
      name: 'string(200)', name_en: 'string(200)',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['source_id'], target: 'source', to: ['id'] },
      { columns: ['tenant_id', 'pack_id'], target: 'rule_pack', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'pack_id', 'code']],
    indexes: [['id'], ['source_id']],
  },
  {
    name: 'deadline_change',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', source_id: 'key?', source_place: 'string(200)?',
      conflict_group: 'code(60)?', published_at: 'code(24)', edition_id: 'key', position: 'int', was_earliest: 'code(10)?',
      was_latest: 'code(10)?', closes_on: 'code(10)', reason: 'string(500)',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['source_id'], target: 'source', to: ['id'] },
      { columns: ['tenant_id', 'edition_id'], target: 'edition', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'edition_id', 'position']],
    indexes: [['id'], ['source_id']],
  },
  {
    name: 'edition_rules',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', source_id: 'key?', source_place: 'string(200)?',
      conflict_group: 'code(60)?', published_at: 'code(24)', edition_id: 'key', pack_tenant_id: 'key', pack_id: 'key',
      pack_hash: 'code(64)', frozen_at: 'code(24)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['source_id'], target: 'source', to: ['id'] },
      { columns: ['tenant_id', 'edition_id'], target: 'edition', to: ['tenant_id', 'id'] },
      { columns: ['pack_tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['pack_tenant_id', 'pack_id'], target: 'rule_pack', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'edition_id']],
    indexes: [['id'], ['source_id'], ['pack_tenant_id'], ['pack_tenant_id', 'pack_id']],
  },
  {
    name: 'edition_work',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      edition_id: 'key', opened_at: 'code(24)?', closed_at: 'code(24)?', mend_days: 'int', entered: 'int?',
      cancelled_at: 'code(24)?', cancelled_reason: 'string(500)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'edition_id'], target: 'edition', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'edition_id']],
    indexes: [],
  },
  {
    name: 'program_turn',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      turns: 'int',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
    ],
    uniques: [],
    indexes: [],
  },
  {
    name: 'rubric',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', source_id: 'key?', source_place: 'string(200)?',
      conflict_group: 'code(60)?', published_at: 'code(24)', code: 'code(60)', revision: 'int', name: 'string(200)',
      name_en: 'string(200)', citation: 'string(400)?', body_hash: 'code(64)',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['source_id'], target: 'source', to: ['id'] },
    ],
    uniques: [['tenant_id', 'code', 'revision']],
    indexes: [['id'], ['source_id']],
  },
  {
    name: 'round_plan',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', source_id: 'key?', source_place: 'string(200)?',
      conflict_group: 'code(60)?', published_at: 'code(24)', round_id: 'key', rubric_id: 'key?', cut: 'code(20)',
      cut_size: 'int?', mark_hundredths: 'int?', kind_quotas: 'string(500)?', runs_earliest: 'code(10)?', runs_latest: 'code(10)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['source_id'], target: 'source', to: ['id'] },
      { columns: ['tenant_id', 'round_id'], target: 'round', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'rubric_id'], target: 'rubric', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'round_id']],
    indexes: [['id'], ['source_id'], ['tenant_id', 'rubric_id']],
  },
  {
    name: 'rubric_criterion',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', source_id: 'key?', source_place: 'string(200)?',
      conflict_group: 'code(60)?', published_at: 'code(24)', rubric_id: 'key', position: 'int', code: 'code(60)',
      name: 'string(200)', name_en: 'string(200)', weight: 'int', most_points: 'int', standards: 'string(300)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['source_id'], target: 'source', to: ['id'] },
      { columns: ['tenant_id', 'rubric_id'], target: 'rubric', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'rubric_id', 'code']],
    indexes: [['id'], ['source_id']],
  },
  {
    name: 'innovation_lineage',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      innovation_id: 'key', root_id: 'key', reason: 'string(500)',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'innovation_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'root_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'innovation_id']],
    indexes: [['tenant_id', 'root_id']],
  },
  {
    name: 'innovation_work_affair',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      innovation_id: 'key', affair_id: 'key', confidence: 'code(20)',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'innovation_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
      { columns: ['affair_id'], target: 'government_affair', to: ['id'] },
    ],
    uniques: [['tenant_id', 'innovation_id', 'affair_id']],
    indexes: [['affair_id']],
  },
  {
    name: 'innovation_work_sdg',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      innovation_id: 'key', goal_id: 'key', confidence: 'code(20)',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'innovation_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
      { columns: ['goal_id'], target: 'sdg_goal', to: ['id'] },
    ],
    uniques: [['tenant_id', 'innovation_id', 'goal_id']],
    indexes: [['goal_id']],
  },
  {
    name: 'innovation_work_version',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      innovation_id: 'key', number: 'int', actor_id: 'key', title: 'string(300)', summary: 'text?',
      note: 'string(500)?', snapshot: 'text',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'innovation_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
      { columns: ['actor_id'], target: 'actor', to: ['id'] },
    ],
    uniques: [['tenant_id', 'innovation_id', 'number']],
    indexes: [['actor_id']],
  },
  {
    name: 'stored_file',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      actor_id: 'key', agency_id: 'key?', name: 'string(200)', media_type: 'code(80)', bytes: 'big?',
      most_bytes: 'big', sha256: 'code(64)?', state: 'code(20)', expires_at: 'code(24)', stored_at: 'code(24)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['actor_id'], target: 'actor', to: ['id'] },
      { columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] },
    ],
    uniques: [],
    indexes: [['state', 'expires_at'], ['actor_id'], ['tenant_id', 'agency_id']],
  },
  {
    name: 'entry_extension',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      edition_id: 'key', agency_id: 'key?', organization_id: 'key?', until_on: 'code(10)', reason: 'string(500)',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'edition_id'], target: 'edition', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] },
      { columns: ['organization_id'], target: 'organization', to: ['id'] },
    ],
    uniques: [],
    indexes: [['tenant_id', 'edition_id'], ['tenant_id', 'agency_id'], ['organization_id']],
  },
  {
    name: 'entry_work',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      edition_id: 'key', innovation_id: 'key?', agency_id: 'key?', organization_id: 'key?', lineage_key: 'key?',
      title: 'string(300)', participant: 'code(30)', group_code: 'code(40)?', category_id: 'key?', state: 'code(20)',
      submissions: 'int', collected_at: 'code(24)?', submitted_at: 'code(24)?', returned_at: 'code(24)?', passed_at: 'code(24)?',
      failed_at: 'code(24)?', withdrawn_at: 'code(24)?', withdrawn_reason: 'string(500)?', mend_until: 'code(10)?', invited: 'string(200)?',
      snapshot: 'text?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'edition_id'], target: 'edition', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'category_id'], target: 'category', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'innovation_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] },
      { columns: ['organization_id'], target: 'organization', to: ['id'] },
    ],
    uniques: [],
    indexes: [['tenant_id', 'edition_id', 'state'], ['tenant_id', 'lineage_key'], ['tenant_id', 'category_id'], ['tenant_id', 'innovation_id'], ['tenant_id', 'agency_id'], ['organization_id']],
  },
  {
    name: 'entry_answer',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      entry_id: 'key', question: 'code(60)', body: 'text', words: 'int',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'entry_id'], target: 'entry_work', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'entry_id', 'question']],
    indexes: [],
  },
  {
    name: 'entry_claim',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      edition_id: 'key', kind: 'code(20)', claim: 'code(64)', entry_id: 'key',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'edition_id'], target: 'edition', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'entry_id'], target: 'entry_work', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'edition_id', 'kind', 'claim']],
    indexes: [['tenant_id', 'entry_id']],
  },
  {
    name: 'entry_document',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      entry_id: 'key', requirement: 'code(60)', number: 'string(120)?', dated: 'code(10)?', about: 'string(300)',
      file_id: 'key?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'entry_id'], target: 'entry_work', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'file_id'], target: 'stored_file', to: ['tenant_id', 'id'] },
    ],
    uniques: [],
    indexes: [['tenant_id', 'entry_id'], ['tenant_id', 'file_id']],
  },
  {
    name: 'limit_counter',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      counter: 'code(160)', used: 'int',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
    ],
    uniques: [['tenant_id', 'counter']],
    indexes: [],
  },
  {
    name: 'screening',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      entry_id: 'key', submission: 'int', decision: 'code(20)', actor_id: 'key', mend_until: 'code(10)?',
      note: 'text?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'entry_id'], target: 'entry_work', to: ['tenant_id', 'id'] },
      { columns: ['actor_id'], target: 'actor', to: ['id'] },
    ],
    uniques: [['tenant_id', 'entry_id', 'submission']],
    indexes: [['actor_id']],
  },
  {
    name: 'screening_reason',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      screening_id: 'key', position: 'int', bearing: 'code(20)', clause: 'code(60)?', outcome: 'code(20)?',
      wording: 'text', wording_en: 'text', earliest: 'code(10)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'screening_id'], target: 'screening', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'screening_id', 'position']],
    indexes: [],
  },
  {
    name: 'idea',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      title: 'string(300)', problem: 'text?', proposal: 'text?', agency_id: 'key?', initiator: 'code(30)?',
      stage: 'code(20)', stage_since: 'code(10)', status: 'code(20)', innovation_id: 'key?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'innovation_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'innovation_id']],
    indexes: [['tenant_id', 'stage'], ['tenant_id', 'agency_id']],
  },
  {
    name: 'idea_move',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      idea_id: 'key', position: 'int', actor_id: 'key', from_stage: 'code(20)?', to_stage: 'code(20)',
      status: 'code(20)', moved_on: 'code(10)', days: 'int?', reason: 'string(1000)', document_number: 'string(120)?',
      document_dated: 'code(10)?', document_about: 'string(300)?', file_id: 'key?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'idea_id'], target: 'idea', to: ['tenant_id', 'id'] },
      { columns: ['actor_id'], target: 'actor', to: ['id'] },
      { columns: ['tenant_id', 'file_id'], target: 'stored_file', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'idea_id', 'position']],
    indexes: [['actor_id'], ['tenant_id', 'file_id']],
  },
  {
    name: 'monitoring',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      idea_id: 'key?', innovation_id: 'key?', kind: 'code(20)', subject: 'string(300)', due_on: 'code(10)',
      state: 'code(20)', done_on: 'code(10)?', finding: 'text?', reason: 'string(1000)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'idea_id'], target: 'idea', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'innovation_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
    ],
    uniques: [],
    indexes: [['tenant_id', 'state', 'due_on'], ['tenant_id', 'idea_id'], ['tenant_id', 'innovation_id']],
  },
  {
    name: 'incentive_case',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      kind: 'code(30)', name: 'string(300)', status: 'code(20)', recipient_count: 'int?', reason: 'string(1000)',
      decree_number: 'string(120)?', decided_on: 'code(10)?', given_on: 'code(10)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
    ],
    uniques: [],
    indexes: [],
  },
  {
    name: 'incentive_case_agency',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      incentive_id: 'key', position: 'int', agency_id: 'key', idea_id: 'key?', innovation_id: 'key?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'incentive_id'], target: 'incentive_case', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'idea_id'], target: 'idea', to: ['tenant_id', 'id'] },
      { columns: ['tenant_id', 'innovation_id'], target: 'innovation_work', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'incentive_id', 'agency_id']],
    indexes: [['tenant_id', 'agency_id'], ['tenant_id', 'idea_id'], ['tenant_id', 'innovation_id']],
  },
  {
    name: 'duty_exemption',
    columns: {
      tenant_id: 'key', id: 'key', synthetic: 'int', version: 'int', created_at: 'code(24)',
      agency_id: 'key', year: 'int', reason: 'string(500)', citation: 'string(400)?',
    },
    primary: ['tenant_id', 'id'],
    foreign: [
      { columns: ['tenant_id'], target: 'tenant', to: ['id'] },
      { columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] },
    ],
    uniques: [['tenant_id', 'agency_id', 'year']],
    indexes: [],
  },
];
