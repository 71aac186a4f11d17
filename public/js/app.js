/** Comforts of every page; all of it works without them. */
const root = document.documentElement;
const $ = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

root.classList.add('js');
for (const twin of all('[data-no-script]')) twin.hidden = true;
$('[data-focus]')?.focus();

if (root.dataset.live === 'on') import('./live.js');
if ($('[data-draft], [data-confirm], [data-count]')) import('./form.js');
if ($('[data-column]')) import('./board.js');

/* A form is sent once, however often its button is pressed. */
addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  const button = event.submitter;
  // After the browser has read the form: a disabled button would not send its own name and value.
  setTimeout(() => {
    button?.setAttribute('aria-busy', 'true');
    if (button) button.disabled = true;
  });
  setTimeout(() => release(form), 15000);
});

function release(form) {
  delete form.dataset.sent;
  for (const button of all('[aria-busy]', form)) {
    button.removeAttribute('aria-busy');
    button.disabled = false;
  }
}
addEventListener('pageshow', (event) => event.persisted && all('form[data-sent]').forEach(release));

function countPicks(list) {
  for (const count of all('.bulk-count', list)) count.dataset.count = all('.pick[name]:checked', list).length;
}
all('.picks').forEach(countPicks);

addEventListener('change', (event) => {
  const field = event.target;
  if (field.matches('.pick')) {
    const list = field.closest('.picks') ?? document;
    if (field.matches('[data-pick-all]')) for (const pick of all('.pick[name]', list)) pick.checked = field.checked;
    countPicks(list);
  } else if (field.form?.matches('[data-auto-submit]') && field.type !== 'search') field.form.requestSubmit();
});

addEventListener('keydown', (event) => {
  const typing = event.target.matches?.('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = all('[data-search]').find((field) => field.offsetParent);
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
  if (event.key !== 'Escape') return;
  for (const menu of all('details.menu[open]')) {
    if (menu.contains(document.activeElement)) $('summary', menu).focus();
    menu.open = false;
  }
});
addEventListener('click', (event) => {
  for (const menu of all('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});

/* What one person has read or typed here is not left for the next one. */
addEventListener('submit', (event) => {
  if (event.target.matches('[data-sign-out]')) forget();
});
function forget() {
  for (const key of Object.keys(localStorage)) if (key.startsWith('draft:')) localStorage.removeItem(key);
  globalThis.caches?.keys().then((names) => names.filter((name) => name.startsWith('pages')).forEach((name) => caches.delete(name)));
}
try {
  const user = root.dataset.user;
  if (user && localStorage.user && localStorage.user !== user) forget();
  if (user) localStorage.user = user;
  const sent = sessionStorage.sentDraft;
  if (sent && !$('[data-draft] [aria-invalid]')) localStorage.removeItem(sent);
  delete sessionStorage.sentDraft;
} catch {
  // Storage may be switched off: then nothing was left behind either.
}

if ('serviceWorker' in navigator && isSecureContext) navigator.serviceWorker.register('/sw.js').catch(() => {});
