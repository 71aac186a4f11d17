import { hash, verify } from '@node-rs/argon2';

/** argon2id, 47 MiB, one pass: OWASP's first choice; about 25 ms. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** At most two at a time: 47 MiB each, on small servers too. */
const PARALLEL = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= PARALLEL) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

let decoy: Promise<string> | null = null;

/** Checks a password. Without a hash it takes as long and says no: the answer's time does not tell who is registered. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('the password of nobody');
  const against = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(against, password));
  return matches && passwordHash !== null;
}
