import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const run = (file: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', join(root, file), ...args], { cwd: root });

const profile = (at: number, name: string) => ({
  id: `u${at}`,
  kecamatan: '36.02.14',
  location: { lat: -6.3 - at / 100, lon: 106.2 },
  products: [
    {
      id: `p${at}`,
      name,
      description: 'Asli Lebak',
      category: null,
      unit: 'kg',
      capacityPerMonth: 300,
      minOrder: 5,
      priceIdr: 30_000 + at,
      leadTimeDays: 7,
    },
  ],
  certificates: [],
  deliveryRadiusKm: 200,
  status: 'active',
  track: null,
});

const request = (id: string, title: string, quantity: number) => ({
  id,
  title,
  description: '',
  category: null,
  quantity,
  unit: 'kg',
  frequency: 'monthly',
  maxPriceIdr: 40_000,
  deliverTo: { lat: -6.12, lon: 106.15 },
  neededWithinDays: 21,
  mustCertificates: [],
  niceCertificates: [],
  asOf: '2026-11-23',
});

describe('The commands of the engine', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'labelled-'));
    const names = ['Gula semut', 'Gula aren cetak', 'Keripik pisang', 'Gula semut organik', 'Dodol'];
    writeFileSync(join(folder, 'profiles.json'), JSON.stringify(names.map((name, at) => profile(at, name))));
    const requests = [
      request('r1', 'Gula semut', 100),
      request('r2', 'Keripik pisang', 50),
      request('r3', 'Gula kawung bubuk', 500),
    ];
    writeFileSync(join(folder, 'requests.json'), JSON.stringify(requests));
  });
  after(() => rmSync(folder, { recursive: true }));

  const evaluate = (threads: string): Promise<unknown> => {
    const [out, consortium] = [join(folder, `out${threads}`), join(folder, `members${threads}`)];
    const files = ['--set', folder, '--out', out, '--consortium', consortium];
    return run('src/matching/evaluate.ts', ...files, '--threads', threads);
  };
  const written = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('writes the same rankings with one thread and with several', async () => {
    await evaluate('1');
    await evaluate('3');
    expect(written('out3')).to.equal(written('out1'));
    expect(written('members3')).to.equal(written('members1'));
    expect(Object.keys(JSON.parse(written('out1')))).to.deep.equal(['r1', 'r2', 'r3']);
    expect(JSON.parse(written('members1'))).to.deep.equal({ r3: ['u0', 'u3'] });
  });

  it('says how it is used when the number of threads is none', async () => {
    for (const threads of ['0', 'dua']) {
      const refused = (await evaluate(threads).catch((error: unknown) => error)) as { code: number; stderr: string };
      expect(refused.code).to.equal(2);
      expect(refused.stderr).to.include('--threads N');
    }
  });

  it('measures the national index at any size, and ends with its figures', async () => {
    const { stdout } = await run('test/bench/run.ts', 'scale', '--profiles', '2000');
    const { name, figures } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { name: string; figures: object };
    expect(name).to.equal('scale');
    expect(Object.keys(figures).sort()).to.deep.equal(
      ['buildSeconds', 'bytesPerProfile', 'p50Ms', 'p90Ms', 'p99Ms', 'profiles', 'rssGb'].sort(),
    );
    expect(figures).to.include({ profiles: 2000 });
    expect(stdout).to.match(/2000 profiles: 0 of 60 answers differ .*, 0 of 30 after/);
  });
});
