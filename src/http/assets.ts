import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

export type AssetUrl = (path: string) => string;

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
};

interface Asset {
  readonly contentType: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/** Files that must keep their plain address: a service worker's scope and the installable app's description. */
const unhashed = new Set(['sw.js', 'manifest.webmanifest', 'favicon.ico']);

function load(file: string): Asset {
  const plain = readFileSync(file);
  return {
    contentType: contentTypes[extname(file)] ?? 'application/octet-stream',
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 12),
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain),
  };
}

/**
 * Everything in `root`, compressed once at the start. One fingerprint over all files is part of each address
 * (`/assets/<fingerprint>/css/app.css`), so that browsers keep them for ever and modules find each other by relative paths.
 */
export function loadAssets(root: string): { url: AssetUrl; serve: RequestHandler; fingerprint: string } {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = join(root, name);
    if (statSync(file).isFile()) assets.set(name.split(sep).join('/'), load(file));
  }
  const hash = createHash('sha256');
  for (const name of [...assets.keys()].sort()) hash.update(name).update(assets.get(name)!.etag);
  const fingerprint = hash.digest('base64url').slice(0, 10);
  const prefix = `/assets/${fingerprint}/`;

  const url: AssetUrl = (path) => {
    if (!assets.has(path)) throw new Error(`There is no file public/${path}`);
    return unhashed.has(path) ? `/${path}` : prefix + path;
  };

  const serve: RequestHandler = (req, res, next) => {
    const bare = req.path.slice(1);
    const match = /^\/assets\/([\w-]+)\/(.+)$/.exec(req.path);
    const asset = match ? assets.get(match[2]!) : unhashed.has(bare) ? assets.get(bare) : undefined;
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    res.set('Content-Type', asset.contentType);
    res.set('X-Content-Type-Options', 'nosniff');
    res.set('Vary', 'Accept-Encoding');
    res.set('ETag', `"${asset.etag}"`);
    res.set('Cache-Control', match?.[1] === fingerprint ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (req.fresh) return void res.status(304).end();
    const encoding = req.acceptsEncodings('br', 'gzip');
    if (encoding === 'br') res.set('Content-Encoding', 'br');
    if (encoding === 'gzip') res.set('Content-Encoding', 'gzip');
    res.end(encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain);
  };
  return { url, serve, fingerprint };
}
