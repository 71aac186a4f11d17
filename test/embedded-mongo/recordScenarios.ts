import { writeFileSync } from 'node:fs';
import { scenarios } from './scenarios/all.ts';
import { play } from './scenarios/scenario.ts';

// Records what programs see on the real server at MONGODB_URI: MONGODB_URI=… npx tsx test/embedded-mongo/recordScenarios.ts
const seen = await play(process.env['MONGODB_URI'] ?? '', scenarios);
const lines = Object.entries(seen).map(([sentence, one]) => `${JSON.stringify(sentence)}:${JSON.stringify(one)}`);
writeFileSync(new URL('./scenarios/answers.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
console.log(`${lines.length} answers recorded`);
