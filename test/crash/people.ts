import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../src/shared/dates.ts';
import { filledForm } from '../needs/market.ts';
import type { Answer, Client } from '../support/client.ts';

/** What the service has confirmed to somebody: it must stand after every restart. */
export interface Confirmed {
  /** Forms of needs, and the needs that they became. */
  readonly needs: Map<string, string>;
  /** Needs whose proposals were sent, and to whom. */
  readonly sent: Map<string, readonly string[]>;
  /** Proposals and their confirmed answers. */
  readonly answers: Map<string, AnswerKind>;
}

export type AnswerKind = 'accept' | 'decline' | 'counter';

export const nothingConfirmed = (): Confirmed => ({ needs: new Map(), sent: new Map(), answers: new Map() });

/** One thing somebody does. It is tried again, unchanged, until it is answered: as people do after a broken line. */
type Deed = () => Promise<void>;

/** Takes the next step of one person. Rejects when the line breaks; the next call then begins with the same deed. */
export type Person = () => Promise<void>;

function personWith(next: () => Promise<Deed>): Person {
  let unanswered: Deed | null = null;
  return async () => {
    unanswered ??= await next();
    await unanswered();
    unanswered = null;
  };
}

const found = (page: Answer, pattern: RegExp): string[] => [...new Set([...page.body.matchAll(pattern)].map(([, id]) => id!))];

/** The service answered, and wrongly: not a broken line. */
export class Unexpected extends Error {
  constructor(what: string, { status, body }: Answer) {
    super(`${what} was answered with ${status}: ${body.slice(0, 500)}`);
  }
}

/** A hotel that posts needs and sends each to the first two on its list. */
export function buyerAt(client: Client, confirmed: Confirmed): Person {
  const postNeed = (): Deed => {
    const today = dayOf(new Date());
    const formKey = randomUUID();
    const window = { deliveryFrom: addDays(today, 20), deliveryUntil: addDays(today, 50), answerDay: addDays(today, 5) };
    const form = filledForm({ formKey, quantity: '40', ...window });
    return async () => {
      const answer = await client.post('/needs', form, '/needs/new');
      const id = /^\/needs\/([0-9a-f]{24})$/.exec(answer.location ?? '')?.[1];
      if (!id) throw new Unexpected('A new need', answer);
      confirmed.needs.set(formKey, id);
    };
  };
  const sendProposals = async (needId: string): Promise<Deed> => {
    const umkmIds = found(await client.get(`/needs/${needId}`), /name="umkmIds" value="([0-9a-f]{24})"/g).slice(0, 2);
    return async () => {
      const answer = await client.post(`/needs/${needId}/proposals`, { do: 'chosen', umkmIds }, `/needs/${needId}`);
      if (answer.status >= 500) throw new Unexpected('Sending proposals', answer);
      confirmed.sent.set(needId, answer.status === 303 ? umkmIds : []);
    };
  };
  const own = new Set<string>();
  return personWith(async () => {
    const unsent = [...own].map((key) => confirmed.needs.get(key)).find((id) => id !== undefined && !confirmed.sent.has(id));
    if (unsent) return sendProposals(unsent);
    const before = new Set(confirmed.needs.keys());
    const post = postNeed();
    return async () => {
      await post();
      for (const key of confirmed.needs.keys()) if (!before.has(key)) own.add(key);
    };
  });
}

const answersInTurn: readonly AnswerKind[] = ['accept', 'decline', 'accept', 'counter'];

/** An owner who opens the inbox and answers what is new there. */
export function ownerAt(client: Client, confirmed: Confirmed): Person {
  let turn = 0;
  const formOf = (kind: AnswerKind) => {
    const deliveryFrom = addDays(dayOf(new Date()), 21);
    if (kind === 'decline') return { choice: 'time', words: '' };
    return kind === 'accept' ? { round: 1 } : { round: 1, priceIdr: '41.000', quantity: '30', deliveryFrom, note: '' };
  };
  return personWith(async () => {
    const inbox = await client.get('/proposals');
    const open = found(inbox, /\/proposals\/([0-9a-f]{24})\/accept"/g).find((id) => !confirmed.answers.has(id));
    if (!open) return () => Promise.resolve();
    const kind = answersInTurn[turn++ % answersInTurn.length]!;
    const form = formOf(kind);
    return async () => {
      const answer = await client.post(`/proposals/${open}/${kind}`, form, `/proposals/${open}`);
      if (answer.status >= 500) throw new Unexpected(`The answer "${kind}"`, answer);
      // Refused where the line broke after the first try went through, or where another has covered the need.
      if (answer.status === 303) confirmed.answers.set(open, kind);
    };
  });
}
