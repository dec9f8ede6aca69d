// Copies commands and bodies, on the console and on the page of one exchange.
document.documentElement.classList.add('wm-has-js');

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
  const text = button?.parentElement?.querySelector('code');
  if (!button || !text) return;
  getSelection()?.selectAllChildren(text);
  try {
    await navigator.clipboard.writeText(text.textContent ?? '');
    button.textContent = 'Copied';
  } catch {
    // Without HTTPS a page may not write to the clipboard: it is chosen, at least.
    button.textContent = 'Press Ctrl and C';
  }
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2_000);
});
