import { Types } from 'mongoose';
import { isDuplicateKey } from '../../platform/database.ts';
import { Conflict } from '../../shared/errors.ts';
import { AgreementModel, type AgreementRow } from './agreement.model.ts';
import type { Agreement, AgreementState, AgreementTerms, Signature } from './agreement.rules.ts';
import { agreementTexts } from './agreement.texts.ts';

function toAgreement({ _id, dealId, signatures, prints, ...rest }: AgreementRow): Agreement {
  void prints;
  return {
    ...rest,
    id: _id.toString(),
    dealId: dealId.toString(),
    signatures: signatures.map(({ paper, ...signed }) => ({
      ...signed,
      paper: paper && { ...paper, fileId: paper.fileId.toString() },
    })),
  };
}

/** Adds a version. Throws Conflict when the deal has a version of that number already. */
export async function addAgreement(agreement: Omit<Agreement, 'id'>): Promise<Agreement> {
  try {
    const [row] = await AgreementModel.create([agreement as never]);
    return toAgreement(row!.toObject());
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict(agreementTexts.say('movedOn'), { cause: error });
  }
}

/** The newest version of a deal's agreement; null while there is none. */
export async function latestAgreement(dealId: string): Promise<Agreement | null> {
  const row = await AgreementModel.findOne({ dealId }).sort({ version: -1 }).lean<AgreementRow>();
  return row && toAgreement(row);
}

export async function findVersion(dealId: string, version: number): Promise<Agreement | null> {
  const row = await AgreementModel.findOne({ dealId, version }).lean<AgreementRow>();
  return row && toAgreement(row);
}

/** Every version of a deal's agreement, the newest first. */
export async function listVersions(dealId: string): Promise<Agreement[]> {
  return (await AgreementModel.find({ dealId }).sort({ version: -1 }).limit(200).lean<AgreementRow[]>()).map(toAgreement);
}

/** The terms of the version in force; null while none has been signed by all. */
export async function signedTerms(dealId: string): Promise<AgreementTerms | null> {
  const row = await AgreementModel.findOne({ dealId, state: 'final' }).sort({ version: -1 }).lean<AgreementRow>();
  return row?.terms ?? null;
}

/** Moves a version that is still in `from`. Throws Conflict when it has moved on. */
export async function moveAgreement(id: string, from: AgreementState, to: AgreementState, finalAt: Date | null): Promise<void> {
  const moved = await AgreementModel.updateOne(
    { _id: id, state: from },
    { $set: { state: to, ...(finalAt ? { finalAt } : {}) } },
  );
  if (moved.matchedCount === 0) throw new Conflict(agreementTexts.say('movedOn'));
}

/** The other version in force gives way to a newer one. */
export async function supersedeFinal(dealId: string, exceptId: string): Promise<void> {
  await AgreementModel.updateMany(
    { dealId, state: 'final', _id: { $ne: new Types.ObjectId(exceptId) } },
    { $set: { state: 'superseded' } },
  );
}

/** Adds a signature to a draft that this part has not signed yet. False when it has. Throws Conflict when it is no draft any more. */
export async function addSignature(id: string, signature: Signature): Promise<boolean> {
  const added = await AgreementModel.updateOne(
    { _id: id, state: 'draft', 'signatures.part': { $ne: signature.part } },
    { $push: { signatures: signature } },
  );
  if (added.matchedCount === 1) return true;
  const row = await AgreementModel.findById(id).lean<AgreementRow>();
  if (row?.signatures.some(({ part }) => part === signature.part)) return false;
  throw new Conflict(agreementTexts.say('movedOn'));
}

/** Remembers that this PDF of a version was given out. */
export async function keepPrint(id: string, fileSha256: string): Promise<void> {
  await AgreementModel.updateOne({ _id: id, prints: { $ne: fileSha256 } }, { $push: { prints: fileSha256 } });
}

/** The version of this number with this hash; null when there is none. */
export async function findByHash(number: string, sha256: string): Promise<Agreement | null> {
  const row = await AgreementModel.findOne({ number, sha256 }).lean<AgreementRow>();
  return row && toAgreement(row);
}

/** The version that a PDF with this hash was printed from; null when none was. */
export async function findByPrint(fileSha256: string): Promise<Agreement | null> {
  const row = await AgreementModel.findOne({ prints: fileSha256 }).lean<AgreementRow>();
  return row && toAgreement(row);
}
