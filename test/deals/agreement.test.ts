import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  agreementHash,
  agreementStates,
  agreementTransitions,
  canonicalBytes,
} from '../../src/deals/agreement/agreement.rules.ts';
import { latestAgreement, listVersions, signedTerms } from '../../src/deals/agreement/agreement.store.ts';
import { compareTexts } from '../../src/deals/agreement/difference.rules.ts';
import { proposeVersion } from '../../src/deals/agreement/proposeVersion.ts';
import { recordPaperSignature, signAgreement } from '../../src/deals/agreement/signAgreement.ts';
import { findDeal } from '../../src/deals/deals.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { checkAgreement } from '../../src/deals/agreement/checkAgreement.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../src/shared/errors.ts';
import { addBuyerParty, addSeller } from '../proposals/market.ts';
import { refusal } from '../proposals/refusal.ts';
import { readable } from '../support/client.ts';
import { addPerson, contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { contentFor } from './agreementBasis.ts';
import { printedHashes } from './agreementPrint.ts';
import { agreedDeal, type Stage } from './stages.ts';
import fc from 'fast-check';

async function newest(stage: Stage) {
  return (await latestAgreement(stage.deal.id))!;
}

/** The newest version as the form would send it back. */
async function formOf(stage: Stage) {
  const { clauses, terms, version } = await newest(stage);
  const fields = Object.fromEntries(clauses.map(({ key, text }) => [`clause-${key}`, text]));
  return { ...fields, base: version, paymentDays: terms.paymentDays, endsOn: terms.endsOn, note: '' };
}

async function changeOf(stage: Stage, change: Partial<Parameters<typeof proposeVersion>[2]> = {}) {
  const { clauses, terms, version } = await newest(stage);
  const texts = Object.fromEntries(clauses.map(({ key, text }) => [key, text]));
  return { base: version, clauses: texts, paymentDays: terms.paymentDays, endsOn: terms.endsOn, note: '', ...change };
}

async function sign(stage: Stage, who: 'decider' | 'owner' | 'coordinator') {
  const { version, sha256 } = await newest(stage);
  return signAgreement(await contextFor(stage.market[who]), stage.deal.id, { version, sha256 });
}

describe('the agreement of a deal', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('is written with the deal, from what was accepted', async () => {
    const stage = await agreedDeal();
    const agreement = await newest(stage);
    expect(agreement).to.include({ version: 1, state: 'draft', number: stage.deal.number.replace('KS', 'PK'), priceIdr: 40_000 });
    expect(agreement.terms.paymentDays).to.equal(14);
    expect(agreement.sha256)
      .to.equal(agreementHash(agreement))
      .and.to.match(/^[0-9a-f]{64}$/);
    expect(agreement.schedule.map(({ dueOn }) => dueOn)).to.deep.equal(['2026-12-10', '2027-01-10', '2027-02-10']);
    const activity = agreement.clauses.find(({ key }) => key === 'activity')!.text;
    expect(activity)
      .to.include('20 kg setiap bulan')
      .and.to.include('Rp40.000 (empat puluh ribu rupiah)')
      .and.to.include('Halal (BPJPH)');
    expect(agreement.clauses.find(({ key }) => key === 'parties')!.text).to.include('Pembeli Uji selaku Manajer');
  });

  it('makes the deal signed with the third signature, each of exactly this version, whatever the order', async () => {
    const stage = await agreedDeal();
    await sign(stage, 'coordinator');
    await sign(stage, 'owner');
    await sign(stage, 'owner');
    expect((await findDeal(stage.deal.id))?.status).to.equal('agreed');
    expect(await signedTerms(stage.deal.id)).to.equal(null);
    const done = await sign(stage, 'decider');
    expect(done).to.include({ state: 'final', version: 1 });
    expect(done.signatures.map(({ part, sha256 }) => [part, sha256])).to.deep.equal(
      ['coordinator', 'owner', 'buyer'].map((part) => [part, done.sha256]),
    );
    expect(await findDeal(stage.deal.id)).to.include({ status: 'signed', step: 'signed' });
    expect(await signedTerms(stage.deal.id)).to.include({ paymentDays: 14 });
    const [told] = await listLatestNotifications(stage.market.owner.id, 1);
    expect(told).to.include({ kind: 'agreement-final' });
    expect(await sign(stage, 'decider')).to.include({ state: 'final' });
  });

  it('makes a new version of every change, voids the signatures before it and says so', async () => {
    const stage = await agreedDeal();
    await sign(stage, 'owner');
    const first = await newest(stage);
    const change = await changeOf(stage, { paymentDays: 45, note: 'Permintaan kantor pusat' });
    const second = await proposeVersion(await contextFor(stage.market.decider), stage.deal.id, change);
    expect(second).to.include({ version: 2, state: 'draft', note: 'Permintaan kantor pusat' });
    expect(second.signatures).to.deep.equal([]);
    expect(second.sha256).not.to.equal(first.sha256);
    expect(second.clauses.find(({ key }) => key === 'payment')!.text).to.include(
      'paling lambat 45 (empat puluh lima) hari kalender',
    );
    expect((await listVersions(stage.deal.id)).map(({ state }) => state)).to.deep.equal(['draft', 'superseded']);
    const [told] = await listLatestNotifications(stage.market.owner.id, 1);
    expect(told?.body.id).to.include('tidak berlaku lagi').and.to.include('14 → 45 hari');
    const old = { version: first.version, sha256: first.sha256 };
    expect(await refusal(signAgreement(await contextFor(stage.market.owner), stage.deal.id, old))).to.be.instanceOf(Conflict);
  });

  it('lets the standard sentence follow the recorded days also where the clause was edited besides', async () => {
    const stage = await agreedDeal();
    const whole = await changeOf(stage, { paymentDays: 30 });
    const payment = `${whole.clauses.payment!}\nPembeli mengirim bukti transfer.`;
    const change = { ...whole, clauses: { ...whole.clauses, payment } };
    const next = await proposeVersion(await contextFor(stage.market.decider), stage.deal.id, change);
    const text = next.clauses.find(({ key }) => key === 'payment')!.text;
    expect(text).to.include('paling lambat 30 (tiga puluh) hari kalender').and.to.include('bukti transfer');
    expect(checkAgreement(next).map(({ code }) => code)).not.to.include('payment-mismatch');
  });

  it('keeps a signed version in force until the next one is signed by all', async () => {
    const stage = await agreedDeal();
    for (const who of ['decider', 'owner', 'coordinator'] as const) await sign(stage, who);
    await proposeVersion(await contextFor(stage.market.coordinator), stage.deal.id, await changeOf(stage, { paymentDays: 7 }));
    expect((await signedTerms(stage.deal.id))?.paymentDays).to.equal(14);
    for (const who of ['decider', 'owner', 'coordinator'] as const) await sign(stage, who);
    expect((await signedTerms(stage.deal.id))?.paymentDays).to.equal(7);
    expect((await listVersions(stage.deal.id)).map(({ state }) => state)).to.deep.equal(['final', 'superseded']);
    expect((await findDeal(stage.deal.id))?.status).to.equal('signed');
  });

  it('cannot be signed without one of the five points of the law', async () => {
    const stage = await agreedDeal();
    const whole = await changeOf(stage);
    await proposeVersion(await contextFor(stage.market.decider), stage.deal.id, {
      ...whole,
      clauses: { ...whole.clauses, disputes: '' },
    });
    const refused = await refusal(sign(stage, 'owner'));
    expect(refused).to.be.instanceOf(Conflict);
    expect(refused.text.id).to.include('1 hal yang wajib diperbaiki');
  });

  it('lets one of two editors at once win, and refuses the other', async () => {
    const stage = await agreedDeal();
    const [buyer, owner] = [await contextFor(stage.market.decider), await contextFor(stage.market.owner)];
    const both = await Promise.allSettled([
      proposeVersion(buyer, stage.deal.id, await changeOf(stage, { paymentDays: 10 })),
      proposeVersion(owner, stage.deal.id, await changeOf(stage, { paymentDays: 5 })),
    ]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const [lost] = both.filter((each) => each.status === 'rejected');
    expect(lost!.reason).to.be.instanceOf(Conflict);
    expect(await listVersions(stage.deal.id)).to.have.length(2);
  });

  it('records a signature on paper with its scan, by a coordinator alone', async () => {
    const stage = await agreedDeal();
    const { version, sha256 } = await newest(stage);
    const paper = {
      version,
      sha256,
      part: 'owner',
      name: 'Ibu Sari',
      file: { id: '0123456789abcdef01234567', name: 'naskah.pdf' },
    } as const;
    for (const who of ['decider', 'owner'] as const)
      expect(await refusal(recordPaperSignature(await contextFor(stage.market[who]), stage.deal.id, paper))).to.be.instanceOf(
        Forbidden,
      );
    const signed = await recordPaperSignature(await contextFor(stage.market.coordinator), stage.deal.id, paper);
    expect(signed.signatures[0]).to.include({ part: 'owner', name: 'Ibu Sari' });
    expect(signed.signatures[0]!.paper).to.include({ fileName: 'naskah.pdf', recordedBy: stage.market.coordinator.name });
  });

  it('does not exist for others, and a closed deal keeps its agreement', async () => {
    const stage = await agreedDeal();
    const rival = await contextFor((await addSeller('Saingan')).owner);
    const change = await changeOf(stage, { paymentDays: 3 });
    expect(await refusal(proposeVersion(rival, stage.deal.id, change))).to.be.instanceOf(NotFound);
    const { version, sha256 } = await newest(stage);
    expect(await refusal(signAgreement(rival, stage.deal.id, { version, sha256 }))).to.be.instanceOf(NotFound);
    const coordinator = await signIn(service.url, stage.market.coordinator);
    await coordinator.post(
      `/deals/${stage.deal.id}/mediation`,
      { act: 'terminate', reason: 'Kebun terbakar' },
      `/deals/${stage.deal.id}`,
    );
    for (const who of ['decider', 'owner'] as const) {
      const ctx = await contextFor(stage.market[who]);
      expect(await refusal(proposeVersion(ctx, stage.deal.id, change))).to.be.instanceOf(Conflict);
      expect(await refusal(signAgreement(ctx, stage.deal.id, { version, sha256 }))).to.be.instanceOf(Conflict);
    }
  });

  it('is read, changed, compared and signed in the browser', async () => {
    const stage = await agreedDeal();
    const path = `/deals/${stage.deal.id}/agreement`;
    const [buyer, owner] = [await signIn(service.url, stage.market.decider), await signIn(service.url, stage.market.owner)];
    expect(readable((await buyer.get(`/deals/${stage.deal.id}`)).body)).to.include('Baca dan tanda tangani');
    expect(readable((await owner.get(path)).body))
      .to.include('Pasal 5. Bentuk pengembangan')
      .and.to.include('10 Des 2026');
    const saved = await buyer.post(path, { ...(await formOf(stage)), paymentDays: '45' }, `${path}/edit`);
    expect(saved).to.include({ status: 303, location: path });
    const read = readable((await owner.get(path)).body);
    expect(read).to.include('Tenggat bayar 14 hari → 45 hari').and.to.include('Peringatan').and.to.include('Permendag 70/2013');
    const { version, sha256 } = await newest(stage);
    const unread = await owner.post(`${path}/sign`, { version, sha256 });
    expect(unread.status).to.equal(422);
    expect(readable(unread.body)).to.include('Centang bahwa Anda sudah membaca peringatan');
    expect((await owner.post(`${path}/sign`, { version, sha256, read: 'on' })).status).to.equal(303);
    expect(readable((await owner.get(path)).body)).to.include('Anda sudah menandatangani versi ini');
    await owner.get('/language/en?back=/');
    expect(readable((await owner.get(path)).body))
      .to.include('Form of development')
      .and.to.include('Bentuk pengembangan');
  });

  it('keeps both texts when two write at once, and typed words when something is wrong', async () => {
    const stage = await agreedDeal();
    const path = `/deals/${stage.deal.id}/agreement`;
    const [buyer, owner] = [await signIn(service.url, stage.market.decider), await signIn(service.url, stage.market.owner)];
    const mine = { ...(await formOf(stage)), 'clause-development': 'Hotel melatih UMKM dua kali setahun.' };
    const theirs = { ...(await formOf(stage)), 'clause-development': 'Hotel memberi umpan balik setiap bulan.' };
    expect((await owner.post(path, theirs, `${path}/edit`)).status).to.equal(303);
    const refused = await buyer.post(path, mine, path);
    expect(refused.status).to.equal(409);
    const page = readable(refused.body);
    expect(page).to.include('Hotel melatih UMKM dua kali setahun.').and.to.include('Hotel memberi umpan balik setiap bulan.');
    expect(refused.body).to.include('name="base" value="2"');
    expect((await buyer.post(path, { ...mine, base: 2 })).status).to.equal(303);
    const wrong = await buyer.post(
      path,
      { ...(await formOf(stage)), 'clause-term': 'Sampai 2028.', paymentDays: 'nanti' },
      `${path}/edit`,
    );
    expect(wrong.status).to.equal(422);
    expect(wrong.body).to.include('Sampai 2028.').and.to.include('value="nanti"');
    const same = await buyer.post(path, await formOf(stage), `${path}/edit`);
    expect(same.status).to.equal(422);
    expect(readable(same.body)).to.include('Belum ada yang diubah');
    for (const bad of [
      { paymentDays: '181' },
      { paymentDays: '-1' },
      { endsOn: '2026-13-40' },
      { base: 'x' },
      { 'clause-term': 'x'.repeat(8_001) },
    ])
      expect(
        (await buyer.post(path, { ...(await formOf(stage)), ...bad }, `${path}/edit`)).status,
        JSON.stringify(bad).slice(0, 60),
      ).to.equal(422);
  });

  it('lets the clause about the term follow another end, and refuses one before the last delivery or far away', async () => {
    const stage = await agreedDeal();
    const buyer = await contextFor(stage.market.decider);
    const clause = async () => (await newest(stage)).clauses.find(({ key }) => key === 'term')!.text;
    expect(await clause()).to.include('sampai 28 Februari 2027, dengan penyerahan pertama');
    await proposeVersion(buyer, stage.deal.id, await changeOf(stage, { endsOn: '2027-06-30' }));
    expect(await clause())
      .to.include('sampai 30 Juni 2027, dengan penyerahan pertama')
      .and.not.to.include('28 Februari');
    expect(checkAgreement(await newest(stage)).filter(({ level }) => level === 'blocking')).to.deep.equal([]);
    const words = { ...(await changeOf(stage)).clauses, term: 'Perjanjian berlaku sejak ditandatangani selama satu tahun.' };
    await proposeVersion(buyer, stage.deal.id, await changeOf(stage, { clauses: words }));
    await proposeVersion(buyer, stage.deal.id, await changeOf(stage, { endsOn: '2027-12-31' }));
    expect(await clause()).to.include('selama satu tahun.\nPerjanjian berlaku sampai 31 Desember 2027.');
    for (const endsOn of ['2026-11-30', '2027-01-31', '2099-01-01']) {
      const refused = await refusal(proposeVersion(buyer, stage.deal.id, await changeOf(stage, { endsOn })));
      expect(refused, endsOn).to.be.instanceOf(InvalidInput);
      expect(Object.keys((refused as InvalidInput).fields)).to.deep.equal(['endsOn']);
    }
  });

  it('serves PDF and JSON to the parties alone, and the public page recognises hash and file without showing the text', async () => {
    const stage = await agreedDeal();
    const owner = await signIn(service.url, stage.market.owner);
    const path = `/deals/${stage.deal.id}/agreement/versions/1`;
    const cookie = owner.cookie();
    const pdf = async () =>
      Buffer.from(await (await fetch(new URL(`${path}/pdf`, service.url), { headers: { cookie } })).arrayBuffer());
    const [once, again] = [await pdf(), await pdf()];
    expect(once.subarray(0, 5).toString()).to.equal('%PDF-');
    expect(once.equals(again)).to.equal(true);
    const json = JSON.parse((await owner.get(`${path}/json`)).body) as { sha256: string; content: object; findings: unknown[] };
    const agreement = await newest(stage);
    expect(json.sha256).to.equal(agreement.sha256);
    expect(JSON.stringify(json.content)).to.equal(canonicalBytes(agreement).toString('utf8'));

    const stranger = await signIn(service.url, (await addBuyerParty('Hotel Lain')).decider);
    for (const place of ['', '/pdf', '/json']) expect((await stranger.get(`${path}${place}`)).status).to.equal(404);
    expect((await owner.get(path.replace('/1', '/9'))).status).to.equal(404);

    const check = async (query: string) => (await fetch(new URL(`/verify${query}`, service.url))).text();
    const known = readable(await check(`/${agreement.number}?hash=${agreement.sha256}`));
    expect(known).to.include('Asli, tetapi belum ditandatangani semua pihak').and.to.include('Hotel dan penginapan – UMKM');
    for (const secret of ['Hotel Uji', 'Gula Aren Uji', 'Gula semut', 'Rp']) expect(known).not.to.include(secret);
    expect(readable(await check(`/${agreement.number}?hash=${'0'.repeat(64)}`))).to.include('Tidak dikenal');
    expect(readable(await check(`?number=${agreement.number}&hash=abc`))).to.include('Sidik terdiri atas 64');
    expect(readable(await check(`/PK-2026-9999?hash=${agreement.sha256}`))).to.include('Tidak dikenal');
    const upload = async (bytes: Buffer) => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'naskah.pdf');
      return fetch(new URL('/verify', service.url), { method: 'POST', body });
    };
    expect(readable(await (await upload(once)).text())).to.include('Asli, tetapi belum ditandatangani');
    const forged = Buffer.from(once);
    forged[forged.length - 30]! ^= 1;
    expect(readable(await (await upload(forged)).text())).to.include('Berkas ini tidak sama persis');
    expect((await upload(Buffer.alloc(0))).status).to.equal(422);

    for (const who of ['decider', 'owner', 'coordinator'] as const) await sign(stage, who);
    expect(readable(await check(`/${agreement.number}?hash=${agreement.sha256}`))).to.include('Asli dan berlaku');
    await proposeVersion(await contextFor(stage.market.decider), stage.deal.id, await changeOf(stage, { paymentDays: 10 }));
    expect(readable(await check(`/${agreement.number}?hash=${agreement.sha256}`))).to.include('Asli dan berlaku');
    for (const who of ['decider', 'owner', 'coordinator'] as const) await sign(stage, who);
    expect(readable(await check(`/${agreement.number}?hash=${agreement.sha256}`))).to.include('sudah digantikan');
  });

  it('counts how often the public page is asked', async () => {
    let status = 200;
    for (let ask = 0; ask < 70 && status !== 429; ask += 1)
      status = (await fetch(new URL(`/verify/PK-2026-0001?hash=${'a'.repeat(64)}`, service.url))).status;
    expect(status).to.equal(429);
  }).timeout(60_000);

  it('takes a scan of a signed paper, shows it to the parties alone, and refuses one without', async () => {
    const stage = await agreedDeal();
    const path = `/deals/${stage.deal.id}/agreement`;
    const coordinator = await signIn(service.url, stage.market.coordinator);
    const { version, sha256 } = await newest(stage);
    const fields = { version, sha256, part: 'buyer', signer: 'Pembeli Uji' };
    expect((await coordinator.upload(`${path}/paper`, fields, {}, path)).status).to.equal(422);
    const scan = {
      scan: { name: 'pindaian.pdf', content: Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\n'), type: 'application/pdf' },
    };
    expect((await coordinator.upload(`${path}/paper`, { ...fields, signer: '' }, scan)).status).to.equal(422);
    expect((await coordinator.upload(`${path}/paper`, fields, scan)).status).to.equal(303);
    const owner = await signIn(service.url, stage.market.owner);
    expect((await owner.upload(`${path}/paper`, fields, scan, path)).status).to.equal(403);
    const href = /href="([^"]*\/agreement\/files\/[0-9a-f]{24})"/.exec((await owner.get(path)).body)![1]!;
    expect((await owner.get(href)).status).to.equal(200);
    const stranger = await signIn(service.url, await addPerson('buyer'));
    expect((await stranger.get(href)).status).to.equal(404);
  });
});

