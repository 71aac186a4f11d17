import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { answerClaim, addClaimNote, mediateClaim } from '../../src/deals/claim/answerClaim.ts';
import {
  answerTime,
  claimMoves,
  claimStatuses,
  claimTransitions,
  isOpenClaim,
  seesClaim,
  type Claim,
  type ClaimStatus,
} from '../../src/deals/claim/claim.rules.ts';
import { claimsOfDeal, findClaim } from '../../src/deals/claim/claim.store.ts';
import { escalateClaim, withdrawClaim } from '../../src/deals/claim/closeClaim.ts';
import { raiseDraft, writeClaim } from '../../src/deals/claim/raiseClaim.ts';
import { acceptSettlement, proposeSettlement } from '../../src/deals/claim/settleClaim.ts';
import { latestAgreement, signedTerms } from '../../src/deals/agreement/agreement.store.ts';
import { signAgreement } from '../../src/deals/agreement/signAgreement.ts';
import { checkAgreement } from '../../src/deals/agreement/checkAgreement.ts';
import { findDeal } from '../../src/deals/deals.store.ts';
import { listMessages } from '../../src/deals/messages.store.ts';
import { terminateDeal } from '../../src/deals/terminateDeal.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { Conflict, Forbidden, NotFound } from '../../src/shared/errors.ts';
import { addSeller, hours } from '../proposals/market.ts';
import { refusal } from '../proposals/refusal.ts';
import { readable } from '../support/client.ts';
import { contextFor, signIn } from '../support/people.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { agreedDeal, newForm, type Stage } from './stages.ts';

type Person = 'decider' | 'owner' | 'coordinator';
const as = (stage: Stage, who: Person, at?: Date) => contextFor(stage.market[who], at);

async function raise(stage: Stage, who: Person = 'decider', words = 'Kemasan rusak'): Promise<Claim> {
  const terms = { kind: 'quality', words, evidence: [], formKey: newForm() } as const;
  return writeClaim(await as(stage, who), stage.deal.id, terms, 'raised');
}

async function settle(stage: Stage, claim: Claim, who: Person, words = 'Diganti baru', paymentDays: number | null = null) {
  return proposeSettlement(await as(stage, who), claim.id, { words, paymentDays, formKey: newForm() });
}

const last = (claim: Claim) => claim.settlements.at(-1)!.id;
const statusOf = async (stage: Stage) => (await findDeal(stage.deal.id))?.status;

describe('the states of a claim', () => {
  const allowed = new Set([
    ...['draft→raised', 'draft→withdrawn', 'raised→answered', 'raised→mediated', 'raised→resolved', 'raised→withdrawn'],
    ...['raised→escalated', 'answered→mediated', 'answered→resolved', 'answered→withdrawn', 'answered→escalated'],
    ...['mediated→resolved', 'mediated→withdrawn', 'mediated→escalated', 'escalated→resolved', 'escalated→withdrawn'],
  ]);
  for (const from of claimStatuses) {
    for (const to of claimStatuses) {
      const may = allowed.has(`${from}→${to}`);
      it(`${may ? 'allows' : 'forbids'} ${from} → ${to}`, () => {
        expect(claimTransitions[from].includes(to)).to.equal(may);
      });
    }
  }

  it('leaves every move to exactly those who may make it', () => {
    const moves = (status: ClaimStatus, part: 'buyer' | 'owner' | 'coordinator') =>
      claimMoves({ by: 'buyer', status }, part).join(' ');
    expect(moves('draft', 'buyer')).to.equal('raised withdrawn');
    expect(moves('draft', 'owner')).to.equal('');
    expect(moves('raised', 'buyer')).to.equal('resolved withdrawn');
    expect(moves('raised', 'owner')).to.equal('answered resolved');
    expect(moves('raised', 'coordinator')).to.equal('mediated resolved escalated');
    expect(moves('mediated', 'owner')).to.equal('resolved');
    expect(moves('escalated', 'buyer')).to.equal('resolved withdrawn');
    for (const closed of ['resolved', 'withdrawn'] as const) expect(moves(closed, 'coordinator')).to.equal('');
    expect(claimMoves({ by: 'coordinator', status: 'raised' }, 'coordinator')).to.include('withdrawn');
    expect(claimStatuses.filter(isOpenClaim)).to.deep.equal(['raised', 'answered', 'mediated', 'escalated']);
    expect(seesClaim({ status: 'draft', by: 'buyer' }, 'coordinator')).to.equal(false);
  });
});

