import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Done {
  readonly code: number | null;
  readonly said: string;
}

/** A labelled set of one need and two makers, of whom one sells what is meant. */
function writeSet(folder: string): void {
  const place = { lat: -6.6, lon: 106.2 };
  const product = { unit: 'kg', capacityPerMonth: 400, minOrder: 5, priceIdr: 30_000, leadTimeDays: 5, description: '' };
  const maker = { kecamatan: 'Cijaku', location: place, deliveryRadiusKm: 200, status: 'active', track: null, certificates: [] };
  const profiles = [
    { ...maker, id: 'A', products: [{ ...product, id: 'A1', name: 'Keripik pisang', category: 'keripik' }] },
    { ...maker, id: 'B', products: [{ ...product, id: 'B1', name: 'Gula semut aren', category: 'gula-semut' }] },
  ];
  const wanted = {
    title: 'Gula semut',
    description: '',
    category: 'gula-semut',
    quantity: 100,
    unit: 'kg',
    frequency: 'monthly',
  };
  const terms = { maxPriceIdr: 40_000, deliverTo: place, neededWithinDays: 30, mustCertificates: [], niceCertificates: [] };
  writeFileSync(join(folder, 'profiles.json'), JSON.stringify(profiles));
  writeFileSync(join(folder, 'requests.json'), JSON.stringify([{ id: 'N1', ...wanted, ...terms, asOf: '2026-11-23' }]));
}

describe('the commands of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  const running = new Set<ChildProcess>();
  const played = new Set<string>();

  function begin(script: string, args: readonly string[] = []): ChildProcess {
    played.add(script);
    const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: '0', DEMO: 'off', LOG_LEVEL: 'warn' };
    delete env['MONGODB_URI'];
    const child = spawn('npm', ['run', script, '--', ...args], { cwd: root, env, detached: true });
    running.add(child);
    child.on('exit', () => running.delete(child));
    return child;
  }

  async function run(script: string, ...args: string[]): Promise<Done> {
    const child = begin(script, args);
    let said = '';
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, said };
  }

  /** Starts a service, asks it for its health and ends it as Ctrl-C does. */
  async function serve(script: string): Promise<{ readonly health: number; readonly code: number | null }> {
    const child = begin(script);
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout!.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        const found = /ready at (http:\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      child.once('exit', () => reject(new Error(`${script} ended: ${said}`)));
    });
    const { status } = await fetch(`${address}/health`);
    process.kill(-child.pid!, 'SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    return { health: status, code };
  }

  after(() => {
    for (const { pid } of running) process.kill(-pid!, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('add an account, and say what is missing', async () => {
    const made = await run('account', '--role', 'coordinator', '--email', 'koordinator@contoh.id');
    expect(made.said).to.include('The account koordinator@contoh.id (coordinator) is ready.');
    expect(made.code).to.equal(0);
    const refused = await run('account', '--role', 'nobody');
    expect(refused.said).to.include('Usage: npm run account');
    expect(refused.code).to.equal(2);
  }).timeout(180_000);

  it('add an invented population, once for a seed', async () => {
    const added = await run('seed', '--umkm', '40', '--needs', '2', '--seed', '3');
    expect(added.said).to.include('UMKM: 40 of 40').and.include('needs: 2 of 2');
    expect(added.code).to.equal(0);
    expect((await run('seed', '--umkm', 'many', '--needs', '2')).code).to.equal(2);
  }).timeout(180_000);

  it('start the service on the same data, from the build and from the sources', async () => {
    expect(await serve('start')).to.include({ health: 200 });
    expect(await serve('dev')).to.include({ health: 200 });
  }).timeout(180_000);

  it('rank a labelled set', async () => {
    writeSet(folder);
    const done = await run('evaluate', '--set', folder, '--out', join(folder, 'ranked.json'));
    expect(done.code, done.said).to.equal(0);
    expect(JSON.parse(readFileSync(join(folder, 'ranked.json'), 'utf8'))).to.have.nested.property('N1[0].profileId', 'B');
  }).timeout(60_000);

  it('compare with the recorded answers of MongoDB, and measure', async () => {
    const compared = await run('conformance');
    expect(compared.said).to.match(/"failed":0/);
    expect(compared.code).to.equal(0);
    const measured = await run('bench', 'fairness');
    const last = JSON.parse(measured.said.trim().split('\n').at(-1)!) as { name: string };
    expect(last.name).to.equal('fairness');
    expect((await run('bench', 'nothing')).code).to.equal(2);
  }).timeout(180_000);

  it('kill the running service, and lose nothing that it confirmed', async () => {
    const killed = await run('crash-test', '--rounds', '2');
    expect(killed.code, killed.said).to.equal(0);
    const { figures } = JSON.parse(killed.said.trim().split('\n').at(-1)!) as { figures: Record<string, number> };
    expect(figures).to.include({ rounds: 2, lost: 0, twice: 0, half: 0, wrong: 0 });
    expect(figures['acknowledged']).to.be.at.least(2);
    expect((await run('crash-test', '--rounds', 'many')).code).to.equal(2);
  }).timeout(180_000);

  it('are all played here or by the gate', () => {
    const named = [...read('README.md').matchAll(/(?:^|`)npm (?:run )?([a-z-]+)/gm)].map(([, script]) => script!);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const gate = read('.ci/run');
    expect(new Set(named)).to.include.all.keys('start', 'test', 'seed');
    for (const script of new Set(named)) {
      expect(Object.keys(scripts)).to.include(script);
      if (script === 'check')
        for (const part of ['types', 'lint', 'format', 'dead-code']) expect(gate).to.include(`npm run ${part}`);
      else expect(played.has(script) || gate.includes(`npm ${script}`), script).to.equal(true);
    }
  });
});
