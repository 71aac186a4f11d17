import { findUser } from '../accounts/accounts.store.ts';
import { certificateBySlug } from '../catalogue/certificates.ts';
import { paths } from '../http/paths.ts';
import { tell } from '../notifications/tell.ts';
import { inTransaction } from '../platform/transaction.ts';
import { unlockableOf } from '../profiles/gaps/gaps.store.ts';
import type { ActionContext } from '../shared/context.ts';
import { dayOf } from '../shared/dates.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../shared/errors.ts';
import { joinTexts, sameText, type Text } from '../shared/text.ts';
import { movesOf, type CaseStatus, type CoachingCase } from './coaching.rules.ts';
import { addCase, addNote, assignCase, findCase, findOpenCase, moveCase } from './coaching.store.ts';
import { coachingTexts, gateText } from './coaching.texts.ts';

const { say } = coachingTexts;

function requireCoordinator({ actor }: ActionContext): void {
  if (actor.role !== 'coordinator') throw new Forbidden();
}

/** "Halal (BPJPH), SPP-IRT (PIRT)", or what else is lacking. */
export function lackText({ gate, certificates }: { readonly gate: string; readonly certificates: readonly string[] }): Text {
  if (certificates.length === 0) return gateText(gate);
  return joinTexts(certificates.map((slug) => certificateBySlug(slug)?.name ?? sameText(slug)));
}

function pushCases(ctx: ActionContext): void {
  ctx.push.changed({ role: 'coordinator' }, ['coaching']);
}

async function tellOwner(ctx: ActionContext, one: CoachingCase, status: CaseStatus): Promise<void> {
  const params = { what: lackText(one), name: one.assigneeName };
  await tell(
    ctx,
    { umkmId: one.umkmId },
    {
      kind: `coaching-${status}`,
      title: say(`told_${status}`, params),
      body: say('toldBody', params),
      url: paths.profile,
      topics: ['profile'],
    },
  );
}

/**
 * Takes up what one UMKM lacks, for the coordinator who asks. Started twice it is the same case. Throws Forbidden for others than
 * coordinators, NotFound when nothing waits behind this gap any more.
 */
export async function startCase(ctx: ActionContext, umkmId: string, key: string, words: string): Promise<CoachingCase> {
  requireCoordinator(ctx);
  return inTransaction(async () => {
    const open = await findOpenCase(umkmId, key);
    if (open) return open;
    const gap = (await unlockableOf(umkmId, dayOf(ctx.now))).find((one) => one.key === key);
    if (!gap) throw new NotFound();
    const { umkmName, kecamatan, productName, gate, certificates, needsAlone, valueAloneIdr } = gap;
    const started = await addCase({
      ...{ umkmId, umkmName, kecamatan, productName, key, gate, certificates },
      ...{ status: 'queued', assigneeId: ctx.actor.userId, assigneeName: ctx.actor.name },
      ...{ needs: needsAlone, valueIdr: valueAloneIdr },
      events: [{ status: 'queued', byName: ctx.actor.name, at: ctx.now, words }],
      notes: [],
      ...{ createdAt: ctx.now, updatedAt: ctx.now },
    });
    await tellOwner(ctx, started, 'queued');
    pushCases(ctx);
    return started;
  });
}

async function visibleCase(ctx: ActionContext, id: string): Promise<CoachingCase> {
  requireCoordinator(ctx);
  const found = await findCase(id);
  if (!found) throw new NotFound();
  return found;
}

/**
 * Moves a case on. Moved where it is already, nothing happens. Throws Conflict where the move is not allowed, InvalidInput when a case is
 * dropped without a word why.
 */
export async function moveCoaching(ctx: ActionContext, id: string, to: CaseStatus, words: string): Promise<void> {
  await inTransaction(async () => {
    const known = await visibleCase(ctx, id);
    if (known.status === to) return;
    if (!movesOf(known).includes(to)) throw new Conflict(say('moveRefused'));
    if (to === 'dropped' && words.length < 3) throw new InvalidInput({ words: say('dropReason') });
    await moved(ctx, known, to, words);
  });
}

/** The move itself, within the caller's transaction; also taken by the job that sees a certificate verified. */
export async function moved(ctx: ActionContext, known: CoachingCase, to: CaseStatus, words: string): Promise<void> {
  const event = { status: to, byName: ctx.actor.name, at: ctx.now, words };
  if (!(await moveCase(known, event))) throw new Conflict(say('moveRefused'));
  await tellOwner(ctx, known, to);
  pushCases(ctx);
}

/** Hands a case to a coordinator. Throws InvalidInput when the person is none. */
export async function assignCoaching(ctx: ActionContext, id: string, assigneeId: string): Promise<void> {
  await inTransaction(async () => {
    const known = await visibleCase(ctx, id);
    const person = await findUser(assigneeId);
    if (person?.role !== 'coordinator') throw new InvalidInput({ assignee: say('assigneeWrong') });
    if (known.assigneeId === assigneeId) return;
    await assignCase(id, { id: assigneeId, name: person.name }, ctx.now);
    await tell(
      ctx,
      { userId: assigneeId },
      {
        kind: 'coaching-assigned',
        title: say('toldAssigned', { umkm: known.umkmName }),
        body: lackText(known),
        url: paths.coachingCase(id),
        topics: ['coaching'],
      },
    );
    pushCases(ctx);
  });
}

/** Writes a note that only coordinators read; the same words sent twice in a row are one note. */
export async function noteOnCase(ctx: ActionContext, id: string, words: string): Promise<void> {
  await inTransaction(async () => {
    const known = await visibleCase(ctx, id);
    const last = known.notes.at(-1);
    if (last && last.words === words && last.byName === ctx.actor.name) return;
    await addNote(id, { byName: ctx.actor.name, at: ctx.now, words });
    pushCases(ctx);
  });
}
