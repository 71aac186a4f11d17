import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../platform/config.ts';
import { createLogger } from '../platform/logger.ts';
import { openDatabase } from '../platform/openDatabase.ts';
import { roles } from '../shared/context.ts';
import { Refusal } from '../shared/errors.ts';
import { identityField, newPasswordField } from './accounts.input.ts';
import { createAccount } from './createAccount.ts';

const usage = 'npm run account -- --role coordinator --email name@example.org [--phone 0812…] [--name "…"] [--password …]';

const terms = z.object({
  role: z.enum(roles),
  identity: identityField,
  name: z.string().trim().min(1).max(120),
  password: newPasswordField,
});

/** Adds an account from the command line: the way to the first coordinator. Without --password it makes one and prints it. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      role: { type: 'string' },
      email: { type: 'string' },
      phone: { type: 'string' },
      name: { type: 'string' },
      password: { type: 'string' },
    },
  });
  const identity = values.email ?? values.phone ?? '';
  const password = values.password ?? randomBytes(12).toString('base64url');
  const parsed = terms.safeParse({ role: values.role, identity, name: values.name ?? identity, password });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) console.error(`${issue.path.join('.')}: ${issue.message}`);
    console.error(`Usage: ${usage}`);
    return 2;
  }
  const config = readConfig(process.env);
  const close = await openDatabase(config, createLogger(config.logLevel));
  try {
    await createAccount(parsed.data, 'id', new Date());
    console.log(`The account ${identity} (${parsed.data.role}) is ready.`);
    if (!values.password) console.log(`Password: ${password}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.text.en);
    return 1;
  } finally {
    await close();
  }
}

process.exitCode = await main();
