/** Dragging a card to a column presses the button of the same move in the card's menu. */
let dragged = null;

const moveTo = (column) => dragged?.querySelector(`button[data-to="${CSS.escape(column.dataset.column)}"]`);

addEventListener('pointerdown', ({ target }) => {
  const card = target.closest?.('[data-card]');
  if (card?.querySelector('[data-to]')) card.draggable = true;
});
addEventListener('dragstart', (event) => {
  dragged = event.target.closest?.('[data-card]');
  if (!dragged) return;
  event.dataTransfer.effectAllowed = 'move';
  for (const column of document.querySelectorAll('[data-column]')) column.classList.toggle('can-drop', !!moveTo(column));
});
addEventListener('dragover', (event) => {
  const column = event.target.closest?.('[data-column]');
  if (column && moveTo(column)) event.preventDefault();
});
addEventListener('drop', (event) => {
  const column = event.target.closest?.('[data-column]');
  const button = column && moveTo(column);
  if (!button) return;
  event.preventDefault();
  button.form.requestSubmit(button);
});
addEventListener('dragend', () => {
  dragged = null;
  for (const column of document.querySelectorAll('.can-drop')) column.classList.remove('can-drop');
});
