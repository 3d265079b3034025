/**
 * The table register: every table of the database and the class it belongs to.
 * Keys, foreign keys, the guard, the repositories, the reads room and the isolation matrix derive from it.
 */

/** Who writes and who reads a table. */
export type TableClass = 'reference' | 'tenant' | 'published' | 'bilateral' | 'derived' | 'system';

const REGISTER = {
  // Reference: written by seeds and the CLI, read by all.
  source: 'reference',
  region: 'reference',
  region_version: 'reference',
  region_succession: 'reference',
  region_place: 'reference',
  government_affair: 'reference',
  sdg_goal: 'reference',
  organization: 'reference',
  tenant: 'reference',
  // Tenant: written and read by one tenant only, by role.
  membership: 'tenant',
  idempotency_record: 'tenant',
  audit_event: 'tenant',
  innovation_work: 'tenant',
  innovation_work_affair: 'tenant',
  innovation_work_sdg: 'tenant',
  innovation_work_version: 'tenant',
  innovation_lineage: 'tenant',
  program_turn: 'tenant',
  edition_work: 'tenant',
  entry_work: 'tenant',
  entry_answer: 'tenant',
  entry_document: 'tenant',
  entry_claim: 'tenant',
  entry_extension: 'tenant',
  limit_counter: 'tenant',
  screening: 'tenant',
  screening_reason: 'tenant',
  stored_file: 'tenant',
  idea: 'tenant',
  idea_move: 'tenant',
  monitoring: 'tenant',
  incentive_case: 'tenant',
  incentive_case_agency: 'tenant',
  duty_exemption: 'tenant',
  round_work: 'tenant',
  round_entry: 'tenant',
  panel: 'tenant',
  judge: 'tenant',
  judge_expertise: 'tenant',
  panel_member: 'tenant',
  conflict: 'tenant',
  recusal: 'tenant',
  recusal_override: 'tenant',
  score_cell: 'tenant',
  score_sheet: 'tenant',
  score_mark: 'tenant',
  session_plan: 'tenant',
  session_move: 'tenant',
  judge_reminder: 'tenant',
  ranking_work: 'tenant',
  ranking_input: 'tenant',
  ranking_line: 'tenant',
  cut_decision: 'tenant',
  ranking_decision: 'tenant',
  recompute_set: 'tenant',
  release_plan: 'tenant',
  release_move: 'tenant',
  objection: 'tenant',
  entry_feedback: 'tenant',
  award_work: 'tenant',
  entry_origin: 'tenant',
  edition_log_head: 'tenant',
  edition_log: 'tenant',
  visit_slot: 'tenant',
  visit_day: 'tenant',
  // Published shelf: written by its tenant through publish use-cases, read by all.
  agency: 'published',
  agency_alias: 'published',
  service_unit_year: 'published',
  program: 'published',
  edition: 'published',
  edition_theme: 'published',
  category: 'published',
  category_affair: 'published',
  participant_kind: 'published',
  round: 'published',
  prize: 'published',
  session: 'published',
  announcement: 'published',
  rule_statement: 'published',
  rule_pack: 'published',
  rule_group: 'published',
  rule_clause: 'published',
  edition_rules: 'published',
  deadline_change: 'published',
  rubric: 'published',
  rubric_criterion: 'published',
  round_plan: 'published',
  round_judging: 'published',
  edition_judging: 'published',
  round_release: 'published',
  ranking: 'published',
  ranking_place: 'published',
  ranking_criterion: 'published',
  ranking_statistic: 'published',
  award_detail: 'published',
  award_revocation: 'published',
  innovation: 'published',
  innovation_version: 'published',
  innovation_innovator: 'published',
  innovation_affair: 'published',
  innovation_sdg: 'published',
  entry: 'published',
  award: 'published',
  incentive: 'published',
  replication: 'published',
  replication_parent: 'published',
  visit: 'published',
  visit_participant: 'published',
  visit_agenda_item: 'published',
  visit_innovation: 'published',
  observation: 'published',
  observation_document: 'published',
  observation_dispute: 'published',
  observation_counter: 'tenant',
  edition_gate: 'published',
  replication_record: 'published',
  indicator_outcome: 'published',
  innovation_kit: 'published',
  kit_document: 'published',
  media_link: 'published',
  visit_record: 'published',
  visit_answer: 'published',
  visit_outcome: 'published',
  visit_room: 'published',
  visit_rule: 'published',
  visit_closure: 'published',
  // Bilateral: both sides, by a pure state machine.
  replication_case: 'bilateral',
  visit_case: 'bilateral',
  visit_office: 'bilateral',
  visit_point: 'bilateral',
  visit_wish: 'bilateral',
  visit_finding: 'bilateral',
  visit_follow_up: 'bilateral',
  replication_note: 'bilateral',
  nomination: 'bilateral',
  nomination_part: 'bilateral',
  nomination_finding: 'bilateral',
  nominated_entry: 'bilateral',
  // Derived: made from the published shelf and the bilateral rows by the keepers, in the transaction that changed those; read by all.
  shelf_head: 'derived',
  shelf_change: 'derived',
  figure_rollup: 'derived',
  search_doc: 'derived',
  search_term: 'derived',
  // System: belongs to no tenant; each has its reason in SYSTEM_REASONS.
  actor: 'system',
  access_token: 'system',
  seed_run: 'system',
} as const satisfies Record<string, TableClass>;

/** The name of a registered table. */
export type TableName = keyof typeof REGISTER;

/** The names of the tables of one class. */
export type TableNameOf<C extends TableClass> = {
  [N in TableName]: (typeof REGISTER)[N] extends C ? N : never;
}[TableName];

/** Why these tables carry no tenant: the allow-list of the catalogue test. */
export const SYSTEM_REASONS: Readonly<Record<TableNameOf<'system'> | 'migrations', string>> = {
  actor: 'An actor exists before any scope is known and may belong to several tenants; it holds an office, never a person.',
  access_token: 'A token is looked up by its hash before the scope is known; only its own actor ever reads it.',
  seed_run: 'Remembers which seeds were applied to this database.',
  migrations: 'Kept by the migration runner.',
};

/** All registered table names, in order of declaration. */
export const TABLE_NAMES = Object.keys(REGISTER) as readonly TableName[];

/** The class of a registered table. */
export function classOf(name: TableName): TableClass {
  return REGISTER[name];
}

/** True when the name is registered. */
export function isRegistered(name: string): name is TableName {
  return Object.hasOwn(REGISTER, name);
}

/** The columns that say whose a row is, first in its primary key; empty for reference and system tables. */
export function ownerColumns(name: TableName): readonly string[] {
  switch (classOf(name)) {
    case 'tenant':
    case 'published':
      return ['tenant_id'];
    case 'bilateral':
      return ['owner_tenant_id', 'partner_tenant_id'];
    case 'reference':
    case 'derived':
    case 'system':
      return [];
  }
}