describe('the text of an agreement', () => {
  it('has the same bytes and hash for the same content, and another hash for any change', () => {
    const content = contentFor('rantai-pasok', 3);
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as typeof content;
    expect(canonicalBytes(turned).equals(canonicalBytes(content))).to.equal(true);
    const clauses = content.clauses.map((clause, index) => (index === 3 ? { ...clause, text: `${clause.text} ` } : clause));
    for (const other of [
      { ...content, clauses },
      { ...content, version: 2 },
      { ...content, terms: { ...content.terms, paymentDays: 13 } },
    ])
      expect(agreementHash(other)).not.to.equal(agreementHash(content));
  });

  it('is printed with identical bytes in two processes, whatever the clock of the machine', async () => {
    const file = pathToFileURL(join(import.meta.dirname, 'agreementPrint.ts')).href;
    const script = `import { printedHashes } from ${JSON.stringify(file)}; process.stdout.write(await printedHashes());`;
    const env = { ...process.env, TZ: 'Asia/Tokyo' };
    const other = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      env,
    });
    expect(other).to.match(/^[0-9a-f]{64} [0-9a-f]{64}$/);
    expect(await printedHashes()).to.equal(other);
  }).timeout(60_000);

  it('knows what became of a text: without the additions it is the old one, without the removals the new one', () => {
    const words = fc
      .array(fc.constantFrom('harga', 'barang', 'Pemasok', '14', 'hari', '\n', ' '), { maxLength: 30 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = compareTexts(before, after);
        expect(
          pieces
            .filter(({ kind }) => kind !== 'added')
            .map(({ text }) => text)
            .join(''),
        ).to.equal(before);
        expect(
          pieces
            .filter(({ kind }) => kind !== 'removed')
            .map(({ text }) => text)
            .join(''),
        ).to.equal(after);
      }),
    );
  });

  it('goes from draft to final and superseded, and never back', () => {
    const allowed = agreementStates.flatMap((from) => agreementTransitions[from].map((to) => `${from}→${to}`));
    expect(allowed).to.deep.equal(['draft→final', 'draft→superseded', 'final→superseded']);
  });
});