describe('the time to answer a claim', () => {
  it('is three days, but never ends at night', () => {
    expect(answerTime(instantOf('2026-11-23', 10))).to.deep.equal(instantOf('2026-11-26', 10));
    expect(answerTime(instantOf('2026-11-23', 2))).to.deep.equal(instantOf('2026-11-26', 7));
    expect(answerTime(instantOf('2026-11-23', 22))).to.deep.equal(instantOf('2026-11-27', 7));
  });
});

describe('a claim', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('stops the deal, opens the thread and tells everyone, once for each form', async () => {
    const stage = await agreedDeal();
    const terms = { kind: 'late-delivery', words: 'Belum ada kiriman', evidence: [], formKey: newForm() } as const;
    const first = await writeClaim(await as(stage, 'decider'), stage.deal.id, terms, 'raised');
    const again = await writeClaim(await as(stage, 'decider'), stage.deal.id, terms, 'raised');
    expect(again.id).to.equal(first.id);
    expect(first.number).to.match(/^KL-2026-\d{4}$/);
    expect(first.answerBy?.getTime()).to.equal(testNow().getTime() + hours(72));
    expect(await statusOf(stage)).to.equal('disputed');
    expect((await listMessages(stage.deal.id)).map(({ words }) => words)).to.deep.equal(['Belum ada kiriman']);
    for (const who of ['owner', 'coordinator'] as const) {
      const [told] = await listLatestNotifications(stage.market[who].id, 1);
      expect(told).to.include({ kind: 'deal-disputed', url: `/claims/${first.id}` });
      expect(told?.topics).to.include.members([`deal:${stage.deal.id}`, `messages:${stage.deal.id}`]);
    }
  });

  it('is a draft of its side alone until it is raised', async () => {
    const stage = await agreedDeal();
    const terms = { kind: 'price', words: 'Harga berubah', evidence: [], formKey: newForm() } as const;
    const draft = await writeClaim(await as(stage, 'owner'), stage.deal.id, terms, 'draft');
    expect(await statusOf(stage)).to.equal('agreed');
    const raising = { ...terms, words: 'Harga berubah sepihak', formKey: newForm() };
    for (const who of ['decider', 'coordinator'] as const)
      expect(await refusal(raiseDraft(await as(stage, who), draft.id, raising, 'raised'))).to.be.instanceOf(NotFound);
    await raiseDraft(await as(stage, 'owner'), draft.id, { ...raising, words: 'Masih ditulis' }, 'draft');
    expect((await findClaim(draft.id))?.words).to.equal('Masih ditulis');
    await raiseDraft(await as(stage, 'owner'), draft.id, raising, 'raised');
    await raiseDraft(await as(stage, 'owner'), draft.id, raising, 'raised');
    expect(await findClaim(draft.id)).to.include({ status: 'raised', words: 'Harga berubah sepihak' });
    expect(await statusOf(stage)).to.equal('disputed');
    const dropped = await writeClaim(await as(stage, 'owner'), stage.deal.id, { ...terms, formKey: newForm() }, 'draft');
    await withdrawClaim(await as(stage, 'owner'), dropped.id, 'Tidak jadi');
    expect(await statusOf(stage)).to.equal('disputed');
  });

  it('is answered by the other side, and resolved when both accept the newest settlement', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    expect(await refusal(answerClaim(await as(stage, 'decider'), claim.id, 'x', [], newForm()))).to.be.instanceOf(Forbidden);
    expect(await refusal(answerClaim(await as(stage, 'coordinator'), claim.id, 'x', [], newForm()))).to.be.instanceOf(Forbidden);
    const answered = await answerClaim(await as(stage, 'owner'), claim.id, 'Kami ganti', [], newForm());
    expect(answered).to.include({ status: 'answered' });
    expect(answered.answer).to.include({ side: 'owner', words: 'Kami ganti' });
    const first = await settle(stage, claim, 'owner', 'Diganti separuh');
    const second = await settle(stage, claim, 'decider', 'Diganti semua');
    expect(
      await refusal(acceptSettlement(await as(stage, 'owner'), claim.id, last(second), { side: 'buyer', how: 'x' })),
    ).to.be.instanceOf(Forbidden);
    expect(await refusal(acceptSettlement(await as(stage, 'decider'), claim.id, last(first)))).to.be.instanceOf(Conflict);
    expect(await refusal(acceptSettlement(await as(stage, 'owner'), claim.id, 'nichts-da-1'))).to.be.instanceOf(NotFound);
    expect(await refusal(acceptSettlement(await as(stage, 'coordinator'), claim.id, last(second)))).to.be.instanceOf(Forbidden);
    const done = await acceptSettlement(await as(stage, 'owner'), claim.id, last(second));
    expect(done).to.deep.include({ status: 'resolved', outcome: { id: 'Diganti semua', en: 'Diganti semua' } });
    expect(done.settlements[1]!.acceptances.map(({ side }) => side)).to.deep.equal(['buyer', 'owner']);
    expect(await statusOf(stage)).to.equal('mediated');
    expect((await findDeal(stage.deal.id))?.events.at(-1)?.text.id)
      .to.include('Hasil mediasi')
      .and.to.include('Diganti semua');
    expect((await acceptSettlement(await as(stage, 'owner'), claim.id, last(second))).status).to.equal('resolved');
    expect(await refusal(settle(stage, claim, 'owner'))).to.be.instanceOf(Conflict);
    expect(await refusal(answerClaim(await as(stage, 'owner'), claim.id, 'x', [], newForm()))).to.be.instanceOf(Conflict);
  });

  it('makes one settlement of a form and one acceptance of two sides at once', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    const terms = { words: 'Diganti', paymentDays: null, formKey: newForm() };
    await proposeSettlement(await as(stage, 'coordinator'), claim.id, terms);
    const once = await proposeSettlement(await as(stage, 'coordinator'), claim.id, terms);
    expect(once.settlements).to.have.length(1);
    expect(once.status).to.equal('mediated');
    const [buyer, owner] = [await as(stage, 'decider'), await as(stage, 'owner')];
    await Promise.all([
      acceptSettlement(buyer, claim.id, terms.formKey),
      acceptSettlement(owner, claim.id, terms.formKey),
      acceptSettlement(buyer, claim.id, terms.formKey),
    ]);
    const done = (await findClaim(claim.id))!;
    expect(done.settlements[0]!.acceptances.map(({ side }) => side).sort()).to.deep.equal(['buyer', 'owner']);
    expect(done.status).to.equal('resolved');
    expect((await findDeal(stage.deal.id))!.events.filter(({ kind }) => kind === 'settled')).to.have.length(1);
  }).timeout(60_000);

  it('brings 45 days down to 14: the settlement prepares a new version of the agreement', async () => {
    const stage = await agreedDeal({ paymentDays: 45 });
    expect(checkAgreement((await latestAgreement(stage.deal.id))!).map(({ code }) => code)).to.include('late-payment');
    const claim = await raise(stage, 'owner', 'Kami tidak sanggup menunggu 45 hari');
    const { sha256 } = (await latestAgreement(stage.deal.id))!;
    expect(await refusal(signAgreement(await as(stage, 'decider'), stage.deal.id, { version: 1, sha256 }))).to.be.instanceOf(
      Conflict,
    );
    const proposed = await settle(stage, claim, 'coordinator', 'Koordinator menengahi menjadi 14 hari.', 14);
    await acceptSettlement(await as(stage, 'owner'), claim.id, last(proposed));
    await acceptSettlement(await as(stage, 'decider'), claim.id, last(proposed));
    const second = (await latestAgreement(stage.deal.id))!;
    expect(second).to.include({ version: 2, state: 'draft' });
    expect(second.terms.paymentDays).to.equal(14);
    expect(second.note).to.include(claim.number);
    expect(checkAgreement(second).map(({ code }) => code)).not.to.include('late-payment');
    for (const who of ['decider', 'owner', 'coordinator'] as const)
      await signAgreement(await as(stage, who), stage.deal.id, { version: 2, sha256: second.sha256 });
    expect((await signedTerms(stage.deal.id))?.paymentDays).to.equal(14);
    expect(await findDeal(stage.deal.id)).to.include({ status: 'signed', step: 'signed' });
  }).timeout(60_000);

  it('lets a coordinator record the consent of an owner without a phone, and says how it was given', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    const proposed = await settle(stage, claim, 'decider');
    const done = await acceptSettlement(await as(stage, 'coordinator'), claim.id, last(proposed), {
      side: 'owner',
      how: 'Lewat telepon',
    });
    expect(done.status).to.equal('resolved');
    expect(done.settlements[0]!.acceptances[1]).to.include({
      side: 'owner',
      recorded: 'Lewat telepon',
      name: stage.market.coordinator.name,
    });
  });

  it('goes on only when the last open claim is closed', async () => {
    const stage = await agreedDeal();
    const [one, two] = [await raise(stage), await raise(stage, 'owner', 'Belum dibayar')];
    expect(await refusal(withdrawClaim(await as(stage, 'owner'), one.id, 'x'))).to.be.instanceOf(Forbidden);
    await withdrawClaim(await as(stage, 'decider'), one.id, 'Sudah beres');
    await withdrawClaim(await as(stage, 'decider'), one.id, 'Sudah beres');
    expect(await statusOf(stage)).to.equal('disputed');
    await withdrawClaim(await as(stage, 'owner'), two.id, 'Sudah dibayar');
    expect(await statusOf(stage)).to.equal('mediated');
    expect((await claimsOfDeal(stage.deal.id)).map(({ status }) => status)).to.deep.equal(['withdrawn', 'withdrawn']);
  });

  it('is led and escalated by coordinators alone, and can still be settled afterwards', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    for (const who of ['decider', 'owner'] as const) {
      expect(await refusal(mediateClaim(await as(stage, who), claim.id))).to.be.instanceOf(Forbidden);
      expect(await refusal(escalateClaim(await as(stage, who), claim.id, 'x'))).to.be.instanceOf(Forbidden);
      expect(await refusal(addClaimNote(await as(stage, who), claim.id, 'x'))).to.be.instanceOf(Forbidden);
    }
    expect(await mediateClaim(await as(stage, 'coordinator'), claim.id)).to.include({ status: 'mediated' });
    expect(await mediateClaim(await as(stage, 'coordinator'), claim.id)).to.include({ status: 'mediated' });
    await escalateClaim(await as(stage, 'coordinator'), claim.id, 'Pembeli besar menekan harga');
    expect(await statusOf(stage)).to.equal('disputed');
    const proposed = await settle(stage, claim, 'owner');
    await acceptSettlement(await as(stage, 'decider'), claim.id, last(proposed));
    expect(await statusOf(stage)).to.equal('mediated');
  });

  it('keeps the answer that comes while a coordinator leads the talks already, of the side it is against, once', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    await mediateClaim(await as(stage, 'coordinator'), claim.id);
    const owner = await signIn(service.url, stage.market.owner);
    expect((await owner.get(`/claims/${claim.id}`)).body).to.include(`/claims/${claim.id}/answer`);
    expect(await refusal(answerClaim(await as(stage, 'decider'), claim.id, 'x', [], newForm()))).to.be.instanceOf(Forbidden);
    const answered = await answerClaim(await as(stage, 'owner'), claim.id, 'Hujan tiga hari', [], newForm());
    expect(answered).to.include({ status: 'mediated' });
    expect(answered.answer).to.include({ side: 'owner', words: 'Hujan tiga hari' });
    await answerClaim(await as(stage, 'owner'), claim.id, 'lagi', [], newForm());
    expect((await findClaim(claim.id))?.answer?.words).to.equal('Hujan tiga hari');
    expect((await owner.get(`/claims/${claim.id}`)).body).not.to.include(`/claims/${claim.id}/answer`);
    const own = await raise(stage, 'coordinator', 'Kemasan tidak sama');
    await answerClaim(await as(stage, 'owner'), own.id, 'Sudah diganti', [], newForm());
    expect(await refusal(answerClaim(await as(stage, 'decider'), own.id, 'x', [], newForm()))).to.be.instanceOf(Conflict);
  }).timeout(60_000);

  it('says why it was withdrawn or escalated, and calls only a settlement an outcome', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    const coordinator = await signIn(service.url, stage.market.coordinator);
    await escalateClaim(await as(stage, 'coordinator'), claim.id, 'Harga ditekan');
    const escalated = (await coordinator.get(`/claims/${claim.id}`)).body;
    expect(escalated).to.include('callout bad').and.to.include('Alasan diteruskan ke KPPU').and.to.include('Harga ditekan');
    await withdrawClaim(await as(stage, 'decider'), claim.id, 'Sudah dibayar');
    const withdrawn = (await coordinator.get(`/claims/${claim.id}`)).body;
    expect(withdrawn).to.include('Alasan dicabut').and.to.include('Sudah dibayar').and.not.to.include('callout ok');
  }).timeout(60_000);

  it('shows a refused word beside its field, also where the field was folded away, and keeps what was typed', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    const settlement = last(await settle(stage, claim, 'decider'));
    const path = `/claims/${claim.id}`;
    const [buyer, coordinator] = [
      await signIn(service.url, stage.market.decider),
      await signIn(service.url, stage.market.coordinator),
    ];
    const folded = async (client: typeof buyer, action: string, fields: Record<string, string>, problem: string) => {
      const answer = await client.post(`${path}/${action}`, fields, path);
      expect(answer.status, action).to.equal(422);
      const before = answer.body.slice(0, answer.body.indexOf(`id="${problem}-error"`));
      expect(before.slice(before.lastIndexOf('<details')), action).to.match(/^<details class="[a-z]+"[^>]* open>/);
      return answer.body;
    };
    await folded(buyer, 'withdraw', { reason: '' }, 'reason');
    await folded(coordinator, 'escalate', { escalation: ' ' }, 'escalation');
    const accept = `settlements/${settlement}/accept`;
    const kept = await folded(coordinator, accept, { how: 'lewat telepon' }, 'side');
    expect(kept).to.include('value="lewat telepon"');
    const both = await folded(coordinator, accept, {}, 'how');
    expect(both).to.include('Pilih siapa yang setuju').and.to.include('Tulis bagaimana persetujuan diberikan');
    expect((await buyer.get(path)).body).not.to.match(/<details class="confirm"[^>]* open/);
    expect((await findClaim(claim.id))?.status).to.equal('raised');
  }).timeout(60_000);

  it('takes evidence that is a picture or a PDF of at most 5 MB, from the deal’s people, while it is open', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    const path = `/claims/${claim.id}`;
    const owner = await signIn(service.url, stage.market.owner);
    const pdf = (bytes = 0) => Buffer.concat([Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\n'), Buffer.alloc(bytes, 32)]);
    const add = (name: string, content: Buffer) =>
      owner.upload(`${path}/evidence`, {}, { evidence: { name, content, type: 'application/pdf' } }, path);
    const refused: [Awaited<ReturnType<typeof add>>, string][] = [
      [await add('gambar.pdf', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'harus PDF atau foto'],
      [await add('besar.pdf', pdf(5 * 1024 * 1024)), 'terlalu besar'],
      [await add('kosong.pdf', Buffer.alloc(0)), 'Pilih paling sedikit satu berkas'],
    ];
    for (const [answer, message] of refused) {
      expect(answer.status, message).to.equal(422);
      expect(answer.body).to.include(message).and.to.include('id="evidence-error"');
    }
    const words = { answer: 'Foto menyusul', formKey: newForm() };
    const file = { evidence: { name: 'gambar.pdf', content: Buffer.from('<svg/>'), type: 'application/pdf' } };
    const withWords = await owner.upload(`${path}/answer`, words, file, path);
    expect(withWords.status).to.equal(422);
    expect(withWords.body).to.include('Foto menyusul');
    expect((await findClaim(claim.id))?.evidence).to.deep.equal([]);
    expect((await add('bukti.pdf', pdf())).status).to.equal(303);
    const stranger = await signIn(service.url, (await addSeller('Orang luar')).owner);
    const theirs = { evidence: { name: 'x.pdf', content: pdf(), type: 'application/pdf' } };
    expect((await stranger.upload(`${path}/evidence`, {}, theirs, '/account')).status).to.equal(404);
    await withdrawClaim(await as(stage, 'decider'), claim.id, 'Selesai');
    expect((await add('telat.pdf', pdf())).status).to.equal(409);
    const names = async () =>
      (await mongoose.connection.collection('files.files').find({ 'metadata.ownerId': stage.deal.id }).toArray()).map(
        ({ filename }) => String(filename),
      );
    for (let tries = 0; (await names()).length > 1 && tries < 100; tries += 1) await pause(50);
    expect(await names(), 'a refused form keeps no file').to.deep.equal(['bukti.pdf']);
    expect((await findClaim(claim.id))?.evidence.map(({ name }) => name)).to.deep.equal(['bukti.pdf']);
  }).timeout(60_000);

  it('tells coordinators once that no answer came in time, and again after more time was given', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    const told = async () =>
      (await listLatestNotifications(stage.market.coordinator.id, 50)).filter(
        ({ kind, url }) => kind === 'claim-overdue' && url.endsWith(claim.id),
      ).length;
    const { clock } = service;
    const start = clock.now;
    clock.now = new Date(start.getTime() + hours(71));
    await service.runJobs();
    expect(await told()).to.equal(0);
    clock.now = new Date(start.getTime() + hours(73));
    await service.runJobs();
    await service.runJobs();
    expect(await told()).to.equal(1);
    const coordinator = await signIn(service.url, stage.market.coordinator);
    expect(readable((await coordinator.get(`/claims/${claim.id}`)).body)).to.include('sudah lewat');
    expect((await coordinator.post(`/claims/${claim.id}/deadline`, { hours: '24' })).status).to.equal(303);
    expect((await coordinator.post(`/claims/${claim.id}/deadline`, { hours: '25' })).status).to.equal(422);
    clock.now = new Date(start.getTime() + hours(99));
    await service.runJobs();
    expect(await told()).to.equal(2);
    const second = await agreedDeal();
    const other = await raise(second);
    await answerClaim(await as(second, 'owner'), other.id, 'Sudah', [], newForm());
    clock.now = new Date(start.getTime() + hours(400));
    await service.runJobs();
    expect((await findClaim(other.id))?.overdueAt).to.equal(null);
    const address = `/claims/${other.id}/deadline`;
    expect((await coordinator.post(address, { hours: '24' })).status, 'nothing is awaited any more').to.equal(409);
    const owner = await signIn(service.url, second.market.owner);
    expect((await owner.post(address, { hours: '24' }, '/account')).status).to.equal(403);
    clock.now = start;
  }).timeout(60_000);

  it('tells who owes an answer to the newest settlement, and the coordinators, once its time is over', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    const { clock } = service;
    const start = clock.now;
    const told = async (who: Person) =>
      (await listLatestNotifications(stage.market[who].id, 50)).filter(
        ({ kind, url }) => kind === 'settlement-overdue' && url.endsWith(claim.id),
      ).length;
    const everyone = async () => [await told('decider'), await told('owner'), await told('coordinator')];
    const proposed = await settle(stage, claim, 'owner', 'Separuh diganti');
    expect(proposed.settlements[0]!.answerBy.getTime()).to.equal(start.getTime() + hours(72));
    const later = new Date(start.getTime() + hours(48));
    const terms = { words: 'Semua diganti', paymentDays: null, formKey: newForm() };
    await proposeSettlement(await as(stage, 'owner', later), claim.id, terms);
    clock.now = new Date(start.getTime() + hours(73));
    await service.runJobs();
    expect(await everyone(), 'the one before does not count any more').to.deep.equal([0, 0, 0]);
    const buyer = await signIn(service.url, stage.market.decider);
    expect(readable((await buyer.get(`/claims/${claim.id}`)).body)).to.include('Jawaban ditunggu sampai');
    clock.now = new Date(start.getTime() + hours(121));
    await service.runJobs();
    await service.runJobs();
    expect(await everyone()).to.deep.equal([1, 0, 1]);
    expect(readable((await buyer.get(`/claims/${claim.id}`)).body)).to.include('sudah lewat');
    const kept = (await findClaim(claim.id))!;
    expect((await acceptSettlement(await as(stage, 'decider', clock.now), claim.id, last(kept))).status).to.equal('resolved');

    const second = await agreedDeal();
    const other = await raise(second);
    await settle(second, other, 'coordinator');
    await withdrawClaim(await as(second, 'decider'), other.id, 'Selesai');
    clock.now = new Date(start.getTime() + hours(400));
    await service.runJobs();
    expect((await findClaim(other.id))?.settlements[0]?.overdueAt, 'a closed claim is left alone').to.equal(null);
    clock.now = start;
  }).timeout(60_000);

  it('is read as an earlier version left it: settlements without a time, the last words in one language', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    await settle(stage, claim, 'coordinator');
    const claims = mongoose.connection.collection('claims');
    const _id = new mongoose.Types.ObjectId(claim.id);
    await claims.updateOne({ _id }, { $unset: { 'settlements.0.answerBy': '', 'settlements.0.overdueAt': '' } });
    await claims.updateOne({ _id }, { $set: { outcome: 'Diganti semua' } });
    const kept = (await findClaim(claim.id))!;
    expect(kept.outcome).to.deep.equal({ id: 'Diganti semua', en: 'Diganti semua' });
    expect(kept.settlements[0]!.answerBy.getTime()).to.equal(testNow().getTime() + hours(72));
    const owner = await signIn(service.url, stage.market.owner);
    expect((await owner.get(`/claims/${claim.id}`)).status).to.equal(200);
  }).timeout(60_000);

  it('cannot be raised once the deal is closed, and does not exist for others', async () => {
    const stage = await agreedDeal();
    const claim = await raise(stage);
    const rival = await contextFor((await addSeller('Saingan')).owner);
    const terms = { kind: 'other', words: 'x', evidence: [], formKey: newForm() } as const;
    expect(await refusal(writeClaim(rival, stage.deal.id, terms, 'raised'))).to.be.instanceOf(NotFound);
    expect(await refusal(answerClaim(rival, claim.id, 'x', [], newForm()))).to.be.instanceOf(NotFound);
    expect(await refusal(mediateClaim(rival, claim.id))).to.be.instanceOf(NotFound);
    expect(await refusal(withdrawClaim(rival, claim.id, 'x'))).to.be.instanceOf(NotFound);
    await terminateDeal(await as(stage, 'coordinator'), stage.deal.id, 'Kebun terbakar');
    expect(await refusal(writeClaim(await as(stage, 'owner'), stage.deal.id, terms, 'raised'))).to.be.instanceOf(Conflict);
    const outcome = { id: 'Kesepakatan dihentikan: Kebun terbakar', en: 'The deal was ended early: Kebun terbakar' };
    expect(await findClaim(claim.id)).to.deep.include({ status: 'resolved', outcome });
    expect(await refusal(withdrawClaim(await as(stage, 'decider'), claim.id, 'x'))).to.be.instanceOf(Conflict);
    expect(await statusOf(stage)).to.equal('terminated');
  });

  it('is raised, answered, talked about and settled in the browser, with evidence that only the deal’s people see', async () => {
    const stage = await agreedDeal();
    const [buyer, owner] = [await signIn(service.url, stage.market.decider), await signIn(service.url, stage.market.owner)];
    const coordinator = await signIn(service.url, stage.market.coordinator);
    const pdf = { name: 'foto rusak.pdf', content: Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\n'), type: 'application/pdf' };
    const fields = { act: 'dispute', kind: 'quality', dispute: 'Kemasan rusak', formKey: newForm(), how: 'raised' };
    const sent = await buyer.upload(`/deals/${stage.deal.id}/mediation`, fields, { evidence: pdf }, `/deals/${stage.deal.id}`);
    expect(sent.status).to.equal(303);
    const path = sent.location!;
    expect(path).to.match(/^\/claims\/[0-9a-f]{24}$/);
    expect(readable((await owner.get(`/deals/${stage.deal.id}`)).body))
      .to.include('Mutu barang')
      .and.to.include('Menunggu jawaban');
    expect((await owner.post(`${path}/answer`, { answer: '', formKey: newForm() }, path)).status).to.equal(422);
    expect((await owner.post(`${path}/answer`, { answer: 'Kami ganti', formKey: newForm() })).status).to.equal(303);
    const message = { message: 'Apakah setuju?', formKey: newForm(), claim: path.slice(8) };
    expect((await coordinator.post(`/deals/${stage.deal.id}/messages`, message, path)).location).to.equal(`${path}#messages`);
    expect((await coordinator.post(`${path}/notes`, { note: 'Pembeli pernah menunda bayar' })).status).to.equal(303);
    for (const client of [buyer, owner]) {
      const page = readable((await client.get(path)).body);
      expect(page)
        .to.include('Kemasan rusak')
        .and.to.include('Kami ganti')
        .and.to.include('Apakah setuju?')
        .and.to.include('foto rusak.pdf');
      expect(page).not.to.include('Pembeli pernah menunda');
      expect((await client.get(`${path}/bundle.json`)).status).to.equal(403);
    }
    const file = /href="(\/claims\/[0-9a-f]{24}\/files\/[0-9a-f]{24})"/.exec((await owner.get(path)).body)![1]!;
    expect((await owner.get(file)).status).to.equal(200);
    const stranger = await signIn(service.url, (await addSeller('Orang lain')).owner);
    for (const place of [path, file, `${path}/bundle.pdf`]) expect([403, 404]).to.include((await stranger.get(place)).status);
    expect((await stranger.get(path)).status).to.equal(404);

    expect(
      (await owner.post(`${path}/settlements`, { settlement: 'x', paymentDays: '181', formKey: newForm() }, path)).status,
    ).to.equal(422);
    const earlier = { settlement: 'Diganti Senin', paymentDays: '', formKey: newForm() };
    expect((await owner.post(`${path}/settlements`, earlier)).status).to.equal(303);
    const settlement = newForm();
    expect(
      (await owner.post(`${path}/settlements`, { settlement: 'Diganti Jumat', paymentDays: '', formKey: settlement })).status,
    ).to.equal(303);
    expect(readable((await buyer.get(path)).body))
      .to.include('Diganti Jumat')
      .and.to.include('Setujui usulan ini')
      .and.to.include('Tidak setuju? Usulkan penyelesaian lain');
    expect(
      (await coordinator.post(`${path}/settlements/${settlement}/accept`, { side: 'buyer', how: '' }, path)).status,
    ).to.equal(422);
    expect((await buyer.post(`${path}/settlements/${settlement}/accept`, {})).status).to.equal(303);
    expect(readable((await buyer.get(path)).body))
      .to.include('Diganti Jumat')
      .and.to.include('Selesai');
    const resolved = (await owner.get(path)).body;
    expect(resolved, 'what was replaced does not stand as if it were agreed').to.include('<s>Diganti Senin</s>');
    expect(readable(resolved)).to.include('Diganti usulan yang lebih baru.').and.not.to.include('Pembeli: belum');
    const bundle = await coordinator.get(`${path}/bundle.json`);
    expect(bundle.body).to.include('Kemasan rusak').and.to.include('Apakah setuju?').and.to.include('PK-2026-');
    expect(bundle.body).not.to.include('Pembeli pernah menunda');
    expect((await coordinator.get(`${path}/bundle.pdf`)).body.slice(0, 5)).to.equal('%PDF-');
    await owner.get('/language/en?back=/');
    expect(readable((await owner.get(path)).body)).to.include('Proposed settlements');
  }).timeout(60_000);
});
