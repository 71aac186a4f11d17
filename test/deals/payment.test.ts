import { expect } from 'chai';
import fc from 'fast-check';
import { findDeal } from '../../src/deals/deals.store.ts';
import type { Delivery } from '../../src/deals/delivery/delivery.rules.ts';
import { issueBills } from '../../src/deals/payment/issueBills.ts';
import { afterPayment, daysLate, paymentRecordOf, type Bill, type Payment } from '../../src/deals/payment/payment.rules.ts';
import { billsOfDeal, findBill } from '../../src/deals/payment/payment.store.ts';
import { announcePayment, recordPayment, type PaymentTerms } from '../../src/deals/payment/recordPayment.ts';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { buyerRecordText } from '../../src/profiles/party.texts.ts';
import { findBuyerRecord } from '../../src/profiles/profiles.store.ts';
import { addDays, instantOf, type Day } from '../../src/shared/dates.ts';
import type { InvalidInput } from '../../src/shared/errors.ts';
import { Conflict, Forbidden, NotFound } from '../../src/shared/errors.ts';
import { addSeller } from '../proposals/market.ts';
import { refusal } from '../proposals/refusal.ts';
import { contextFor } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { accept, newForm, orderedDeal, send, type Stage } from './stages.ts';

const DUE = '2026-12-10';

