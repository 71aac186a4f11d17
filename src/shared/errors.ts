import type { Text } from './text.ts';

/** What the product refuses on purpose. Each kind has one HTTP status; everything else that is thrown is a bug. */
export abstract class Refusal extends Error {
  abstract readonly status: number;
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.name = new.target.name;
    this.text = text;
  }
}

/** The record does not exist, or is not the actor's to see. */
export class NotFound extends Refusal {
  readonly status = 404;
  constructor(text: Text = { id: 'Halaman atau data ini tidak ditemukan.', en: 'This page or record was not found.' }) {
    super(text);
  }
}

/** The actor may see the record but not do this with it. */
export class Forbidden extends Refusal {
  readonly status = 403;
  constructor(text: Text = { id: 'Anda tidak berhak melakukan ini.', en: 'You are not allowed to do this.' }) {
    super(text);
  }
}

/** The state of things has moved on: already answered, already taken, already registered. */
export class Conflict extends Refusal {
  readonly status = 409;
}

/** One message per field name (a dotted path as the form names it). */
export type FieldProblems = Readonly<Record<string, Text>>;

export class InvalidInput extends Refusal {
  readonly status = 422;
  readonly fields: FieldProblems;

  constructor(
    fields: FieldProblems,
    text: Text = { id: 'Periksa kembali isian yang ditandai.', en: 'Please check the marked fields.' },
  ) {
    super(text);
    this.fields = fields;
  }
}

export class TooMany extends Refusal {
  readonly status = 429;
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number, text: Text) {
    super(text);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
