import 'reflect-metadata';
import { theSchema } from '../../src/app';
import type { Role } from '../../src/domain/vocabulary/region-words';
import { Asker, rootFields, shapesOf, type Reader } from '../support/isolation/asker';
import { MATRIX } from '../support/isolation/matrix';
import { everythingOf, plantRing, ROLES, type Ring } from '../support/isolation/places';
import { World } from '../support/world';

const FIELDS = rootFields(theSchema());
const ORGANIZER: readonly Role[] = ['ORGANIZER'];
const OFFICES: readonly Role[] = ['ORGANIZER', 'RESEARCH_OFFICE'];
const FIGURES: readonly Role[] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR'];
const JUDGES: readonly Role[] = ['JUDGE'];
const WITH_OFFICERS: readonly Role[] = ['ORGANIZER', 'RESEARCH_OFFICE', 'AGENCY_OFFICER'];
const ENTRANTS: readonly Role[] = ['ORGANIZER', 'AGENCY_OFFICER'];

/** Who may do what in its own government, written out: the code's own table is not asked. A new mutation needs its line. */
const MAY: Readonly<Record<string, readonly Role[]>> = {
  assignmentApply: ORGANIZER, conflictDeclare: ['ORGANIZER', 'JUDGE'], conflictRecord: ORGANIZER, recusalOverrideConfirm: ORGANIZER, recusalOverridePropose: ORGANIZER, recusalOverrideWithdraw: ORGANIZER,
  compliancePublish: FIGURES, pipelinePublish: FIGURES,
  deadlineMove: ORGANIZER, dutyExempt: OFFICES, dutyExemptionRevoke: OFFICES, editionCancel: ORGANIZER, editionClose: ORGANIZER, editionOpen: ORGANIZER, entryAnswer: ENTRANTS,
  entryDocumentAdd: ENTRANTS, entryDocumentRemove: ENTRANTS, entryDraft: ENTRANTS, entryHandIn: ENTRANTS, entryRevise: ENTRANTS, entrySubmit: ORGANIZER, entryTakeBack: ENTRANTS,
  entryWithdraw: ENTRANTS, evidenceUploadStart: WITH_OFFICERS, extensionGrant: ORGANIZER, ideaDraft: WITH_OFFICERS, ideaDrop: WITH_OFFICERS, ideaLaunch: WITH_OFFICERS,
  ideaMove: WITH_OFFICERS, ideaPark: WITH_OFFICERS, ideaResume: WITH_OFFICERS, ideaRevise: WITH_OFFICERS, incentiveDecide: OFFICES, incentiveGive: OFFICES, incentivePropose: OFFICES,
  incentivePublish: OFFICES, incentiveStudy: OFFICES, innovationDraft: WITH_OFFICERS, innovationPublish: OFFICES, innovationRevise: WITH_OFFICERS, lineageJoin: OFFICES,
  cutDecide: ORGANIZER, rankingCompute: ORGANIZER, rankingRelease: ORGANIZER, recomputeApply: ORGANIZER, recomputeCancel: ORGANIZER, recomputePropose: ORGANIZER, releaseMove: ORGANIZER,
  releasePlan: ORGANIZER,
  judgeAppoint: ORGANIZER, judgeDismiss: ORGANIZER, panelCreate: ORGANIZER, panelJoin: ORGANIZER, panelLeave: ORGANIZER, panelRemove: ORGANIZER, roundClose: ORGANIZER, roundOpen: ORGANIZER,
  roundPrepare: ORGANIZER, sessionMove: ORGANIZER, sessionSchedule: ORGANIZER, sessionSettle: ORGANIZER,
  nominationAccept: ORGANIZER, nominationReceive: ORGANIZER, nominationRefuse: ORGANIZER, nominationSend: ORGANIZER, nominationWithdraw: ORGANIZER,
  judgeRemind: ORGANIZER, scoreAbsent: ORGANIZER, scoreSheetSave: JUDGES, scoreSheetSubmit: JUDGES, scoreSheetsSubmit: JUDGES, scoreVoid: ORGANIZER,
  awardPrepare: ORGANIZER, awardRevoke: ORGANIZER, awardWithdraw: ORGANIZER, feedbackWrite: ORGANIZER, objectionDecide: ORGANIZER, objectionFile: ['AGENCY_OFFICER'],
  objectionWithdraw: ['AGENCY_OFFICER'],
  indicatorOutcomeKeep: OFFICES, indicatorOutcomeRemove: OFFICES, innovationKitKeep: OFFICES, mediaLinkAdd: OFFICES, mediaLinkRemove: OFFICES,
  replicationAgree: OFFICES, replicationApprove: OFFICES, replicationCertify: OFFICES, replicationClaim: OFFICES, replicationConfirm: OFFICES, replicationDeny: OFFICES,
  replicationEvaluate: OFFICES, replicationImplement: OFFICES, replicationInterest: OFFICES, replicationLink: OFFICES, replicationNoteAdd: OFFICES, replicationReject: OFFICES,
  replicationStop: OFFICES, replicationWithdraw: OFFICES,
  monitoringCancel: WITH_OFFICERS, monitoringPlan: WITH_OFFICERS, monitoringRecord: WITH_OFFICERS, programApply: ORGANIZER, screeningDecide: ORGANIZER,
  observationDispute: FIGURES, observationRecord: FIGURES,
  visitAgendaSet: OFFICES, visitApprove: OFFICES, visitCancel: OFFICES, visitCheckIn: OFFICES, visitClose: OFFICES, visitClosureAdd: OFFICES, visitClosureRemove: OFFICES, visitFindingAdd: OFFICES,
  visitFollowUpTell: OFFICES, visitMove: OFFICES, visitReject: OFFICES, visitRequest: OFFICES, visitRoomKeep: OFFICES, visitRoomRetire: OFFICES, visitRuleKeep: OFFICES,
};
/** Acts of the actor on its own tokens: no tenant is asked. */
const OF_ONESELF = ['accessTokenCreate', 'accessTokenRevoke'];

