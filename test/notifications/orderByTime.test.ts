import { expect } from 'chai';
import mongoose from 'mongoose';
import {
  addNotification,
  lastSequence,
  listNotificationsAfter,
  orderByTime,
} from '../../src/notifications/notifications.store.ts';
import { sameText } from '../../src/shared/text.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('a past that was written in another order', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('is told as it happened, and goes on from there', async () => {
    const userId = new mongoose.Types.ObjectId().toString();
    const tell = (title: string, day: number) => {
      const notice = { kind: 'message', title: sameText(title), body: sameText(''), url: '/', topics: [] };
      return addNotification(userId, notice, new Date(Date.UTC(2026, 0, day)));
    };
    await tell('third', 20);
    await tell('first', 1);
    await tell('second', 10);
    await orderByTime(userId);
    await tell('fourth', 30);
    const told = await listNotificationsAfter(userId, 0);
    expect(told.map(({ seq, title }) => `${seq} ${title.en}`)).to.deep.equal(['1 first', '2 second', '3 third', '4 fourth']);
    expect(await lastSequence(userId)).to.equal(4);
  });
});
