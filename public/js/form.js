/** Long forms: typed words survive in this browser, counters, and a dialog in place of the folded question. */
const user = document.documentElement.dataset.user ?? '';
const secret = /password|hidden|file|submit/;

function values(form) {
  return JSON.stringify(
    [...form.elements]
      .filter((field) => field.name && !secret.test(field.type))
      .map((field) => [field.name, field.type === 'checkbox' || field.type === 'radio' ? [field.value, field.checked] : field.value]),
  );
}

function fill(form, saved) {
  const rest = JSON.parse(saved);
  for (const field of form.elements) {
    const found = rest.findIndex(
      ([name, value]) => name === field.name && (!Array.isArray(value) || value[0] === field.value),
    );
    if (found < 0 || secret.test(field.type)) continue;
    const [[, value]] = rest.splice(found, 1);
    if (Array.isArray(value)) field.checked = value[1];
    else field.value = value;
  }
}

for (const form of document.querySelectorAll('[data-draft]')) {
  const key = `draft:${user}:${form.dataset.draft}`;
  const before = values(form);
  let timer = 0;
  const drop = () => {
    clearTimeout(timer);
    localStorage.removeItem(key);
  };
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    // Restored only over the same starting point: what was saved elsewhere meanwhile wins, and so does a refused form.
    if (draft?.before === before && draft.now !== before && !form.querySelector('[aria-invalid]')) {
      fill(form, draft.now);
      const note = document.getElementById('draft').content.cloneNode(true).firstElementChild;
      note.querySelector('button').onclick = () => {
        drop();
        form.reset();
        note.remove();
        form.querySelector('input:not([type=hidden]), textarea')?.focus();
      };
      form.prepend(note);
    }
  } catch {
    continue;
  }
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => localStorage.setItem(key, JSON.stringify({ before, now: values(form) })), 400);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    sessionStorage.sentDraft = key;
  });
}

for (const field of document.querySelectorAll('textarea[data-count]')) {
  const count = document.createElement('p');
  count.className = 'hint meter-text';
  const show = () => (count.textContent = `${field.value.length} / ${field.maxLength}`);
  field.after(count);
  field.addEventListener('input', show);
  show();
}

addEventListener('click', (event) => {
  const summary = event.target.closest?.('[data-confirm] > summary');
  if (!summary || !globalThis.HTMLDialogElement) return;
  event.preventDefault();
  const home = summary.parentElement;
  const form = home.querySelector('form');
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', summary.textContent.trim());
  const cancel = document.getElementById('cancel').content.cloneNode(true).firstElementChild;
  cancel.onclick = () => dialog.close();
  form.classList.add('form');
  form.querySelector('.row:last-of-type').append(cancel);
  dialog.append(form);
  // An `onclick` that returns false would keep the button inside from sending the form.
  dialog.addEventListener('click', (press) => press.target === dialog && dialog.close());
  dialog.onclose = () => {
    cancel.remove();
    home.append(form);
    dialog.remove();
    summary.focus();
  };
  home.after(dialog);
  dialog.showModal();
});
