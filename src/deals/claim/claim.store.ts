import type { UpdateQuery } from 'mongoose';
import { nextNumber } from '../../platform/counters.ts';
import { isDuplicateKey } from '../../platform/database.ts';
import { dayOf } from '../../shared/dates.ts';
import { Conflict } from '../../shared/errors.ts';
import { sameText } from '../../shared/text.ts';
import { ClaimModel, type ClaimRow } from './claim.model.ts';
import { answerTime, type Claim, type Settlement } from './claim.rules.ts';
import { claimTexts } from './claim.texts.ts';

/** Claims of earlier versions: settlements had no time of their own, and the last words one language. */
type EarlierSettlement = Omit<Settlement, 'answerBy' | 'overdueAt'> & Partial<Pick<Settlement, 'answerBy' | 'overdueAt'>>;

function toSettlement(row: EarlierSettlement): Settlement {
  return { ...row, answerBy: row.answerBy ?? answerTime(row.at), overdueAt: row.overdueAt ?? null };
}

function toClaim({ _id, dealId, formKey, ...rest }: ClaimRow): Claim {
  void formKey;
  const outcome = rest.outcome as Claim['outcome'] | string;
  return {
    ...{ ...rest, id: _id.toString(), dealId: dealId.toString() },
    outcome: typeof outcome === 'string' ? sameText(outcome) : outcome,
    settlements: rest.settlements.map(toSettlement),
  };
}

/** Adds a claim with the next number of the year, "KL-2026-0001"; the one that the same form made before when there is one. */
export async function addClaim(claim: Omit<Claim, 'id' | 'number'>, formKey: string): Promise<{ claim: Claim; added: boolean }> {
  const before = await ClaimModel.findOne({ dealId: claim.dealId, formKey }).lean<ClaimRow>();
  if (before) return { claim: toClaim(before), added: false };
  const year = dayOf(claim.createdAt).slice(0, 4);
  const number = `KL-${year}-${String(await nextNumber(`claims:${year}`)).padStart(4, '0')}`;
  try {
    const [row] = await ClaimModel.create([{ ...claim, number, formKey } as never]);
    return { claim: toClaim(row!.toObject()), added: true };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict(claimTexts.say('movedOn'), { cause: error });
  }
}

export async function findClaim(id: string): Promise<Claim | null> {
  const row = await ClaimModel.findById(id).lean<ClaimRow>();
  return row && toClaim(row);
}

/** The claims of a deal, the newest first. */
export async function claimsOfDeal(dealId: string): Promise<Claim[]> {
  return (await ClaimModel.find({ dealId }).sort({ createdAt: -1 }).limit(100).lean<ClaimRow[]>()).map(toClaim);
}

type Additions = Partial<Pick<Claim, 'evidence' | 'settlements' | 'notes'>>;

/**
 * Changes a claim that is still as it was read; `more` is added to its lists. Throws Conflict when it has changed meanwhile.
 */
export async function changeClaim(
  claim: Claim,
  change: Partial<Omit<Claim, 'id' | 'dealId' | 'number'>>,
  more: Additions = {},
): Promise<Claim> {
  const pushed = Object.entries(more).map(([name, items]): [string, object] => [name, { $each: items }]);
  const update = { $set: change, ...(pushed.length > 0 ? { $push: Object.fromEntries(pushed) } : {}) } as UpdateQuery<ClaimRow>;
  const row = await ClaimModel.findOneAndUpdate({ _id: claim.id, status: claim.status, updatedAt: claim.updatedAt }, update, {
    returnDocument: 'after',
  }).lean<ClaimRow>();
  if (!row) throw new Conflict(claimTexts.say('movedOn'));
  return toClaim(row);
}
