import { atTheDoor, get, post, type Route } from '../../kernel/http/index.ts';
import { enterPage, keepOutbox, moveClockPage, resetClockPage, workbenchPage } from './workbench.page.tsx';

/** What exists under `npm run dev` alone: actors to choose from, a clock that can be moved, an outbox. */
export function openWorkbench(origin: string): readonly Route[] {
  keepOutbox(origin);
  return [
    get('/ban-thu', atTheDoor, workbenchPage),
    post('/ban-thu/vao', atTheDoor, enterPage),
    post('/ban-thu/dong-ho', atTheDoor, moveClockPage),
    post('/ban-thu/dong-ho/ve', atTheDoor, resetClockPage),
  ];
}
