// “Where I am”, where the browser can tell: the map is brought there, and marked.
import { isOnMap } from './edges.ts';

const button = document.querySelector<HTMLButtonElement>('[data-here]');
const form = button?.closest('form');
const set = (name: string, value: string) => {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
};

if (button && form && 'geolocation' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => {
    button.textContent = 'Asking your phone …';
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        if (!isOnMap({ lat: latitude, lon: longitude })) {
          button.textContent = 'You are off this map';
          return;
        }
        set('centre', `${latitude.toFixed(6)},${longitude.toFixed(6)}`);
        const mark = form.querySelector<HTMLButtonElement>('[name="move"][value="mark"]');
        mark?.click();
      },
      () => {
        button.textContent = 'Your phone did not say where you are';
      },
      { timeout: 15_000, enableHighAccuracy: true },
    );
  });
}
