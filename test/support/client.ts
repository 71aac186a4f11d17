import { expect } from 'chai';

export interface Answer {
  readonly status: number;
  readonly url: string;
  readonly body: string;
  readonly headers: Headers;
  /** Path and query of the redirect, null when it was none. */
  readonly location: string | null;
}

type Fields = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** A browser without script: keeps cookies, sends forms with the token that the last page carried. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form as the page at `from` (by default the last page read) would. */
  post(path: string, fields?: Fields, from?: string): Promise<Answer>;
  /** Sends a form with files. */
  upload(
    path: string,
    fields: Fields,
    files: Readonly<Record<string, { name: string; content: Uint8Array; type?: string }>>,
    from?: string,
  ): Promise<Answer>;
  /** The Cookie header, for sockets. */
  cookie(): string;
}

function tokenOf(html: string): string | null {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? null;
}

function formEntries(fields: Fields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    typeof value === 'object' ? value.map((one): [string, string] => [name, String(one)]) : [[name, String(value)]],
  );
}

export function createClient(base: string): Client {
  const cookies = new Map<string, string>();
  let token: string | null = null;

  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set('accept', headers.get('accept') ?? 'text/html');
    if (cookies.size > 0) headers.set('cookie', cookieHeader());
    const response = await fetch(new URL(path, base), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const body = await response.text();
    token = tokenOf(body) ?? token;
    const location = response.headers.get('location');
    return { status: response.status, url: path, body, headers: response.headers, location };
  }

  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function freshToken(from?: string): Promise<string> {
    if (from) await send(from);
    if (!token) await send('/sign-in');
    expect(token, 'a page with a form was read before').to.be.a('string');
    return token!;
  }

  return {
    get: (path, headers = {}) => send(path, { headers }),
    async post(path, fields = {}, from) {
      const body = new URLSearchParams(formEntries({ ...fields, _csrf: await freshToken(from) }));
      return send(path, { method: 'POST', body });
    },
    async upload(path, fields, files, from) {
      const body = new FormData();
      for (const [name, value] of formEntries({ ...fields, _csrf: await freshToken(from) })) body.append(name, value);
      for (const [name, file] of Object.entries(files))
        body.append(name, new Blob([new Uint8Array(file.content)], { type: file.type ?? 'application/octet-stream' }), file.name);
      return send(path, { method: 'POST', body });
    },
    cookie: cookieHeader,
  };
}

/** Signs in and expects that it worked. */
export async function signInAs(base: string, identity: string, password: string): Promise<Client> {
  const client = createClient(base);
  const answer = await client.post('/sign-in', { identity, password }, '/sign-in');
  expect(answer.status, `sign-in of ${identity}`).to.equal(303);
  await client.get('/account');
  return client;
}

/** The text of a page as a person reads it: without tags, with spaces folded. */
export function readable(html: string): string {
  return html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/&#x3D;/g, '=')
    .replace(/\s+/g, ' ')
    .trim();
}
