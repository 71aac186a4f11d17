let started: Promise<string> | null = null;

/** The database all tests use: the server named by MONGODB_URI, else one embedded database for the whole run. */
export function databaseUri(): Promise<string> {
  started ??= process.env['MONGODB_URI']
    ? Promise.resolve(process.env['MONGODB_URI'])
    : Promise.reject(new Error('MONGODB_URI is required until the embedded database is in'));
  return started;
}

export async function stopDatabase(): Promise<void> {
  started = null;
}
