// “Use my location”, where the browser can. The point is rounded to about 100 metres before it goes into the address.
const button = document.getElementById('locate');
const said = document.getElementById('located');
const say = (words: string) => {
  if (said) said.textContent = words;
};

const WHY: Record<number, string> = {
  1: 'Your browser did not let us see where you are. Type a postcode or a place instead.',
  2: 'Your phone could not tell where it is. Type a postcode or a place instead.',
  3: 'Your phone took too long to find where it is. Type a postcode or a place instead.',
};

if (button && 'geolocation' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => {
    say('Asking your phone where you are …');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => location.assign(`/find?where=${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`),
      ({ code }) => say(WHY[code] ?? (WHY[2] as string)),
      { timeout: 15_000, maximumAge: 300_000 },
    );
  });
}

export {};
