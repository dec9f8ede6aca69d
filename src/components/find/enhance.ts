// What a script adds to the results page: filters that answer at once, and a map that moves. Both are fetched when wanted.
document.documentElement.classList.add('wm-has-js');

let asked = false;
for (const sign of ['pointerdown', 'focusin'] as const) {
  document.addEventListener(sign, ({ target }) => {
    if (asked || !(target instanceof Element) || !target.closest('.wm-filters')) return;
    asked = true;
    // Without it the form is sent as any form is.
    import('htmx.org').catch(() => undefined);
  });
}

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-map-button]') : null;
  const section = button?.closest<HTMLElement>('#map');
  if (!button || !section) return;
  button.disabled = true;
  button.textContent = 'Fetching the map …';
  try {
    const { showMap } = await import('../map/interactive.ts');
    showMap(section);
    button.remove();
  } catch {
    button.disabled = false;
    button.textContent = 'The map could not be fetched. Try again';
  }
});
