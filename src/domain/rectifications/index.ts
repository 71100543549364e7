export { askRectification } from './ask-rectification.ts';
export { clearContacts } from './clear-contacts.ts';
export {
  answerRectification,
  claimRectification,
  passRectification,
  replyToRectification,
} from './deal-with-request.ts';
export { requestFileLimits } from './evidence.ts';
export { PublishedAnswers } from './pages/published-answers.view.tsx';
export type { PublishedAnswer } from './rectification.ts';
export {
  type AnswerInJson,
  contentsOfRequests,
  publishedAnswersIn,
  readAnswers,
} from './rectifications.store.ts';
export { tellOfRequests } from './tell-of-requests.ts';
