export { openDescription } from './describe.ts';
export {
  type ApiAsk,
  type BroughtFiles,
  type Endpoint,
  endpoint,
  fileEndpoint,
  type Given,
  type GivenFile,
} from './endpoint.ts';
export {
  answerChoice,
  answerDay,
  answerMoment,
  apiChoice,
  apiDay,
  apiNumber,
  apiOptionalText,
  apiText,
  byId,
  codeOf,
  placeDay,
  placeMoment,
  writtenDay,
  writtenMoment,
} from './fields.ts';
export { cutPage, pageOf, pageQuery, readCursor, writeCursor } from './paging.ts';
export { type ApiRoute, apiAsk, apiDo, apiGet, apiPut } from './routes.ts';
export { serveApi } from './serve.ts';
