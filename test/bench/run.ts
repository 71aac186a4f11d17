import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs `npm run bench -- NAME`, or every benchmark one after another. Each prints one line of JSON last. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => basename(file, '.bench.ts'));
const asked = process.argv[2] ? [process.argv[2]] : names;

for (const name of asked) {
  const file = join(import.meta.dirname, `${name}.bench.ts`);
  if (!existsSync(file)) {
    console.error(`There is no benchmark "${name}"; there are: ${names.join(', ')}`);
    process.exit(2);
  }
  // A benchmark that is also imported elsewhere runs only when it is the program itself.
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
}
