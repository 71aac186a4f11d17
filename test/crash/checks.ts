import mongoose from 'mongoose';
import { replay } from '../../src/capacity/capacity.rules.ts';
import { listEntriesOf, listStatesOf } from '../../src/capacity/capacity.store.ts';
import { dealOfProposal } from '../../src/deals/deals.store.ts';
import { findProposal, proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import type { Proposal } from '../../src/proposals/proposals.rules.ts';
import type { AnswerKind, Confirmed } from './people.ts';

export interface Findings {
  /** What was confirmed and is not there. */
  readonly lost: string[];
  /** What is there more often than it was asked for. */
  readonly twice: string[];
  /** What contradicts something else: half of a change. */
  readonly half: string[];
}

const rowsOf = (collection: string, stages: object[]) => mongoose.connection.collection(collection).aggregate(stages).toArray();

/** Rows that share what only one may have. */
async function repeated(collection: string, match: object, by: object): Promise<string[]> {
  const groups = await rowsOf(collection, [
    { $match: match },
    { $group: { _id: by, count: { $sum: 1 } } },
    { $match: { count: { $gt: 1 } } },
  ]);
  return groups.map(({ _id, count }) => `${collection} ${JSON.stringify(_id)}: ${count} times`);
}

const stands: Readonly<Record<AnswerKind, (proposal: Proposal) => boolean>> = {
  accept: ({ status }) => status === 'accepted',
  decline: ({ status }) => status === 'declined',
  counter: ({ offers }) => offers.length === 2,
};

async function lostOf({ needs, sent, answers }: Confirmed): Promise<string[]> {
  const lost: string[] = [];
  const rows = await rowsOf('needs', [{ $project: { formKey: 1 } }]);
  const needOfForm = new Map(rows.map(({ _id, formKey }) => [String(formKey), String(_id)]));
  for (const [key, id] of needs) if (needOfForm.get(key) !== id) lost.push(`need ${id}`);
  for (const [needId, umkmIds] of sent) {
    const asked = new Set((await proposalsOfNeed(needId)).map(({ umkmId }) => umkmId));
    for (const id of umkmIds) if (!asked.has(id)) lost.push(`proposal of need ${needId} to ${id}`);
  }
  for (const [id, kind] of answers) {
    const proposal = await findProposal(id);
    if (!proposal || !stands[kind](proposal)) lost.push(`answer "${kind}" to ${id}`);
    if (kind === 'accept' && !(await dealOfProposal(id))) lost.push(`deal of ${id}`);
  }
  return lost;
}

async function twice(): Promise<string[]> {
  return [
    ...(await repeated('needs', {}, { buyerId: '$buyerId', formKey: '$formKey' })),
    ...(await repeated('proposals', {}, { needId: '$needId', umkmId: '$umkmId' })),
    ...(await repeated('notifications', { kind: 'proposal-received' }, { userId: '$userId', url: '$url' })),
    ...(await repeated('notifications', { kind: 'deal-made' }, { userId: '$userId', url: '$url' })),
    ...(await rowsOf('proposals', [{ $match: { 'offers.2': { $exists: true } } }])).map(({ _id }) => `offers of ${String(_id)}`),
  ];
}

const holdOf: Readonly<Record<string, string>> = {
  accepted: 'booked',
  declined: 'released',
  withdrawn: 'released',
  expired: 'expired',
};

async function half(): Promise<string[]> {
  const found: string[] = [];
  const proposals = await rowsOf('proposals', [
    { $lookup: { from: 'capacityHolds', localField: '_id', foreignField: 'proposalId', as: 'holds' } },
    { $lookup: { from: 'deals', localField: '_id', foreignField: 'members.proposalId', as: 'deals' } },
    { $lookup: { from: 'agreements', localField: 'dealId', foreignField: 'dealId', as: 'agreements' } },
  ]);
  for (const { _id, status, holds, deals, agreements } of proposals) {
    const states = (holds as { state: string }[]).map(({ state }) => state);
    const accepted = status === 'accepted' ? 1 : 0;
    if (states.length !== 1 || states[0] !== (holdOf[status] ?? 'active'))
      found.push(`${status} ${String(_id)} with holds ${states.join()}`);
    if (deals.length !== accepted) found.push(`${status} ${String(_id)} with ${deals.length} deals`);
    if (accepted && agreements.length === 0) found.push(`deal of ${String(_id)} without an agreement`);
  }
  const told = await mongoose.connection.collection('notifications').countDocuments({ kind: 'proposal-received' });
  if (told !== proposals.length) found.push(`${proposals.length} proposals, and ${told} owners who were told`);
  const gaps = await rowsOf('notifications', [
    { $group: { _id: '$userId', count: { $sum: 1 }, last: { $max: '$seq' } } },
    { $match: { $expr: { $ne: ['$count', '$last'] } } },
  ]);
  for (const { _id, count, last } of gaps) found.push(`${count} messages to ${String(_id)}, numbered up to ${last}`);
  for (const { _id } of await rowsOf('umkm', [{ $project: { _id: 1 } }])) found.push(...(await ledgerOf(String(_id))));
  return found;
}

/** The ledger's entries must lead to its state, and to what holds and bookings take. */
async function ledgerOf(umkmId: string): Promise<string[]> {
  const inWords = (states: readonly { month: string; held: number; booked: number }[]) =>
    states
      .map(({ month, held, booked }) => `${month}: ${held} held, ${booked} booked`)
      .sort()
      .join('; ');
  const state = inWords(await listStatesOf(umkmId));
  const entries = inWords(replay(await listEntriesOf(umkmId)));
  const taken = await rowsOf('capacityHolds', [
    { $match: { umkmId: new mongoose.Types.ObjectId(umkmId), state: { $in: ['active', 'booked'] } } },
    { $unwind: '$months' },
    { $group: { _id: null, held: amountOf('active'), booked: amountOf('booked') } },
  ]);
  const sums = (await listStatesOf(umkmId)).reduce((sum, { held, booked }) => [sum[0]! + held, sum[1]! + booked], [0, 0]);
  const found = state === entries ? [] : [`ledger of ${umkmId}: ${state} but its entries say ${entries}`];
  const [held = 0, booked = 0] = [taken[0]?.['held'] as number | undefined, taken[0]?.['booked'] as number | undefined];
  if (sums[0] !== held || sums[1] !== booked)
    found.push(`ledger of ${umkmId}: ${sums.join('+')} but holds take ${held}+${booked}`);
  return found;
}

const amountOf = (state: string) => ({ $sum: { $cond: [{ $eq: ['$state', state] }, '$months.amount', 0] } });

/** Looks through everything that the service has stored. Mongoose is connected to its database. */
export async function check(confirmed: Confirmed): Promise<Findings> {
  return { lost: await lostOf(confirmed), twice: await twice(), half: await half() };
}
