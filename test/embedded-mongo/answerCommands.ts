import { EJSON } from 'bson';
import type { Document, MongoClient } from 'mongodb';
import { commandCases } from './commandCases.ts';

const volatile = new Set(['$clusterTime', 'operationTime', 'uuid', 'topologyVersion', 'electionId', 'opTime']);

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The server tells a refused hint with its own form of the query, which another planner cannot have. */
const parsedQuery = /error processing query: ns=.*? planner/gs;

/** What a server answers to every command case: the reply, or the error's number, name and message, as extended JSON. */
export async function answerCommands(client: MongoClient): Promise<unknown[]> {
  const db = client.db('commandcases');
  await db.dropDatabase();
  const answers: unknown[] = [];
  for (const { at, command } of commandCases) {
    const target = at === 'admin' ? client.db('admin') : db;
    const reply = await target.command(command, { promoteValues: false, bsonRegExp: true }).catch((error: Document) => ({
      code: error['code'],
      codeName: error['codeName'],
      errmsg: String(error['message']).replace(uuids, '<uuid>'),
      keyPattern: error['keyPattern'],
      keyValue: error['keyValue'],
    }));
    const { cursor, ...rest } = stable(reply) as Document;
    const answer = cursor === undefined ? inOrder(rest) : { ...inOrder(rest), cursor: inOrder(cursor as Document) };
    answers.push(JSON.parse(EJSON.stringify(answer, { relaxed: false }).replace(parsedQuery, 'error processing query: planner')));
  }
  await db.dropDatabase();
  return answers;
}

/** The order of a reply's own fields says nothing. */
function inOrder(fields: Document): Document {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Without what differs from run to run. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (value === null || typeof value !== 'object' || '_bsontype' in value || value instanceof Date) return value;
  const kept = Object.entries(value).filter(([name]) => !volatile.has(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, stable(one)]));
}
