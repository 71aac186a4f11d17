import { expect } from 'chai';
import { alarmOfDeal, listAlarms } from '../../src/deals/stall/stall.store.ts';
import { runDueJobs } from '../../src/platform/jobs.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { jobHandlers } from '../../src/jobs.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { silentPush } from '../../src/shared/context.ts';
import { instantOf, type Day } from '../../src/shared/dates.ts';
import { readable } from '../support/client.ts';
import { contextFor, signIn } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { findDelivery } from '../../src/deals/delivery/delivery.store.ts';
import { membersDue, stallPointOf } from '../../src/deals/stall/stall.rules.ts';
import { placeOrder } from '../../src/deals/delivery/placeOrder.ts';
import { replanDelivery } from '../../src/deals/delivery/replanDelivery.ts';
import { accept, agreedDeal, orderedDeal, send, signedDeal, type Stage } from './stages.ts';

describe('the stall alarm', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  async function at(day: Day, hour = 8): Promise<void> {
    service.clock.now = instantOf(day, hour);
    await service.runJobs();
  }
  const alarms = async ({ market, deal }: Stage) =>
    (await listLatestNotifications(market.coordinator.id, 100)).filter(
      ({ kind, url }) => kind === 'deal-stalled' && url === `/deals/${deal.id}`,
    );

  it('calls the coordinator once when an agreement is not signed within seven days, however many processes look', async () => {
    const stage = await agreedDeal();
    await at('2026-11-30', 23);
    expect(await alarms(stage)).to.have.length(0);
    const handlers = jobHandlers(silentPush);
    const now = instantOf('2026-12-01', 8);
    const logger = createLogger('silent');
    await Promise.all([1, 2, 3].map(() => runDueJobs(handlers, now, logger)));
    await at('2026-12-05');
    expect(await alarms(stage)).to.have.length(1);
    expect(await alarmOfDeal(stage.deal.id)).to.include({ kind: 'agreed', lastDay: '2026-11-30' });
  });

  it('takes the alarm back with the next step and raises a new one for that', async () => {
    service.clock.now = testNow();
    const stage = await signedDeal();
    await at('2026-12-01');
    expect((await alarmOfDeal(stage.deal.id))?.kind).to.equal('signed');
    await placeOrder(await contextFor(stage.market.decider, service.clock.now), stage.deal.id, '');
    expect(await alarmOfDeal(stage.deal.id)).to.equal(null);
    await at('2026-12-13', 23);
    expect(await alarmOfDeal(stage.deal.id)).to.equal(null);
    await at('2026-12-14');
    expect(await alarmOfDeal(stage.deal.id)).to.include({ kind: 'ordered', lastDay: '2026-12-13' });
    expect(await alarms(stage)).to.have.length(2);
  });

  it('follows each delivery: unsent, then not accepted, then not billed', async () => {
    service.clock.now = testNow();
    const stage = await orderedDeal({ frequency: 'once' });
    const [delivery] = stage.deliveries;
    await at('2026-12-14');
    expect((await alarmOfDeal(stage.deal.id))?.kind).to.equal('ordered');
    await send(stage, delivery!, { on: '2026-12-14' });
    expect(await alarmOfDeal(stage.deal.id)).to.equal(null);
    await at('2026-12-18');
    expect(await alarmOfDeal(stage.deal.id)).to.include({ kind: 'sent', lastDay: '2026-12-17' });
    await accept(stage, delivery!, { on: '2026-12-18' });
    expect(await alarmOfDeal(stage.deal.id)).to.equal(null);
    await at('2026-12-26');
    expect(await alarmOfDeal(stage.deal.id)).to.include({ kind: 'accepted', lastDay: '2026-12-25' });
    expect(await alarms(stage)).to.have.length(3);
  });

  it('gives more time when the buyer shifts the delivery', async () => {
    service.clock.now = testNow();
    const stage = await orderedDeal({ frequency: 'once' });
    const buyer = await contextFor(stage.market.decider);
    await replanDelivery(buyer, stage.deliveries[0]!.id, '2026-12-20', 20_000);
    await at('2026-12-20');
    expect(await alarmOfDeal(stage.deal.id)).to.equal(null);
    await at('2026-12-24');
    expect((await alarmOfDeal(stage.deal.id))?.lastDay).to.equal('2026-12-23');
  });

  it('lets a coordinator remind those whose turn it is, of several deals at once and once a day', async () => {
    service.clock.now = testNow();
    const [signed, agreed, moving] = [await signedDeal(), await agreedDeal(), await agreedDeal()];
    await at('2026-12-01');
    const coordinator = await signIn(service.url, signed.market.coordinator);
    const reminders = async ({ market, deal }: Stage) => {
      const told = await Promise.all([market.owner, market.decider].map(({ id }) => listLatestNotifications(id, 50)));
      return told.map((list) => list.filter(({ kind, url }) => kind === 'deal-reminder' && url === `/deals/${deal.id}`).length);
    };
    const dealIds = [signed.deal.id, agreed.deal.id];
    const remind = () => coordinator.post('/dashboard/stalled', { dealIds }, '/dashboard/stalled');
    expect((await remind()).location).to.equal('/dashboard/stalled');
    const page = readable((await coordinator.get('/dashboard/stalled')).body);
    expect(page).to.include('Pengingat untuk 2 kesepakatan terkirim').and.to.include('diingatkan 1 Des 2026, 08.00 WIB');
    expect(await reminders(signed), 'the buyer has to order').to.deep.equal([0, 1]);
    expect(await reminders(agreed), 'both have to sign').to.deep.equal([1, 1]);
    expect(await reminders(moving)).to.deep.equal([0, 0]);
    await remind();
    expect(readable((await coordinator.get('/dashboard/stalled')).body)).to.include(
      'Pengingat untuk 0 kesepakatan terkirim. 2 tidak',
    );
    expect(await reminders(agreed)).to.deep.equal([1, 1]);
    await at('2026-12-02');
    await remind();
    expect(await reminders(agreed)).to.deep.equal([2, 2]);
    const owner = await signIn(service.url, signed.market.owner);
    expect((await owner.post('/dashboard/stalled', { dealIds })).status).to.equal(403);
  }).timeout(60_000);

  it('counts as due only the members who have not sent their whole share', async () => {
    service.clock.now = testNow();
    const stage = await orderedDeal({ frequency: 'once' });
    const [delivery] = stage.deliveries;
    await send(stage, delivery!);
    const sent = (await findDelivery(delivery!.id))!;
    const late = { ...sent.shares[0]!, umkmId: 'f'.repeat(24) };
    const two = { ...sent, quantity: 2 * sent.quantity, shares: [...sent.shares, late] };
    const point = stallPointOf(stage.deal, [two], [])!;
    expect(point.kind).to.equal('ordered');
    expect(membersDue(point, [two], [])).to.deep.equal([late.umkmId]);
    expect(membersDue({ kind: 'signed', key: 'signed' }, [two], [])).to.equal(null);
  });

  it('stands in the coordinators’ list with what to do, and nobody else reads it', async () => {
    service.clock.now = testNow();
    const stage = await agreedDeal();
    await at('2026-12-01');
    const coordinator = await signIn(service.url, stage.market.coordinator);
    const page = readable((await coordinator.get('/dashboard/stalled')).body);
    expect(page).to.include(stage.deal.number).and.to.include('Perjanjian belum ditandatangani sampai 30 Nov 2026.');
    expect(page).to.include('bantu menyelesaikan perjanjian');
    for (const { email } of [stage.market.owner, stage.market.decider]) expect(page).to.include(email);
    expect(readable((await coordinator.get('/dashboard')).body)).to.include('kesepakatan macet');
    expect(readable((await coordinator.get(`/deals/${stage.deal.id}`)).body)).to.include('Perjanjian belum ditandatangani');
    expect((await listAlarms(1)).items.map(({ dealId }) => dealId)).to.include(stage.deal.id);
    const owner = await signIn(service.url, stage.market.owner);
    expect((await owner.get('/dashboard/stalled')).status).to.equal(403);
    expect(readable((await owner.get(`/deals/${stage.deal.id}`)).body)).not.to.include('Perjanjian belum ditandatangani sampai');
  });
});
