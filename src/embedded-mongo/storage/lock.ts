import { mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the process that serves a directory writes into its lock file. */
export interface Owner {
  pid: number;
  /** Tells a process from a later one with the same number; empty where the system does not say. */
  started: string;
  /** Socket path or `host:port`; empty until it serves. */
  address: string;
}

/** Thrown when another live process holds the directory but cannot be reached as a server. */
export class DirectoryInUse extends Error {}

const lockFile = (dir: string) => join(dir, 'server.json');
const takeoverMs = 10_000;

/** Takes the directory for this process, or returns its present live owner. */
export function acquire(dir: string): { owner?: Owner } {
  return underTakeover(dir, () => {
    const owner = readOwner(dir);
    if (owner && isAlive(owner)) return { owner };
    announce(dir, '');
    return {};
  });
}

/** Tells other processes where this one, which has acquired the directory, serves. */
export function announce(dir: string, address: string): void {
  const mine: Owner = { pid: process.pid, started: startOf(process.pid), address };
  const draft = `${lockFile(dir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  renameSync(draft, lockFile(dir));
}

/** Gives the directory free again. */
export function release(dir: string): void {
  rmSync(lockFile(dir), { force: true });
}

/** The owner written in the directory, dead or alive; undefined when there is none. */
export function readOwner(dir: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lockFile(dir), 'utf8')) as Owner;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Only one process at a time may look at a lock and replace it; a directory can be made by one alone. */
function underTakeover<T>(dir: string, action: () => T): T {
  const gate = `${lockFile(dir)}.taking`;
  for (;;) {
    try {
      mkdirSync(gate);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      waitBriefly();
      const made = statSync(gate, { throwIfNoEntry: false })?.mtimeMs;
      if (made !== undefined && Date.now() - made > takeoverMs) rmSync(gate, { recursive: true, force: true });
    }
  }
  try {
    return action();
  } finally {
    rmdirSync(gate);
  }
}

function waitBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return owner.started === startOf(owner.pid);
}

/** Boot id and start time of a process on Linux (field 22 of /proc/PID/stat); elsewhere empty. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}
