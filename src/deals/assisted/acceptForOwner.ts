import { inTransaction } from '../../platform/transaction.ts';
import { findUmkm } from '../../profiles/profiles.store.ts';
import { demand, seeProposal } from '../../proposals/actOnProposal.ts';
import type { Assist, Consent } from '../../proposals/assisted/assisted.rules.ts';
import { addAssist, findAssist } from '../../proposals/assisted/assisted.store.ts';
import { assistedTexts } from '../../proposals/assisted/assisted.texts.ts';
import { issueCode } from '../../proposals/assisted/openWithCode.ts';
import type { Proposal } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden, InvalidInput, type FieldProblems } from '../../shared/errors.ts';
import { acceptProposal } from '../acceptProposal.ts';

const { say } = assistedTexts;
const HOUR_MS = 3_600_000;

export interface OnBehalf {
  readonly consent: Consent;
  /** Where the code is sent, E.164; null when nobody's is known. */
  readonly phone: string | null;
  /** The round that the owner was told of. */
  readonly round: number;
  /** For how long the owner may take it back. */
  readonly revokeHours: number;
}

/** The officer in the owner's place: history and ledger name both. */
async function inPlaceOf(ctx: ActionContext, { umkmId }: Proposal): Promise<ActionContext> {
  const owner = (await findUmkm(umkmId))?.ownerName ?? '';
  const name = say('byOfficer', { officer: ctx.actor.name, owner }).id;
  return { ...ctx, actor: { ...ctx.actor, role: 'owner', umkmId, name } };
}

/**
 * Throws unless this officer may accept the proposal for its owner now: Forbidden for others than coordinators, NotFound, Conflict when
 * it is closed, late, not the owner's turn or a newer round is on the table. Returns the proposal.
 */
export async function demandOnBehalf(ctx: ActionContext, proposalId: string, round?: number): Promise<Proposal> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  const { proposal } = await seeProposal(ctx, proposalId);
  if (proposal.turn !== 'owner') throw new Conflict(say('notAwaited'));
  demand(ctx, proposal, 'owner', 'accept', round);
  return proposal;
}

function checkConsent(consent: Consent, proposal: Proposal, now: Date): void {
  const problems: Record<string, FieldProblems[string]> = {};
  if (consent.way === 'through' && !consent.through) problems['through'] = say('throughMissing');
  if (consent.givenAt > now) problems['givenDay'] = say('givenLater');
  // The form knows the hour only.
  else if (consent.givenAt.getTime() < proposal.createdAt.getTime() - HOUR_MS) problems['givenDay'] = say('givenBefore');
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
}

/**
 * A coordinator accepts for an owner without a phone or signal, on a recorded consent with proof. The acceptance is the owner's own in
 * every other way: the deal is made, both sides are told, and capacity that is not there is not added. The owner gets a code with which
 * they can take it back; it is returned once, only its hash is kept, and null when this was accepted before.
 * Throws as `demandOnBehalf`, InvalidInput by field, Conflict when the capacity is not enough.
 */
export async function acceptForOwner(
  ctx: ActionContext,
  proposalId: string,
  { consent, phone, round, revokeHours }: OnBehalf,
): Promise<{ assist: Assist; code: string | null }> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  const before = await findAssist(proposalId);
  if (before) return { assist: before, code: null };
  checkConsent(consent, await demandOnBehalf(ctx, proposalId, round), ctx.now);
  const { code, handle, codeHash } = await issueCode();
  const { userId: officerId, name: officerName } = ctx.actor;
  const assist = await inTransaction(async () => {
    const proposal = await demandOnBehalf(ctx, proposalId, round);
    const added = await addAssist({
      ...{ proposalId, umkmId: proposal.umkmId, consent, officerId, officerName, acceptedAt: ctx.now, phone, handle, codeHash },
      ...{
        wrongTries: 0,
        revocableUntil: new Date(ctx.now.getTime() + revokeHours * HOUR_MS),
        revokedAt: null,
        revokeWords: null,
      },
      history: [{ at: ctx.now, kind: 'accepted', byName: officerName }],
    });
    await acceptProposal(await inPlaceOf(ctx, proposal), proposalId, round);
    return added;
  });
  return { assist, code };
}
