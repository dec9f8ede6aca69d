// What the inspector offers the other folders of the pretend One Login.
export { exchangeArticle } from './article.ts';
export { eventStream, lastSeen } from './events.ts';
export { inspectorPage } from './page.ts';
export { inspectorPolicy } from './policy.ts';
