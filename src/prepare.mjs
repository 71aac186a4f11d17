// Makes a fresh clone ready with nothing but Node and npm: installs what package-lock.json names, and with `build`
// compiles the server. Says each thing it does in one line and is quiet when nothing is to be done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`TemuMitra needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function run(what, command, args) {
  console.log(what);
  const done = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status === 0) return;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`);
  process.exit(done.status ?? 1);
}

const hashOf = (...files) => {
  const hash = createHash('sha256')
    .update(process.version)
    .update(process.platform + process.arch);
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
const isDone = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

const installed = 'node_modules/.installed';
const wanted = hashOf('package.json', 'package-lock.json');
if (!isDone(installed, wanted)) {
  // `install` and not `ci`: registries that lack a package for some other platform make `ci` refuse the lock file.
  run('Installing packages (once, about half a minute) …', 'npm', [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(installed, wanted);
}

if (process.argv[2] === 'build') {
  const built = 'dist/.built';
  const sources = hashOf('tsconfig.json', 'package-lock.json', ...filesUnder('src'));
  if (!isDone(built, sources)) {
    rmSync('dist', { recursive: true, force: true });
    run('Building …', process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.build.json']);
    writeFileSync(built, sources);
  }
}
