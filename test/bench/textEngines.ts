import { insert, create, insertMultiple, remove as removeFromOrama, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { NeedProfile } from '../../src/matching/matching.rules.ts';

export interface Document {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly category: string;
}

/** A search engine for text over the same products; what it finds is scored by our own rules afterwards. */
export interface TextEngine {
  readonly name: string;
  readonly bytes: number;
  find(need: NeedProfile): readonly number[];
  update(document: Document): void;
}

const heapBytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const textOf = ({ title, description }: NeedProfile): string => `${title} ${description}`;

function miniSearch(documents: readonly Document[]): TextEngine {
  const before = heapBytes();
  const engine = new MiniSearch<Document>({ fields: ['name', 'description', 'category'] });
  engine.addAll(documents);
  return {
    name: 'MiniSearch',
    bytes: heapBytes() - before,
    find: (need) => engine.search(textOf(need), { boost: { name: 2 } }).map(({ id }) => id as number),
    update: (document) => void engine.replace(document),
  };
}

function orama(documents: readonly Document[]): TextEngine {
  const before = heapBytes();
  const engine = create({ schema: { name: 'string', description: 'string', category: 'string' } as const });
  const rows = documents.map((document) => ({ ...document, id: String(document.id) }));
  void insertMultiple(engine, rows, 5_000);
  return {
    name: 'Orama',
    bytes: heapBytes() - before,
    find(need) {
      const asked = { term: textOf(need), limit: 5_000, boost: { name: 2 } };
      const { hits } = searchOrama(engine, asked) as { hits: readonly { id: string }[] };
      return hits.map(({ id }) => Number(id));
    },
    update(document) {
      void removeFromOrama(engine, String(document.id));
      void insert(engine, { ...document, id: String(document.id) });
    },
  };
}

function flexSearch(documents: readonly Document[]): TextEngine {
  const before = heapBytes();
  const engine = new FlexSearch.Index({ tokenize: 'strict' });
  const text = (document: Document): string => `${document.name} ${document.description} ${document.category}`;
  for (const document of documents) engine.add(document.id, text(document));
  return {
    name: 'FlexSearch',
    bytes: heapBytes() - before,
    find: (need) => engine.search(need.title, { limit: 5_000 }) as number[],
    update: (document) => void engine.update(document.id, text(document)),
  };
}

export const textEngines: readonly ((documents: readonly Document[]) => TextEngine)[] = [miniSearch, orama, flexSearch];
