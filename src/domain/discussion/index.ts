export { discussionAnnex } from './pages/annex.tsx';
export { writeMessage } from './write-message.ts';
