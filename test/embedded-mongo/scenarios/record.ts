import { writeFileSync } from 'node:fs';
import { scenarios } from './all.ts';
import { play } from './scenario.ts';

// Records what programs see on the real server at MONGODB_URI: MONGODB_URI=… npx tsx test/embedded-mongo/scenarios/record.ts
const seen = await play(process.env['MONGODB_URI'] ?? '', scenarios);
const lines = Object.entries(seen).map(([sentence, one]) => `${JSON.stringify(sentence)}:${JSON.stringify(one)}`);
writeFileSync(new URL('./answers.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
console.log(`${lines.length} answers recorded`);
