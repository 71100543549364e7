export { download, html, json, type Keeping, picture, seeOther } from './answer.ts';
export { sweepAnsweredForms } from './answered-forms.store.ts';
export type { Ask, FieldErrors, FormAnswer, Page, Stamps, Typed } from './ask.ts';
export { behindProxies } from './client-address.ts';
export { choice, day, flag, id, ids, optionalDay, optionalId, optionalText, text, whole } from './form.ts';
export type { Frame, NavigationGroup, NavigationItem } from './frame.ts';
export { type Answered, failureIn, type House, inTime, openHouse } from './house.ts';
export { type KeepNote, keepNoteOf } from './keep-note.ts';
export {
  closeLive,
  countLive,
  type LiveEvent,
  noLive,
  type Occasion,
  openLive,
  type Round,
  type Watch,
} from './live.ts';
export type { Memory } from './memory.ts';
export { hastenDownloads } from './paced.ts';
export { type Judgement, judged, refused, retryAfter, statusOf } from './refused.ts';
export type { Recognised } from './request-ask.ts';
export { addressIn, sessionCookie } from './request-ask.ts';
export {
  atTheDoor,
  everyone,
  type Gate,
  get,
  getKept,
  type Prepared,
  post,
  postFiles,
  postReadFiles,
  type Route,
} from './routes.ts';
export { typedFields } from './typed-fields.ts';
export { httpFailures } from './words.ts';
