export { download, html, seeOther } from './answer.ts';
export { sweepAnsweredForms } from './answered-forms.store.ts';
export type { Ask, FieldErrors, FormAnswer, Page, Typed } from './ask.ts';
export { choice, day, flag, id, ids, optionalDay, optionalId, optionalText, text, whole } from './form.ts';
export type { Frame, NavigationGroup, NavigationItem } from './frame.ts';
export { type House, openHouse, statusOf } from './house.ts';
export { sessionCookie } from './read-ask.ts';
export { atTheDoor, everyone, type Gate, get, post, postFiles, type Route } from './routes.ts';
export { httpFailures } from './words.ts';
