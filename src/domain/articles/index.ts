export { beginArticle } from './begin-article.ts';
export { moveArticle } from './move-article.ts';
export { publishArticle } from './publish-article.ts';
