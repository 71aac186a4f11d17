/**
 * The live line: a small Socket.IO client (Engine.IO 4 over WebSocket), with polling where there is none.
 * Every notice is shown once and in order; page regions whose topics changed are fetched again.
 */
const { dataset } = document.documentElement;
const $ = (id) => document.getElementById(id);
const storageKey = `seq:${dataset.user}`;
const POLL_MS = 30_000;
const GAP_WAIT_MS = 4_000;
/** A lower number this much later means that the sequence was started anew. */
const RESTART_MS = 60_000;

/* ---------- the sequence ---------- */
let last = { seq: Number(dataset.lastSeq), at: '' };
try {
  const stored = JSON.parse(localStorage.getItem(storageKey));
  if (Number.isInteger(stored?.seq)) last = stored;
  // What comes while this browser is away for the first time is missed as well.
  else remember();
} catch {
  // Without storage the page's own number is the start.
}

function remember() {
  try {
    localStorage.setItem(storageKey, JSON.stringify(last));
  } catch {
    // Shown now; without storage it may be shown once more on the next page.
  }
}

const waiting = new Map();
let gapTimer = 0;
let shown = [];

function receive(notice) {
  if (notice.seq <= last.seq) {
    if (!last.at || Date.parse(notice.at) - Date.parse(last.at) < RESTART_MS) return;
    last.seq = notice.seq - 1;
  }
  waiting.set(notice.seq, notice);
  drain();
}

function drain() {
  for (let next; (next = waiting.get(last.seq + 1)); ) {
    waiting.delete(next.seq);
    deliver(next);
  }
  for (const seq of waiting.keys()) if (seq <= last.seq) waiting.delete(seq);
  if (waiting.size === 0) {
    clearTimeout(gapTimer);
    gapTimer = 0;
  } else if (!gapTimer) {
    resume();
    gapTimer = setTimeout(() => {
      gapTimer = 0;
      if (waiting.size) last.seq = Math.min(...waiting.keys()) - 1;
      drain();
    }, GAP_WAIT_MS);
  }
}

function deliver(notice) {
  last = { seq: notice.seq, at: notice.at };
  remember();
  for (const badge of document.querySelectorAll('[data-unread]')) badge.textContent = notice.unread > 99 ? '99+' : notice.unread || '';
  if (shown.push(notice) === 1) setTimeout(announce, 250);
  refresh(notice.topics);
}

function announce() {
  const notices = shown;
  shown = [];
  if (notices.length > 3) {
    toast({ title: $('missed').content.textContent.replace('#', notices.length), body: '', url: '/notifications' });
  } else notices.forEach(toast);
}

function toast({ title, body, url }) {
  const box = $('toast').content.cloneNode(true).firstElementChild;
  const link = box.querySelector('a');
  link.textContent = title;
  link.href = url.startsWith('/') ? url : '/notifications';
  box.querySelector('p').textContent = body;
  box.querySelector('button').onclick = () => box.remove();
  $('toasts').append(box);
  const leave = () => (box.matches(':hover, :focus-within') ? setTimeout(leave, 3000) : box.remove());
  setTimeout(leave, 12_000);
}

/* ---------- regions of the page ---------- */
const due = new Set();
let refreshTimer = 0;

function refresh(topics) {
  topics.forEach((topic) => due.add(topic));
  if (due.size && !document.hidden) {
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(reload, 120);
  }
}
document.addEventListener('visibilitychange', () => refresh([]));
addEventListener('input', ({ target }) => target.form && target.form.method === 'post' && (target.form.dataset.dirty = 'yes'));

async function reload() {
  const regions = [...document.querySelectorAll('[data-live-topics][id]')].filter(
    (region) =>
      (due.has('*') || region.dataset.liveTopics.split(' ').some((topic) => due.has(topic))) &&
      !region.parentElement.closest('[data-live-topics][id]'),
  );
  due.clear();
  if (!regions.length) return;
  try {
    const answer = await fetch(location.href, { headers: { 'X-Partial': '1' } });
    if (!answer.ok || (answer.redirected && new URL(answer.url).pathname !== location.pathname)) return stale();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const nav = $('nav');
    if (nav && !regions.includes(nav)) regions.push(nav);
    regions.forEach((region) => swap(region, page.getElementById(region.id)));
  } catch {
    line(false);
  }
}

function stale() {
  $('stale').hidden = false;
}

