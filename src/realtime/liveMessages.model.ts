import { createAdapter } from '@socket.io/mongo-adapter';
import { Schema } from 'mongoose';
import { defineModel } from '../platform/database.ts';

/** Seconds that a live message stays for the other processes; they read it within milliseconds. */
const KEPT_SECONDS = 60;

/** What the processes of this service say to each other; the adapter alone writes and reads it. */
const liveMessages = defineModel(
  'LiveMessage',
  'liveMessages',
  new Schema<{ createdAt: Date }>({ createdAt: Date }).index({ createdAt: 1 }, { expireAfterSeconds: KEPT_SECONDS }),
);

/** Carries live messages to the people who are connected to another process of this service. The database is connected. */
export function otherProcesses() {
  const { db } = liveMessages.db;
  if (!db) throw new Error('Live messages need a connected database');
  return createAdapter(db.collection(liveMessages.collection.name), { addCreatedAtField: true });
}