describe('who may act in a government', () => {
  let world: World;
  let ring: Ring;
  let asker: Asker;
  let strangers: readonly Reader[];
  beforeAll(async () => {
    world = await World.open();
    ring = await plantRing(world);
    asker = new Asker(world, ring);
    const { tenant, rows } = ring.c;
    const inside = [tenant];
    strangers = [
      { name: 'an officer of another agency', actor: await world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: rows('agency')[1].id }]), inside },
      { name: 'the organiser of another programme', actor: await world.actor([{ tenant, role: 'ORGANIZER', programId: rows('program')[1].id }]), inside },
      { name: 'an organiser whose token only reads', actor: await world.actor([{ tenant, role: 'ORGANIZER' }], { scopes: ['READ'] }), inside },
    ];
  });
  afterAll(() => world.close());

  it('is written for every mutation', () => {
    const acts = [...FIELDS.keys()].filter((f) => f.startsWith('Mutation.')).map((f) => f.slice('Mutation.'.length));
    expect(Object.keys(MAY).sort()).toEqual(acts.filter((a) => !OF_ONESELF.includes(a)).sort());
  });

  it.each(Object.entries(MAY))('%s: whoever may not is refused, and nothing changes', async (name, may) => {
    const row = MATRIX[`Mutation.${name}`];
    const field = FIELDS.get(`Mutation.${name}`);
    if (field === undefined) throw new Error(`no mutation ${name}`);
    const { c } = ring;
    const refused: readonly Reader[] = [...ROLES.filter((role) => !may.includes(role)).map((role) => ({ name: role, actor: c.actors[role], inside: [c.tenant] })), ...strangers];
    const { plain } = shapesOf('mutation', field, row.selection);
    const variables = await row.variables(c, world);
    const before = await everythingOf(world, c);
    for (const reader of refused) {
      const answer = await asker.send(reader, plain, variables);
      const value = answer.data?.[name] as Readonly<Record<string, unknown>> | null | undefined;
      const problems = (value?.problems ?? []) as readonly unknown[];
      // Nothing came back but reasons, and everything is as it was.
      expect({ reader: reader.name, refused: answer.codes.length > 0 || problems.length > 0 }).toEqual({ reader: reader.name, refused: true });
      expect(Object.entries(value ?? {}).filter(([key, v]) => key !== 'problems' && v !== null)).toEqual([]);
      expect(answer.codes).not.toContain('INTERNAL_SERVER_ERROR');
    }
    expect(await everythingOf(world, c)).toBe(before);
    // The same request is taken from one who may, so it was the role that was refused.
    const [first] = may;
    const done = await asker.send({ name: first, actor: c.actors[first], inside: [c.tenant] }, plain, variables);
    expect((done.data?.[name] as { problems?: unknown[] } | null)?.problems).toEqual([]);
  });
});