function swap(old, fresh) {
  if (!old.isConnected || (fresh && old.isEqualNode(fresh))) return;
  if (old.querySelector('form[data-dirty], form[data-sent], dialog[open]') || old.closest('form[data-dirty]') || old.matches('[popover]:popover-open')) return stale();
  if (!fresh) return old.remove();
  const focus = old.contains(document.activeElement) ? pathOf(document.activeElement, old) : null;
  const opened = [...old.querySelectorAll('details')].map((part) => part.open);
  const { scrollLeft } = old;
  document.adoptNode(fresh);
  old.replaceWith(fresh);
  fresh.querySelectorAll('details').forEach((part, index) => (part.open ||= opened[index] ?? false));
  fresh.scrollLeft = scrollLeft;
  if (focus) focusAgain(fresh, focus);
  for (const twin of fresh.querySelectorAll('[data-no-script]')) twin.hidden = true;
  if (fresh.id === 'nav') return;
  fresh.classList.add('fresh');
  setTimeout(() => fresh.classList.remove('fresh'), 2300);
}

const marks = ['id', 'href', 'name', 'aria-label'];
const pathOf = (element) => marks.map((mark) => [mark, element.getAttribute(mark)]).find(([, value]) => value) ?? [];
function focusAgain(region, [mark, value]) {
  const twin = mark ? region.querySelector(`[${mark}="${CSS.escape(value)}"]`) : null;
  if (!twin && !region.hasAttribute('tabindex')) region.tabIndex = -1;
  (twin ?? region).focus({ preventScroll: true });
}

/* ---------- the line ---------- */
let socket = null;
let failures = 0;
let connectedBefore = false;
let watchdog = 0;
let retry = 0;
let over = false;
const startedAt = Date.now();

function line(good) {
  $('offline').hidden = good;
}
addEventListener('offline', () => line(false));
if (!navigator.onLine) line(false);
addEventListener('online', () => {
  // The old line may be half dead without knowing it.
  const old = socket;
  socket = null;
  old?.close();
  connect();
});

function emit(event, payload) {
  if (socket?.readyState === 1) socket.send(`42${JSON.stringify([event, payload])}`);
}
function resume() {
  if (socket?.readyState === 1) emit('resume', { after: last.seq });
  else poll();
}

function connect() {
  clearTimeout(retry);
  if (over || socket?.readyState < 2) return;
  const mine = new WebSocket(`${location.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  socket = mine;
  let silence = 50_000;
  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => mine.close(), silence);
  };
  mine.onmessage = ({ data }) => {
    heard();
    const kind = /^\d{1,2}/.exec(data)[0];
    if (kind === '0') {
      const { pingInterval, pingTimeout } = JSON.parse(data.slice(1));
      silence = pingInterval + pingTimeout;
      mine.send('40');
    } else if (kind === '2') mine.send('3');
    else if (kind === '40') connected();
    else if (kind === '44') over = true;
    else if (kind === '41') mine.close();
    else if (kind === '42') {
      const [event, payload] = JSON.parse(data.slice(2));
      if (event === 'notice') receive(payload);
      if (event === 'changed') refresh(payload.topics);
    }
  };
  mine.onclose = () => {
    if (mine !== socket) return;
    clearTimeout(watchdog);
    socket = null;
    if (over) return;
    failures += 1;
    if (failures > 1) poll();
    retry = setTimeout(connect, Math.min(POLL_MS, 700 * 2 ** failures) * (0.5 + Math.random()));
  };
  heard();
}

function connected() {
  failures = 0;
  line(true);
  resume();
  // Between drawing this page and hearing from the line something may have changed.
  if (connectedBefore || Date.now() - startedAt > 5000) refresh(['*']);
  connectedBefore = true;
}

let polledAt = 0;
async function poll() {
  if (Date.now() - polledAt < POLL_MS / 2) return;
  polledAt = Date.now();
  try {
    const answer = await fetch(`/notifications/missed?after=${last.seq}`, { headers: { Accept: 'application/json' } });
    if (answer.ok && !answer.redirected) (await answer.json()).forEach(receive);
    line(true);
  } catch {
    line(false);
  }
}
setInterval(() => socket?.readyState !== 1 && !over && !document.hidden && poll(), POLL_MS);

addEventListener('pagehide', () => {
  clearTimeout(retry);
  const open = socket;
  socket = null;
  open?.close();
});
addEventListener('pageshow', (event) => event.persisted && connect());
connect();
