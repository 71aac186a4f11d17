import { writeFileSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { answerCommands } from './answerCommands.ts';

// Records what the real server at MONGODB_URI answers: MONGODB_URI=… npx tsx test/embedded-mongo/recordCommands.ts
const client = await MongoClient.connect(process.env['MONGODB_URI'] ?? '');
const answers = await answerCommands(client);
writeFileSync(
  new URL('./commandAnswers.json', import.meta.url),
  `[\n${answers.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
);
console.log(`${answers.length} answers recorded`);
await client.close();
