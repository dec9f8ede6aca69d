// Sends a service to a phone: the share sheet where there is one, else the link is copied.
const button = document.querySelector<HTMLButtonElement>('[data-share]');
const said = document.querySelector('[data-shared]');

const say = (words: string) => {
  if (said) said.textContent = words;
};

if (button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { name = '', share: text = '' } = button.dataset;
    const url = location.origin + location.pathname;
    try {
      if (navigator.share) await navigator.share({ title: name, text, url });
      else {
        await navigator.clipboard.writeText(`${text}\n${url}`);
        say('Copied. Paste it into a message.');
      }
    } catch (error) {
      // Somebody who closes the share sheet wants nothing said.
      if ((error as Error).name !== 'AbortError') say('It could not be copied. Copy the link below.');
    }
  });
}

export {};
