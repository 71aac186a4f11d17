import type { Request, Response } from 'express';
import type { z } from 'zod';
import { InvalidInput, type FieldProblems } from '../shared/errors.ts';
import type { Text } from '../shared/text.ts';
import { problemText } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** A message of a form's own: `z.string().refine(check, formMessage({ id, en }))`. */
export function formMessage(text: Text): { params: { text: Text } } & { error: () => string } {
  return { params: { text }, error: () => text.en };
}

function textOf(issue: Issue): Text {
  const own = issue.code === 'custom' ? (issue.params as { text?: Text } | undefined)?.text : undefined;
  return own ?? problemText(issue);
}

/** The first problem of each field, by the field's name in the form. */
function problemsOf(error: z.ZodError): FieldProblems {
  const fields: Record<string, Text> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= textOf(issue);
  return fields;
}

/** Turns a form's body into typed data. Throws InvalidInput with a message for each wrong field. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body ?? {});
  if (!parsed.success) throw new InvalidInput(problemsOf(parsed.error));
  return parsed.data;
}

/** Turns the address's query into typed data; a field that makes no sense takes its default: old links keep working. */
export function parseQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: unknown,
): z.output<z.ZodObject<Shape>> {
  const given = { ...(query as Record<string, unknown>) };
  const first = schema.safeParse(given);
  if (first.success) return first.data;
  for (const issue of first.error.issues) delete given[String(issue.path[0])];
  return schema.parse(given);
}

/** Check boxes of one name, for `z.preprocess`: nothing, one value or several. */
export function asList(sent: unknown): unknown[] {
  if (sent === undefined || sent === '') return [];
  return Array.isArray(sent) ? (sent as unknown[]) : [sent];
}

/** What was typed, as text by field name, to show a refused form again. Lists keep their values. */
export type Typed = Readonly<Record<string, string | string[]>>;

export function typedValues(body: unknown): Typed {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (name === '_csrf' || /password/i.test(name)) continue;
    values[name] = Array.isArray(value) ? value.map(String) : String(value);
  }
  return values;
}

/**
 * Runs what a form asks for. When the input is refused, `showAgain` draws the form with what was typed and the messages,
 * with status 422; every other error goes on.
 */
export async function submit(
  req: Request,
  res: Response,
  work: () => Promise<void>,
  showAgain: (typed: Typed, problems: FieldProblems) => Promise<void> | void,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    res.status(error.status);
    await showAgain(typedValues(req.body), error.fields);
  }
}

type PageHandler = (req: Request, res: Response) => Promise<void>;

/** For pages with forms on them: each form's handler, made of what it asks for; refused input draws the page again by `show`. */
export function formsOn(
  show: (req: Request, res: Response, typed: Typed, problems: FieldProblems) => Promise<void>,
): (work: PageHandler) => PageHandler {
  return (work) => (req, res) =>
    submit(
      req,
      res,
      () => work(req, res),
      (typed, problems) => show(req, res, typed, problems),
    );
}
