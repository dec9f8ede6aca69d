// What the scripts of the console share: pages fetched in the background, and words for whoever cannot see the change.

/** Says something to screen readers, politely. */
export function say(words: string): void {
  const news = document.getElementById('news');
  if (news) news.textContent = words;
}

/** A page of the console as a document. Rejects when the server cannot be reached. */
export async function fetchPage(address: string, init?: RequestInit): Promise<{ ok: boolean; page: Document }> {
  const answer = await fetch(address, init);
  return { ok: answer.ok, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
}

/** Puts the part of a fetched page that has this id in the place of the one here. */
export function swap(id: string, page: Document): HTMLElement | undefined {
  const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
  if (!old || !fresh) return undefined;
  old.replaceWith(fresh);
  return fresh;
}
