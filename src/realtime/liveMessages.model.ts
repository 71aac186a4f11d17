import { createAdapter } from '@socket.io/mongo-adapter';
import { Schema, type mongo } from 'mongoose';
import { defineModel } from '../platform/database.ts';

/** Seconds that a live message stays for the other processes; they read it within milliseconds. */
const KEPT_SECONDS = 60;

/** What the processes of this service say to each other; the adapter alone writes and reads it. */
const liveMessages = defineModel(
  'LiveMessage',
  'liveMessages',
  new Schema<{ createdAt: Date }>({ createdAt: Date }).index({ createdAt: 1 }, { expireAfterSeconds: KEPT_SECONDS }),
);

/**
 * Carries live messages to the people who are connected to another process of this service. `listening` resolves when this process hears
 * the others: what they said before that it never hears. The database is connected.
 */
export function otherProcesses() {
  const { db } = liveMessages.db;
  if (!db) throw new Error('Live messages need a connected database');
  const collection = db.collection(liveMessages.collection.name);
  const watch: typeof collection.watch = collection.watch.bind(collection);
  const listening = new Promise<void>((resolve) => {
    // The adapter keeps its stream to itself; the first token says that the server has begun it.
    collection.watch = ((pipeline?: mongo.Document[], options?: mongo.ChangeStreamOptions) =>
      watch<mongo.Document, mongo.ChangeStreamDocument>(pipeline, options).once('resumeTokenChanged', () =>
        resolve(),
      )) as typeof collection.watch;
  });
  return { adapter: createAdapter(collection, { addCreatedAtField: true }), listening };
}
