/** A body as it is easiest read: JSON with a member a line, a form with a field a line, all else as it came. */
export function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return /^[\w.[\]%-]+=[^\s<]*$/.test(body) ? body.split('&').map(readable).join('\n') : body;
  }
}

function readable(field: string): string {
  const [name = '', ...value] = field.replaceAll('+', ' ').split('=');
  try {
    return `${decodeURIComponent(name)} = ${decodeURIComponent(value.join('='))}`;
  } catch {
    return field;
  }
}
