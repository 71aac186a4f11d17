import { Types } from 'mongoose';
import type { TrackRecord } from '../matching/matching.rules.ts';
import { isDuplicateKey } from '../platform/database.ts';
import { Conflict } from '../shared/errors.ts';
import { BuyerModel, UmkmModel, type BuyerRow, type UmkmRow } from './profiles.model.ts';
import { waitingCertificates, type Buyer, type BuyerRecord, type Umkm } from './profiles.rules.ts';
import { umkmWords, wordsOf } from './searchWords.rules.ts';

/** A new id for an UMKM, product, certificate or buyer. */
export function newId(): string {
  return new Types.ObjectId().toString();
}

export function toUmkm(row: UmkmRow): Umkm {
  const { _id, searchWords, certificatesWaiting, certificatesWaitingSince, ...rest } = row;
  void [searchWords, certificatesWaiting, certificatesWaitingSince];
  return {
    ...rest,
    id: _id.toString(),
    products: row.products.map(({ _id: productId, ...product }) => ({ ...product, id: productId.toString() })),
    certificates: row.certificates.map(({ _id: certificateId, fileId, ...certificate }) => ({
      ...certificate,
      id: certificateId.toString(),
      fileId: fileId?.toString() ?? null,
    })),
  };
}

function toUmkmRow({ id, products, certificates, ...rest }: Umkm): UmkmRow {
  const waiting = waitingCertificates({ status: rest.status, certificates });
  return {
    ...rest,
    _id: new Types.ObjectId(id),
    products: products.map(({ id: productId, ...product }) => ({ ...product, _id: new Types.ObjectId(productId) })),
    certificates: certificates.map(({ id: certificateId, fileId, ...certificate }) => ({
      ...certificate,
      _id: new Types.ObjectId(certificateId),
      fileId: fileId === null ? null : new Types.ObjectId(fileId),
    })),
    searchWords: umkmWords({ ...rest, products }),
    certificatesWaiting: waiting.length,
    certificatesWaitingSince: waiting.map(({ claimedAt }) => claimedAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
  };
}

const nibTaken = new Conflict({
  id: 'NIB ini sudah dipakai profil usaha lain. Hubungi koordinator bila ini NIB Anda.',
  en: 'Another business already uses this NIB. Call the coordinator if it is yours.',
});

/** Runs a write of UMKM. Throws Conflict when another profile has the same NIB. */
async function withUniqueNib<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw isDuplicateKey(error) ? new Conflict(nibTaken.text, { cause: error }) : error;
  }
}

/** Adds UMKM with the ids they carry. Throws Conflict when a NIB is taken. */
export async function addUmkm(umkm: readonly Umkm[]): Promise<void> {
  await withUniqueNib(() => UmkmModel.insertMany(umkm.map(toUmkmRow)));
}

/**
 * Writes an UMKM as it is given, one version further. Throws Conflict when it has changed since it was read, or when its NIB
 * is taken.
 */
export async function replaceUmkm(umkm: Umkm): Promise<Umkm> {
  const { _id, version, ...changes } = toUmkmRow(umkm);
  const written = await withUniqueNib(() =>
    UmkmModel.updateOne({ _id, version }, { $set: { ...changes, version: version + 1 } }),
  );
  if (written.matchedCount === 0) {
    throw new Conflict({
      id: 'Profil ini baru saja diubah di tempat lain. Muat ulang lalu coba lagi.',
      en: 'This profile has just been changed elsewhere. Reload and try again.',
    });
  }
  return { ...umkm, version: version + 1 };
}

/** Writes what an UMKM's completed deals show, one version further. */
export async function setTrack(umkmId: string, track: TrackRecord): Promise<void> {
  await UmkmModel.updateOne({ _id: umkmId }, { $set: { track }, $inc: { version: 1 } });
}

export async function findUmkm(id: string): Promise<Umkm | null> {
  const row = await UmkmModel.findById(id).lean<UmkmRow>();
  return row && toUmkm(row);
}

/** The UMKM with these ids that exist, in no particular order. */
export async function listUmkm(ids: readonly string[]): Promise<Umkm[]> {
  const rows = await UmkmModel.find({ _id: { $in: ids } }).lean<UmkmRow[]>();
  return rows.map(toUmkm);
}

/** Active UMKM in whose words each of these begins one, by name, at most `limit`. The words are plain letters and digits. */
export async function findActiveByWords(words: readonly string[], limit: number): Promise<Umkm[]> {
  const conditions = words.map((word) => ({ searchWords: { $regex: `^${word}` } }));
  const rows = await UmkmModel.find({ status: 'active', $and: conditions })
    .sort({ name: 1, _id: 1 })
    .limit(limit)
    .lean<UmkmRow[]>();
  return rows.map(toUmkm);
}

/** Every active UMKM, one after another, so that a whole district never lies in memory at once. */
export async function* eachActiveUmkm(): AsyncGenerator<Umkm> {
  for await (const row of UmkmModel.find({ status: 'active' }).lean<UmkmRow[]>().cursor({ batchSize: 500 })) {
    yield toUmkm(row);
  }
}

/** The UMKM one of whose certificates carries this file. */
export async function findUmkmOfFile(fileId: string): Promise<Umkm | null> {
  const row = await UmkmModel.findOne({ 'certificates.fileId': new Types.ObjectId(fileId) }).lean<UmkmRow>();
  return row && toUmkm(row);
}

export function toBuyer(row: BuyerRow): Buyer {
  const { _id, searchWords, record, ...rest } = row;
  void [searchWords, record];
  return { ...rest, id: _id.toString() };
}

function toBuyerRow({ id, ...rest }: Buyer): BuyerRow {
  const searchWords = [...new Set([rest.name, rest.place].flatMap(wordsOf))].sort();
  return { ...rest, _id: new Types.ObjectId(id), searchWords };
}

/** Adds buyers with the ids they carry. */
export async function addBuyers(buyers: readonly Buyer[]): Promise<void> {
  await BuyerModel.insertMany(buyers.map(toBuyerRow));
}

/** Writes a buyer as it is given. */
export async function replaceBuyer(buyer: Buyer): Promise<void> {
  const { _id, ...changes } = toBuyerRow(buyer);
  await BuyerModel.updateOne({ _id }, { $set: changes });
}

export async function findBuyer(id: string): Promise<Buyer | null> {
  const row = await BuyerModel.findById(id).lean<BuyerRow>();
  return row && toBuyer(row);
}

/** Writes how a buyer has paid and been met. */
export async function setBuyerRecord(buyerId: string, record: BuyerRecord): Promise<void> {
  await BuyerModel.updateOne({ _id: buyerId }, { $set: { record } });
}

/** How a buyer has paid and been met; null while there is nothing to tell. */
export async function findBuyerRecord(buyerId: string): Promise<BuyerRecord | null> {
  const row = await BuyerModel.findById(buyerId, { record: 1 }).lean<Pick<BuyerRow, 'record'>>();
  return row?.record ?? null;
}
