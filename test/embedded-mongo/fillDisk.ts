import { MongoClient } from 'mongodb';
import { start } from '../../src/embedded-mongo/start.ts';

// Run by failStop.test.ts under a limit of file size: writes until nothing more fits, lets the database restart once, writes on,
// and prints what was acknowledged and what was reported.
const failures: boolean[] = [];
let acknowledged = 0;
const server = await start({ dir: process.argv[2] as string, onFailure: (_, final) => failures.push(final) });
const client = await MongoClient.connect(server.uri, { retryWrites: false, serverSelectionTimeoutMS: 10_000 });
const collection = client.db('test').collection<{ _id: number; text: string }>('full');

async function fill(): Promise<void> {
  for (;;) {
    await collection.insertOne({ _id: acknowledged, text: 'x'.repeat(20_000) });
    acknowledged++;
  }
}

await fill().catch(() => undefined);
while (!failures.length) await new Promise((resolve) => setTimeout(resolve, 20));
const readable = await collection.countDocuments();
await fill().catch(() => undefined);
while (failures.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
await client.close();
await server.stop();
process.stdout.write(JSON.stringify({ acknowledged, readable, failures }));
