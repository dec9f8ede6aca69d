// What a script adds to the results page: filters that answer at once, and a map that moves. Both are fetched when wanted.
document.documentElement.classList.add('wm-has-js');

/** Fetches htmx once; without it the form is sent as any form is. */
let quicker: Promise<unknown> | undefined;
let ready = false;
const hurry = (): Promise<unknown> => {
  quicker ??= import('htmx.org').then(
    () => {
      ready = true;
    },
    () => undefined,
  );
  return quicker;
};
const filtersOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLFormElement>('.wm-filters') : null;

for (const sign of ['pointerdown', 'focusin'] as const) {
  document.addEventListener(sign, ({ target }) => {
    if (filtersOf(target)) hurry();
  });
}
// A choice made before htmx has come is not forgotten.
document.addEventListener('change', async ({ target }) => {
  const form = filtersOf(target);
  if (!form || ready) return;
  await hurry();
  form.requestSubmit();
});

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-map-button]') : null;
  const section = button?.closest<HTMLElement>('#map');
  if (!button || !section) return;
  button.disabled = true;
  button.textContent = 'Fetching the map …';
  try {
    const { showMap } = await import('../map/interactive.ts');
    await showMap(section);
    button.remove();
  } catch {
    button.disabled = false;
    button.textContent = 'The map could not be fetched. Try again';
  }
});
