import { expect } from 'chai';
import {
  dealMovers,
  dealStatuses,
  dealSteps,
  dealTransitions,
  isClosed,
  movesFor,
  nextStatuses,
  stepAfter,
  type DealStatus,
} from '../../src/deals/deals.rules.ts';

/** Every allowed move of the flow, written out by hand. */
const allowed = new Set([
  ...['agreed→signed', 'agreed→disputed', 'agreed→terminated', 'signed→ordered', 'signed→disputed', 'signed→terminated'],
  ...['ordered→delivering', 'ordered→disputed', 'ordered→terminated', 'delivering→accepted', 'delivering→disputed'],
  ...['delivering→terminated', 'accepted→billed', 'accepted→disputed', 'accepted→terminated', 'disputed→mediated'],
  ...[
    'disputed→terminated',
    'mediated→signed',
    'mediated→ordered',
    'mediated→delivering',
    'mediated→accepted',
    'mediated→billed',
    'mediated→paid',
  ],
  ...['billed→paid', 'billed→disputed', 'billed→terminated'],
  ...['mediated→disputed', 'mediated→terminated'],
]);

describe('the transitions of a deal', () => {
  for (const from of dealStatuses) {
    for (const to of dealStatuses) {
      const may = allowed.has(`${from}→${to}`);
      it(`${may ? 'allows' : 'forbids'} ${from} → ${to}`, () => {
        expect(dealTransitions[from].includes(to)).to.equal(may);
      });
    }
  }

  it('closes a deal only when it is paid or ended early', () => {
    expect(dealStatuses.filter(isClosed)).to.deep.equal(['paid', 'terminated']);
  });

  it('goes on after mediation with the step after the last one reached, and no other', () => {
    for (const step of dealSteps.slice(0, -1)) {
      const steps = nextStatuses({ status: 'mediated', step }).filter((to) => !['disputed', 'terminated'].includes(to));
      expect(steps).to.deep.equal([stepAfter(step)]);
    }
  });

  it('leaves mediation to all, the end to coordinators, and no other move to anyone: those follow from facts', () => {
    const byHand: Readonly<Partial<Record<DealStatus, string>>> = {
      disputed: 'buyer coordinator owner',
      terminated: 'coordinator',
    };
    for (const status of dealStatuses) expect([...dealMovers[status]].sort().join(' '), status).to.equal(byHand[status] ?? '');
    expect(movesFor('owner', { status: 'ordered', step: 'ordered' })).to.deep.equal(['disputed']);
    expect(movesFor('coordinator', { status: 'mediated', step: 'ordered' })).to.deep.equal(['disputed', 'terminated']);
    expect(movesFor('buyer', { status: 'ordered', step: 'ordered' })).to.deep.equal(['disputed']);
    expect(movesFor('owner', { status: 'disputed', step: 'ordered' })).to.deep.equal([]);
    expect(movesFor('buyer', { status: 'paid', step: 'paid' })).to.deep.equal([]);
  });
});
