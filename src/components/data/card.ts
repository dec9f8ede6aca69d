/**
 * A dataset’s README as part of its page: without its own title, which the page has, headings a step lower, tables that scroll
 * by themselves, and without what is for organisers.
 */
export const dataCard = (markup: string): string =>
  markup
    .replace(/<h1\b[\s\S]*?<\/h1>/, '')
    .replaceAll(/<h2\b[^>]*>[^<]*\(organisers[\s\S]*?(?=<h2\b|$)/g, '')
    .replaceAll(/<tr>(?:(?!<\/tr>)[\s\S])*truth\.csv[\s\S]*?<\/tr>/g, '')
    .replaceAll(/<(\/?)h2\b/g, '<$1h3')
    .replaceAll(/<pre\b/g, '<pre tabindex="0"')
    .replaceAll('<table>', '<div class="wm-wide" tabindex="0" role="region" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll(/ style="[^"]*"/g, '')
    // Files beside the README are on this page already, and the guides are not beside it here.
    .replaceAll(/<a href="(?!https?:|#|\/)[^"]*">([\s\S]*?)<\/a>/g, '$1');
