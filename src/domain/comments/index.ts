export { appealComment } from './appeal-comment.ts';
export type { Discussion } from './comment.ts';
export { decideAppeal } from './decide-appeal.ts';
export { decideComments } from './decide-comments.ts';
export { CommentsView } from './pages/comments.view.tsx';
export { discussionOf } from './published-comments.store.ts';
export { reportComment } from './report-comment.ts';
export { countJudging, dropOldData } from './sweeps.ts';
export { writeComment } from './write-comment.ts';
