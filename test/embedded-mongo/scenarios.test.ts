import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { scenarios } from './scenarios/all.ts';
import { play } from './scenarios/scenario.ts';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

const recorded = JSON.parse(readFileSync(new URL('./scenarios/answers.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

describe('programs on the embedded database see what they see on the recorded server', () => {
  let on: TemporaryServer;
  let seen: Record<string, unknown>;
  before(async function () {
    this.timeout(120_000);
    on = await temporaryServer();
    seen = await play(on.server.uri, scenarios);
  });
  after(() => on.end());

  for (const sentence of Object.keys(scenarios)) {
    it(sentence, () => {
      expect(seen[sentence]).to.deep.equal(recorded[sentence]);
    });
  }
});
