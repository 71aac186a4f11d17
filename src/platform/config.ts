import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address that people type, for links in texts and for cookies; https switches secure cookies on. */
  PUBLIC_URL: z.url().optional(),
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  /** Where the embedded database and generated secrets live. */
  DATA_DIR: z.string().min(1).default('.data'),
  SESSION_SECRET: z.string().min(32).optional(),
  /** Demo data on an empty database: by default only on the embedded one. */
  DEMO: z.enum(['on', 'off']).optional(),
  /** How long an owner may take back what an officer has accepted for them. */
  REVOKE_HOURS: z.coerce.number().int().min(1).max(720).default(48),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly mongodbUri: string | null;
  readonly dataDir: string;
  readonly sessionSecret: string;
  readonly demo: boolean;
  readonly revokeHours: number;
  readonly logLevel: string;
}

/** A secret that survives restarts, made on first use and readable by this user alone. */
function storedSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Reads and checks the environment. Throws with every wrong variable named: a bad value stops the start. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable:\n  ${problems.join('\n  ')}`);
  }
  const env = parsed.data;
  if (env.MONGODB_URI && env.NODE_ENV === 'production' && !env.SESSION_SECRET) {
    throw new Error('SESSION_SECRET (at least 32 characters, the same for every process) is required beside MONGODB_URI.');
  }
  const dataDir = resolve(env.DATA_DIR);
  return {
    production: env.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    mongodbUri: env.MONGODB_URI ?? null,
    dataDir,
    sessionSecret: env.SESSION_SECRET ?? storedSecret(dataDir),
    demo: env.DEMO ? env.DEMO === 'on' : !env.MONGODB_URI,
    revokeHours: env.REVOKE_HOURS,
    logLevel: env.LOG_LEVEL,
  };
}
