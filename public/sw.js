/** Reading without a line: the shell, and the pages this person opened last. Never what was sent, never after sign-out. */
const SHELL = 'shell-1';
const PAGES = 'pages-1';
const KEPT_PAGES = 25;
const readable = /^\/(home|proposals|deals|notifications|needs)(\/[\w-]+)?$/;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === 'POST' && /^\/sign-(in|out)$/.test(pathname)) event.waitUntil(caches.delete(PAGES));
  if (request.method !== 'GET') return;
  if (pathname.startsWith('/assets/')) event.respondWith(shell(request, pathname));
  else if (request.mode === 'navigate') event.respondWith(page(event, pathname));
});

/** Addresses with a fingerprint never change their content. */
async function shell(request, pathname) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const fingerprint = pathname.split('/')[2];
    const keys = await cache.keys();
    // A new release has come: what belonged to older ones is of no use any more.
    if (keys.length > 40) await Promise.all(keys.filter((key) => !key.url.includes(fingerprint)).map((key) => cache.delete(key)));
    await cache.put(request, answer.clone());
  }
  return answer;
}

async function page(event, pathname) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok && !answer.redirected && readable.test(pathname)) event.waitUntil(keep(event.request.url, answer.clone()));
    return answer;
  } catch {
    const cache = await caches.open(PAGES);
    return (await cache.match(event.request.url)) ?? (await cache.match(event.request.url, { ignoreSearch: true })) ?? away();
  }
}

async function keep(url, answer) {
  const cache = await caches.open(PAGES);
  await cache.delete(url);
  await cache.put(url, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT_PAGES)).map((key) => cache.delete(key)));
}

function away() {
  const words = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tidak ada sambungan · TemuMitra</title>
<body><main><h1>Tidak ada sambungan internet</h1><p>Halaman ini belum tersimpan di ponsel Anda. Yang terakhir Anda buka masih bisa dibaca:</p>
<p><a href="/proposals">Tawaran</a> · <a href="/deals">Kesepakatan</a> · <a href="/notifications">Kabar</a></p><p lang="en">You are offline, and this page has not been kept for reading.</p></main>`;
  return new Response(words, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