describe('bills and payments', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  /** One delivery of 20 kg, accepted but for `refused` grams, on the day it was due. */
  async function accepted(refused = 0): Promise<Stage & { delivery: Delivery }> {
    const stage = await orderedDeal({ frequency: 'once' });
    const delivery = stage.deliveries[0]!;
    const lot = await send(stage, delivery);
    const answer = { code: lot.code, accepted: 20_000 - refused, reason: 'damaged' as const, words: '', fileIds: [] };
    return { ...stage, delivery: await accept(stage, delivery, { lots: [answer], followUp: refused > 0 ? 'reduce' : null }) };
  }

  async function billed(refused = 0): Promise<Stage & { delivery: Delivery; bill: Bill }> {
    const stage = await accepted(refused);
    const [bill] = await issueBills(await contextFor(stage.market.owner, instantOf(DUE, 16)), stage.delivery.id);
    return { ...stage, bill: bill! };
  }

  const terms = (amountIdr: number, paidOn: Day): PaymentTerms => ({
    ...{ amountIdr, paidOn, way: 'transfer', reference: '', formKey: newForm() },
  });

  it('bills exactly what was accepted, due after the agreed days, and tells the buyer', async () => {
    const { bill, market, deal } = await billed(1_250);
    expect(bill).to.include({ quantity: 18_750, amountIdr: 750_000, acceptedOn: DUE, dueOn: '2026-12-24', status: 'open' });
    expect(bill.number).to.match(/^TG-2026-\d{4}$/);
    expect((await listLatestNotifications(market.decider.id, 1))[0]).to.include({
      kind: 'bill-issued',
      url: `/bills/${bill.id}`,
    });
    expect((await findDeal(deal.id))?.step).to.equal('billed');
  });

  it('bills once, never the buyer, and nothing that was not accepted', async () => {
    const { bill, delivery, market } = await billed();
    const owner = await contextFor(market.owner);
    const [one, two] = await Promise.all([issueBills(owner, delivery.id), issueBills(owner, delivery.id)]);
    expect([...one, ...two].map(({ id }) => id)).to.deep.equal([bill.id, bill.id]);
    expect(await refusal(issueBills(await contextFor(market.decider), delivery.id))).to.be.instanceOf(Forbidden);
    const stranger = await contextFor((await addSeller('Asing')).owner);
    expect(await refusal(issueBills(stranger, delivery.id))).to.be.instanceOf(NotFound);
    const early = await orderedDeal({ frequency: 'once' });
    const ctx = await contextFor(early.market.owner);
    expect(await refusal(issueBills(ctx, early.deliveries[0]!.id))).to.be.instanceOf(Conflict);
  });

  it('records a part and then the rest: the deal is paid, the need fulfilled, the late days count for the buyer', async () => {
    const { bill, market, deal } = await billed();
    const owner = await contextFor(market.owner, instantOf('2026-12-20', 9));
    expect(await recordPayment(owner, bill.id, terms(300_000, '2026-12-20'))).to.include({ status: 'partly', paidIdr: 300_000 });
    const late = await contextFor(market.coordinator, instantOf('2026-12-27', 9));
    const paid = await recordPayment(late, bill.id, terms(500_000, '2026-12-27'));
    expect(paid).to.include({ status: 'paid', paidIdr: 800_000, paidOn: '2026-12-27' });
    expect((await findDeal(deal.id))?.status).to.equal('paid');
    expect((await findNeed(market.need.id))?.status).to.equal('fulfilled');
    const record = await findBuyerRecord(market.buyer.id);
    expect(record).to.include({ bills: 1, averageLateDays: 3, overdue: 0 });
    expect(buyerRecordText(record).id).to.equal('Membayar rata-rata 3 hari lebih lambat, dari 1 tagihan.');
    expect(buyerRecordText(null).id).to.equal('Belum ada data pembayaran.');
    expect(await refusal(recordPayment(late, bill.id, terms(1, '2026-12-27')))).to.be.instanceOf(Conflict);
  });

  it('counts the same form once, and refuses too much, a later day, the buyer and strangers', async () => {
    const { bill, market } = await billed();
    const owner = await contextFor(market.owner, instantOf('2026-12-20', 9));
    const same = terms(100_000, '2026-12-19');
    await recordPayment(owner, bill.id, same);
    expect((await recordPayment(owner, bill.id, same)).paidIdr).to.equal(100_000);
    const fields = async (work: Promise<unknown>) => Object.keys(((await refusal(work)) as InvalidInput).fields);
    expect(await fields(recordPayment(owner, bill.id, terms(700_001, '2026-12-19')))).to.deep.equal(['amountIdr']);
    expect(await fields(recordPayment(owner, bill.id, terms(1, '2026-12-21')))).to.deep.equal(['paidOn']);
    // A year typed wrongly would make a late buyer punctual.
    expect(await fields(recordPayment(owner, bill.id, terms(1, '2025-12-19')))).to.deep.equal(['paidOn']);
    const buyer = await contextFor(market.decider, instantOf('2026-12-20', 9));
    expect(await fields(announcePayment(buyer, bill.id, terms(1, '2025-12-19')))).to.deep.equal(['paidOn']);
    expect(await refusal(recordPayment(buyer, bill.id, terms(1, '2026-12-19')))).to.be.instanceOf(Forbidden);
    expect(await refusal(announcePayment(owner, bill.id, terms(1, '2026-12-19')))).to.be.instanceOf(Forbidden);
    const stranger = await contextFor((await addSeller('Asing')).owner);
    expect(await refusal(recordPayment(stranger, bill.id, terms(1, '2026-12-19')))).to.be.instanceOf(NotFound);
  });

  it('lets the buyer say that they have paid, which counts only once the UMKM records it', async () => {
    const { bill, market } = await billed();
    const buyer = await contextFor(market.decider, instantOf('2026-12-20', 9));
    const said = await announcePayment(buyer, bill.id, terms(800_000, '2026-12-20'));
    expect(said).to.include({ status: 'open', paidIdr: 0 });
    expect(said.announced).to.have.length(1);
    expect((await listLatestNotifications(market.owner.id, 1))[0]).to.include({ kind: 'payment-announced' });
  });

  it('reminds the buyer once three days before, and tells both sides once when it is overdue, in the morning', async () => {
    const { bill, market } = await billed();
    const told = async (userId: string, kind: string) =>
      (await listLatestNotifications(userId, 50)).filter((notice) => notice.kind === kind && notice.url === `/bills/${bill.id}`);
    const at = async (day: Day, hour: number) => {
      service.clock.now = instantOf(day, hour);
      await service.runJobs();
    };
    await at('2026-12-21', 8);
    expect(await told(market.decider.id, 'bill-reminder')).to.have.length(0);
    await at('2026-12-21', 9);
    await Promise.all([service.runJobs(), service.runJobs()]);
    expect(await told(market.decider.id, 'bill-reminder')).to.have.length(1);
    expect(await told(market.decider.id, 'bill-overdue')).to.have.length(0);
    await at('2026-12-25', 9);
    await at('2026-12-26', 9);
    for (const { id } of [market.decider, market.owner]) expect(await told(id, 'bill-overdue')).to.have.length(1);
    expect(await findBuyerRecord(market.buyer.id)).to.include({ bills: 1, overdue: 1 });
  });

  it('reminds nobody of a bill that is paid', async () => {
    const { bill, market } = await billed();
    await recordPayment(await contextFor(market.owner, instantOf('2026-12-26', 9)), bill.id, terms(800_000, '2026-12-12'));
    service.clock.now = instantOf('2027-02-01', 9);
    await service.runJobs();
    const kinds = (await listLatestNotifications(market.decider.id, 50)).map(({ kind }) => kind);
    expect(kinds).not.to.include('bill-reminder');
    expect(kinds).not.to.include('bill-overdue');
    expect((await findBill(bill.id))?.status).to.equal('paid');
    expect(await billsOfDeal(bill.dealId)).to.have.length(1);
  });

  it('adds payments up exactly and is whole on the day of the last one, in whatever parts they come', () => {
    const parts = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 9_999_999 }), day: fc.integer({ min: 0, max: 90 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (payments) => {
        const amountIdr = payments.reduce((sum, { amount }) => sum + amount, 0);
        let state: Pick<Bill, 'payments' | 'paidIdr' | 'paidOn' | 'status'> = {
          payments: [],
          paidIdr: 0,
          paidOn: null,
          status: 'open',
        };
        for (const [index, { amount, day }] of payments.entries()) {
          const payment = { amountIdr: amount, paidOn: addDays('2026-01-01', day) } as Payment;
          state = afterPayment({ amountIdr, payments: state.payments }, payment);
          expect(state.status).to.equal(index === payments.length - 1 ? 'paid' : 'partly');
        }
        expect(state.paidIdr).to.equal(amountIdr);
        expect(state.paidOn).to.equal(addDays('2026-01-01', Math.max(...payments.map(({ day }) => day))));
      }),
    );
  });

  it('counts days late from the due day, and early payments as on time', () => {
    const bill = (dueOn: Day, paidOn: Day | null) => ({ dueOn, paidOn });
    expect(daysLate(bill('2026-01-10', '2026-01-13'), '2026-05-01')).to.equal(3);
    expect(daysLate(bill('2026-01-10', '2026-01-08'), '2026-05-01')).to.equal(-2);
    expect(daysLate(bill('2026-01-10', null), '2026-01-12')).to.equal(2);
    const bills = [bill('2026-01-10', '2026-01-16'), bill('2026-01-10', '2026-01-01'), bill('2026-02-10', null)];
    expect(paymentRecordOf(bills, '2026-02-01')).to.deep.equal({ bills: 2, averageLateDays: 3, overdue: 0 });
    expect(paymentRecordOf(bills, '2026-02-13')).to.deep.equal({ bills: 3, averageLateDays: 3, overdue: 1 });
    expect(paymentRecordOf([bill('2026-02-10', null)], '2026-02-01')).to.equal(null);
  });
});
