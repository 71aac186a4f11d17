import { writeSync } from 'node:fs';
import mongoose from 'mongoose';
import { acceptOffer } from '../../src/deals/acceptOffer.ts';
import { expireProposal } from '../../src/proposals/proposals.jobs.ts';
import { withdrawProposal } from '../../src/proposals/withdrawProposal.ts';
import { silentPush, systemActor, type ActionContext, type Actor } from '../../src/shared/context.ts';

/** A process that kills itself right before its DIE_BEFORE-th write leaves. It names its session, so that a test can end it. */
const { DATABASE_URI, DATABASE, PROPOSAL, ACTOR, NOW, WORK, DIE_BEFORE } = process.env as Record<string, string>;
const writing = new Set(['insert', 'update', 'delete', 'findAndModify', 'commitTransaction']);

await mongoose.connect(DATABASE_URI!, { dbName: DATABASE!, monitorCommands: true });
let writes = 0;
mongoose.connection.getClient().on('commandStarted', ({ commandName, command }) => {
  if (!writing.has(commandName)) return;
  writes += 1;
  if (writes !== Number(DIE_BEFORE) && !(DIE_BEFORE === 'commit' && commandName === 'commitTransaction')) return;
  const { lsid } = command as { lsid: { id: { toString(encoding: string): string } } };
  writeSync(1, lsid.id.toString('hex'));
  process.kill(process.pid, 'SIGKILL');
});

const ctx: ActionContext = {
  actor: ACTOR ? (JSON.parse(ACTOR) as Actor) : systemActor,
  now: new Date(NOW!),
  locale: 'id',
  push: silentPush,
};
const works: Readonly<Record<string, () => Promise<unknown>>> = {
  accept: () => acceptOffer(ctx, PROPOSAL!),
  expire: () => expireProposal(ctx, PROPOSAL!),
  withdraw: () => withdrawProposal(ctx, PROPOSAL!),
};
await works[WORK!]!();
await mongoose.disconnect();
