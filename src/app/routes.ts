import { keepsAccounts } from '../domain/accounts/access.ts';
import { accountImport } from '../domain/accounts/index.ts';
import { accountPage, changeAccountPage } from '../domain/accounts/pages/account.page.tsx';
import {
  clearPasskeysPage,
  disableAccountPage,
  enableAccountPage,
  endRolePage,
  grantRolePage,
  inviteAgainPage,
  lockAccountPage,
  resetSecondFactorPage,
  revokeAllSessionsPage,
  unlockAccountPage,
} from '../domain/accounts/pages/account-deeds.page.tsx';
import {
  accountCsvPage,
  accountListPage,
  accountWorkbookPage,
} from '../domain/accounts/pages/account-list.page.tsx';
import {
  apiTokensPage,
  keptTokensPage,
  makeApiTokenPage,
  revokeApiTokenPage,
  revokeKeptTokenPage,
} from '../domain/accounts/pages/api-tokens.page.tsx';
import { codeFormPage, codePage } from '../domain/accounts/pages/code.page.tsx';
import {
  acceptDelegationPage,
  beginActingPage,
  declineDelegationPage,
  delegationsPage,
  endActingPage,
  revokeDelegationOfPage,
  revokeDelegationPage,
} from '../domain/accounts/pages/delegations.page.tsx';
import { giveDelegationPage, newDelegationPage } from '../domain/accounts/pages/give-delegation.page.tsx';
import { invitationFormPage, invitationPage } from '../domain/accounts/pages/invitation.page.tsx';
import { languagePage } from '../domain/accounts/pages/language.page.tsx';
import { createAccountPage, newAccountPage } from '../domain/accounts/pages/new-account.page.tsx';
import {
  acceptOutsidePage,
  comeBackPage,
  goOutsidePage,
  unlinkOutsidePage,
} from '../domain/accounts/pages/outside.page.tsx';
import {
  changeOwnAccountPage,
  changePasswordPage,
  ownAccountPage,
  revokeOtherSessionsPage,
  revokeSessionPage,
} from '../domain/accounts/pages/own-account.page.tsx';
import {
  addPasskeyPage,
  beginPasskeyPage,
  makePasskeyPage,
  passkeysPage,
  removePasskeyPage,
  renamePasskeyPage,
} from '../domain/accounts/pages/passkeys.page.tsx';
import {
  confirmSecondFactorPage,
  secondFactorPage,
  startSecondFactorPage,
  stopSecondFactorPage,
} from '../domain/accounts/pages/second-factor.page.tsx';
import { signInAgain, signInFormPage, signInPage } from '../domain/accounts/pages/sign-in.page.tsx';
import { keyAnswerPage, keyQuestionPage } from '../domain/accounts/pages/sign-in-by-passkey.page.ts';
import { signOutPage } from '../domain/accounts/pages/sign-out.page.tsx';
import { announces } from '../domain/announcements/access.ts';
import { attachmentLimits } from '../domain/announcements/index.ts';
import {
  beginAnnouncementPage,
  changeAnnouncementPage,
  editAnnouncementPage,
  newAnnouncementPage,
} from '../domain/announcements/pages/announcement-form.page.tsx';
import {
  attachPage,
  detachPage,
  ownAnnouncementPage,
  readersCsvPage,
  remindReadersPage,
  stepPage as stepAnnouncementPage,
} from '../domain/announcements/pages/own.page.tsx';
import { ownListPage } from '../domain/announcements/pages/own-list.page.tsx';
import {
  publicAnnouncementPage,
  publicAttachmentPage,
  publicListPage,
} from '../domain/announcements/pages/public.page.tsx';
import {
  acknowledgeAnnouncementPage,
  attachmentPage,
  receivedListPage,
  receivedPage,
} from '../domain/announcements/pages/received.page.tsx';
import { worksInNewsroom, writesArticles } from '../domain/articles/access.ts';
import { spellingList } from '../domain/articles/index.ts';
import {
  addTiePage,
  articlePage,
  claimPage,
  clearAlertsPage,
  decideTiePage,
  lookForTiesPage,
  offerToDeskPage,
  planPage,
  releasePage,
  remarkPage,
  settleRemarkPage,
  stepPage,
} from '../domain/articles/pages/article.page.tsx';
import {
  beginArticlePage,
  editArticleFormPage,
  editArticlePage,
  keepTypingPage,
  newArticlePage,
} from '../domain/articles/pages/edit-article.page.tsx';
import { importBroughtPage, importFormPage } from '../domain/articles/pages/import.page.tsx';
import { newsroomPage } from '../domain/articles/pages/newsroom.page.tsx';
import {
  addPhotosPage,
  arrangePhotosPage,
  articlePhotosPage,
} from '../domain/articles/pages/photos.page.tsx';
import { answerDoubtPage, mendPage, proofPage } from '../domain/articles/pages/proof.page.tsx';
import { addSpellingPage, endSpellingPage, spellingsPage } from '../domain/articles/pages/spellings.page.tsx';
import { restorePage, versionsPage } from '../domain/articles/pages/versions.page.tsx';
import {
  batchPage,
  giveUpBatchPage,
  startBatchPage,
  stopBatchPage,
} from '../domain/batches/pages/batch.page.tsx';
import { batchListPage } from '../domain/batches/pages/batch-list.page.tsx';
import { draftBatchPage, newBatchPage } from '../domain/batches/pages/new-batch.page.tsx';
import { choosesTasks, leadsABody, seesBoard, setsBoard } from '../domain/board/access.ts';
import { viewList } from '../domain/board/index.ts';
import { boardPage } from '../domain/board/pages/board.page.tsx';
import { briefPage } from '../domain/board/pages/brief.page.tsx';
import { changesPage } from '../domain/board/pages/changes.page.tsx';
import { chartPicturePage, chartsPage } from '../domain/board/pages/charts.page.tsx';
import { taskCsvPage, taskWorkbookPage } from '../domain/board/pages/export.page.ts';
import { livePage } from '../domain/board/pages/live.page.ts';
import { makeScreenPage, revokeScreenPage, screensPage } from '../domain/board/pages/screens.page.tsx';
import { selectTasksPage } from '../domain/board/pages/select.page.tsx';
import { changeRatePage, changeSettingsPage, settingsPage } from '../domain/board/pages/settings.page.tsx';
import { taskListPage } from '../domain/board/pages/task-list.page.tsx';
import {
  changeViewPage,
  editViewPage,
  keepViewPage,
  newViewPage,
} from '../domain/board/pages/view-form.page.tsx';
import { chooseViewPage, deleteViewPage, viewsPage } from '../domain/board/pages/views.page.tsx';
import { wallPage } from '../domain/board/pages/wall.page.tsx';
import { keepsCalendar } from '../domain/calendar/access.ts';
import { dayImport, termList } from '../domain/calendar/index.ts';
import { calendarPage, openDayPage } from '../domain/calendar/pages/calendar.page.tsx';
import {
  calendarDayPage,
  setCalendarDayPage,
  withdrawCalendarDayPage,
} from '../domain/calendar/pages/calendar-day.page.tsx';
import { countingRulePage, setCountingRulePage } from '../domain/calendar/pages/counting-rule.page.tsx';
import { dayCsvPage, dayWorkbookPage } from '../domain/calendar/pages/day-export.page.ts';
import { addTermPage, correctTermPage, newTermPage, termPage } from '../domain/calendar/pages/term.page.tsx';
import { moderates, setsComments } from '../domain/comments/access.ts';
import { bulkPage, deskPage as moderationPage } from '../domain/comments/pages/desk.page.tsx';
import {
  challengePage,
  discussionPage as commentsPage,
  writeCommentPage,
} from '../domain/comments/pages/discussion.page.tsx';
import {
  decideAppealPage,
  decideManyPage,
  decidePage,
  judgedPage,
  refusePage,
  undoPage as undoDecisionPage,
} from '../domain/comments/pages/judged.page.tsx';
import {
  appealPage,
  eraseCommentPage,
  ownDataPage as ownCommentDataPage,
  ownCommentPage,
} from '../domain/comments/pages/own-comment.page.tsx';
import { reportFormPage, reportPage } from '../domain/comments/pages/report.page.tsx';
import {
  changeSettingPage as changeCommentSettingPage,
  settingPage as commentSettingPage,
} from '../domain/comments/pages/setting.page.tsx';
import { rulesPage as commentRulesPage, statisticsPage } from '../domain/comments/pages/statistics.page.tsx';
import { discussionPage, writeMessagePage } from '../domain/discussion/pages/discussion.page.tsx';
import {
  editMessageFormPage,
  editMessagePage,
  withdrawMessagePage,
} from '../domain/discussion/pages/message.page.tsx';
import { keepsRegister, leadsBody, readsDirectives } from '../domain/documents/access.ts';
import { directiveImport } from '../domain/documents/index.ts';
import { correctTextFormPage, correctTextPage } from '../domain/documents/pages/correct-text.page.tsx';
import {
  addFilePage,
  directiveFilePage,
  directivePage,
  publishPage,
  unpublishPage,
} from '../domain/documents/pages/directive.page.tsx';
import { directiveCsvPage, directiveXlsxPage } from '../domain/documents/pages/directive-export.page.ts';
import { directiveListPage } from '../domain/documents/pages/directive-list.page.tsx';
import { editDirectiveFormPage, editDirectivePage } from '../domain/documents/pages/edit-directive.page.tsx';
import { discardIntakePage, newDirectivePage, takeInPage } from '../domain/documents/pages/intake.page.tsx';
import {
  publishedDataPage,
  publishedListPage,
  publishedPage,
} from '../domain/documents/pages/published.page.tsx';
import { registerPage, registrationPage } from '../domain/documents/pages/registration.page.tsx';
import {
  addRelationFormPage,
  addRelationPage,
  pointOutFormPage,
  pointOutPage,
  removeRelationPage,
} from '../domain/documents/pages/relation-forms.page.tsx';
import type { ImportedList, WholeList } from '../domain/imports/index.ts';
import {
  importPage,
  sendSheetPage,
  sheetLimits,
  templatePage,
} from '../domain/imports/pages/import.page.tsx';
import { listFilePage } from '../domain/imports/pages/list-file.page.ts';
import { dropSheetPage, sheetPage, writeSheetPage } from '../domain/imports/pages/sheet.page.tsx';
import {
  changeMeasureFormPage,
  changeMeasurePage,
  defineMeasurePage,
  endMeasurePage,
  newMeasurePage,
} from '../domain/measures/pages/definition.page.tsx';
import { actualEvidencePage, measurePage, reportActualPage } from '../domain/measures/pages/measure.page.tsx';
import { keepsRules } from '../domain/notices/access.ts';
import { ruleList } from '../domain/notices/index.ts';
import { feedPage } from '../domain/notices/pages/feed.page.ts';
import { noticeListPage, openNoticePage, readAllPage } from '../domain/notices/pages/notice-list.page.tsx';
import {
  addRulePage,
  endRulePage,
  newRulePage,
  ruleFormPage,
  rulesPage,
  setRulePage,
} from '../domain/notices/pages/rules.page.tsx';
import {
  confirmMailboxPage,
  dropMailboxPage,
  makeLinkPage,
  nameMailboxPage,
  revokeLinkPage,
  saveDigestHourPage,
  saveWishesPage,
  wishesPage,
} from '../domain/notices/pages/wishes.page.tsx';
import { changesBodies } from '../domain/organisation/access.ts';
import { bodyImport } from '../domain/organisation/index.ts';
import { bodyPage } from '../domain/organisation/pages/body.page.tsx';
import { bodyCsvPage, bodyWorkbookPage } from '../domain/organisation/pages/body-export.page.ts';
import {
  addBodyPage,
  changeBodyFormPage,
  changeBodyPage,
  correctBodyFormPage,
  correctBodyPage,
  newBodyPage,
} from '../domain/organisation/pages/body-form.page.tsx';
import { bodyListPage } from '../domain/organisation/pages/body-list.page.tsx';
import { exchangesPackets } from '../domain/packets/access.ts';
import { exportFormPage, exportPacketPage } from '../domain/packets/pages/export.page.tsx';
import {
  packetListPage,
  packetOriginalPage,
  packetPage,
  receivePacketPage,
  refusePacketPage,
} from '../domain/packets/pages/packets.page.tsx';
import { arrangesFront } from '../domain/paper/access.ts';
import { frontPage, pinPage, unpinPage } from '../domain/paper/pages/front.page.tsx';
import { keepsPhotos, looksAtPhotos } from '../domain/photos/access.ts';
import { libraryPage } from '../domain/photos/pages/library.page.tsx';
import {
  bringBackPhotoPage,
  describePhotoPage,
  focusPhotoPage,
  photoPage,
  replacePhotoPage,
  withdrawPhotoPage,
} from '../domain/photos/pages/photo.page.tsx';
import { libraryPhotoPage, publicPhotoPage } from '../domain/photos/pages/photo-file.page.ts';
import { pictureUpload, uploadFormPage, uploadPhotosPage } from '../domain/photos/pages/upload.page.tsx';
import { archiveEntryPage, archivePage } from '../domain/portal/pages/archive.page.tsx';
import { atomPage, jsonFeedPage, rssPage } from '../domain/portal/pages/feeds.page.ts';
import { homePage } from '../domain/portal/pages/home.page.tsx';
import { sectionPage, topicPage } from '../domain/portal/pages/list.page.tsx';
import { printPage } from '../domain/portal/pages/print.page.tsx';
import { readArticlePage } from '../domain/portal/pages/read-article.page.tsx';
import { searchNewsPage } from '../domain/portal/pages/search.page.tsx';
import { sharePicturePage } from '../domain/portal/pages/share-picture.page.ts';
import {
  newsSitemapPage,
  robotsPage,
  sitemapIndexPage,
  sitemapPage,
} from '../domain/portal/pages/sitemaps.page.ts';
import { decidesAtDesk, looksAtDesk } from '../domain/reading/access.ts';
import { addFormPage, addPage, choosePlacePage } from '../domain/reading/pages/add.page.tsx';
import { clearListPage, confirmClearPage } from '../domain/reading/pages/confirm-clear.page.tsx';
import { correctFormPage, correctPage } from '../domain/reading/pages/correct.page.tsx';
import {
  applySuggestionPage,
  confirmPage,
  doubtIsRightPage,
  doubtIsWrongPage,
  notePage,
  undoPage,
} from '../domain/reading/pages/decide.page.tsx';
import { deskPage, readDeskPage } from '../domain/reading/pages/desk.page.tsx';
import { recurringFormPage, recurringPage } from '../domain/reading/pages/recurring.page.tsx';
import { rejectFormPage, rejectPage } from '../domain/reading/pages/reject.page.tsx';
import { waitingDesksPage } from '../domain/reading/pages/waiting-desks.page.tsx';
import { dealsWithRequests, repliesForBody } from '../domain/rectifications/access.ts';
import { requestFileLimits } from '../domain/rectifications/index.ts';
import { askFormPage, askPage } from '../domain/rectifications/pages/ask.page.tsx';
import { askingsPage } from '../domain/rectifications/pages/askings.page.tsx';
import { requestListPage } from '../domain/rectifications/pages/list.page.tsx';
import { ownRequestPage } from '../domain/rectifications/pages/own.page.tsx';
import { replyFormPage, replyPage } from '../domain/rectifications/pages/reply.page.tsx';
import {
  answerRequestPage,
  claimRequestPage,
  passRequestPage,
  evidencePage as requestEvidencePage,
  requestPage,
} from '../domain/rectifications/pages/request.page.tsx';
import { keepsSeries } from '../domain/recurrence/access.ts';
import { seriesList } from '../domain/recurrence/index.ts';
import { seriesPage } from '../domain/recurrence/pages/series.page.tsx';
import {
  changeSeriesFormPage,
  changeSeriesPage,
  endSeriesPage,
  newSeriesPage,
  startSeriesPage,
} from '../domain/recurrence/pages/series-form.page.tsx';
import { seriesListPage } from '../domain/recurrence/pages/series-list.page.tsx';
import { remindersPage, remindPage } from '../domain/reminders/pages/reminders.page.tsx';
import { keepsSchemes } from '../domain/schemes/access.ts';
import { schemeImport } from '../domain/schemes/index.ts';
import {
  addTasksPage,
  closeSchemePage,
  removeTasksPage,
  reopenSchemePage,
  schemePage,
} from '../domain/schemes/pages/scheme.page.tsx';
import {
  changeSchemeFormPage,
  changeSchemePage,
  newSchemePage,
  setUpSchemePage,
} from '../domain/schemes/pages/scheme-form.page.tsx';
import {
  schemeCsvPage,
  schemeListPage,
  schemeWorkbookPage,
} from '../domain/schemes/pages/scheme-list.page.tsx';
import { actsOnTasks, evidenceLimits, taskDeadlines, worksWithTasks } from '../domain/tasks/index.ts';
import { editTaskFormPage, editTaskPage } from '../domain/tasks/pages/edit-task.page.tsx';
import { handOverFormPage, handOverPage } from '../domain/tasks/pages/hand-over.page.tsx';
import { handedOverPage } from '../domain/tasks/pages/handed-over.page.tsx';
import { myTasksPage } from '../domain/tasks/pages/my-tasks.page.tsx';
import { publishedTasksPage } from '../domain/tasks/pages/published-tasks.page.tsx';
import { splitFormPage, splitPage } from '../domain/tasks/pages/split.page.tsx';
import {
  acceptResultPage,
  acknowledgePage,
  askExtensionPage,
  cancelTaskPage,
  grantExtensionPage,
  pauseTaskPage,
  refuseExtensionPage,
  reportProgressPage,
  resumeTaskPage,
  returnResultPage,
  submitResultPage,
  withdrawTaskPage,
} from '../domain/tasks/pages/steps.page.tsx';
import { evidencePage, taskPage } from '../domain/tasks/pages/task.page.tsx';
import { hasWebhooks, watchesWebhooks } from '../domain/webhooks/access.ts';
import { deliveryPage, repeatDeliveryPage } from '../domain/webhooks/pages/delivery.page.tsx';
import {
  removeWebhookPage,
  renewSecretPage,
  switchOffPage,
  switchOnPage,
  tryOutPage,
  webhookPage,
} from '../domain/webhooks/pages/webhook.page.tsx';
import {
  changeWebhookFormPage,
  changeWebhookPage,
  newWebhookPage,
  setUpWebhookPage,
} from '../domain/webhooks/pages/webhook-form.page.tsx';
import {
  allWebhooksPage,
  switchOffAnyPage,
  webhookListPage,
} from '../domain/webhooks/pages/webhook-list.page.tsx';
import { importsTasks } from '../domain/worklists/access.ts';
import { importLimits } from '../domain/worklists/index.ts';
import {
  giveUpImportPage,
  startImportPage,
  stopImportPage,
  worklistPage,
} from '../domain/worklists/pages/import.page.tsx';
import { bringListPage, importListPage } from '../domain/worklists/pages/import-list.page.tsx';
import { mendRowPage, rowPage } from '../domain/worklists/pages/row.page.tsx';
import { csvTemplatePage, workbookTemplatePage } from '../domain/worklists/pages/template.page.ts';
import { type Policy, signedIn } from '../kernel/access/index.ts';
import {
  atTheDoor,
  everyone,
  get,
  getKept,
  post,
  postFiles,
  postReadFiles,
  type Route,
} from '../kernel/http/index.ts';
import { apiPage } from './api.page.tsx';
import { scopesOpenTo } from './api-routes.ts';
import { landingPage } from './landing.page.tsx';
import { ownDataDocumentPage, ownDataJsonPage, ownDataPage } from './own-data/own-data.page.tsx';
import { recordPage } from './record.page.tsx';
import { readsRecord } from './record-access.ts';
import { keepsWork, runSweepPage, sendAgainPage, tryAgainPage, workPage } from './work.page.tsx';

/** A whole directive may be pasted into a field. */
const longText = { fieldSize: 16 * 1024 * 1024 };
/** Nobody writes more than this under an article: what is longer is turned away before it is read. Bytes. */
const commentLimits = { total: 4 * 1024 * 1024, fields: 20 };
/** What was typed before a session ended is carried through the door, as long as it was. */
const carried = { ...longText, total: 20 * 1024 * 1024 };

/** The addresses under which a list takes files, for those whom the policy lets write it. */
function importRoutes(list: ImportedList, policy: Policy): readonly Route[] {
  const path = `${list.path}/nhap`;
  return [
    get(path, policy, importPage(list)),
    get(`${path}/mau`, policy, templatePage(list)),
    postReadFiles(path, policy, { prepare: sendSheetPage(list), upload: sheetLimits }),
    get(`${path}/:sheet`, policy, sheetPage(list)),
    post(`${path}/:sheet`, policy, writeSheetPage(list)),
    post(`${path}/:sheet/bo`, policy, dropSheetPage(list)),
  ];
}

/** The addresses under which a list is given out whole and taken back. */
function fileRoutes(list: WholeList, { reads, keeps }: { reads: Policy; keeps: Policy }): readonly Route[] {
  return [
    get(`${list.path}.csv`, reads, listFilePage(list, 'csv')),
    get(`${list.path}.xlsx`, reads, listFilePage(list, 'xlsx')),
    ...importRoutes(list, keeps),
  ];
}

/** What a list of articles depends on. */
const onLists = () => ['lists'];
/** What tells of the texts of articles depends on, too. */
const onNews = () => ['articles', 'lists'];
/** What the page of an article depends on: itself, and the news that stands beside it. */
const onArticle = (param: (name: string) => string) => [`article:${param('slug')}`, ...onNews()];

/** What the house answers to a form whose session has ended. */
export { signInAgain };

/** Every address of the system: method, path, who may open it, what answers. */
export const routes: readonly Route[] = [
  getKept('/', atTheDoor, { page: landingPage, tags: () => [] }),
  get('/api', atTheDoor, apiPage),
  get('/nhat-ky', readsRecord, recordPage),
  get('/quan-tri/viec-nen', keepsWork, workPage),
  post('/quan-tri/viec-nen/:sweep/chay', keepsWork, runSweepPage),
  post('/quan-tri/viec-nen/hong/:job/lam-lai', keepsWork, tryAgainPage),
  post('/quan-tri/viec-nen/thu/:mail/gui-lai', keepsWork, sendAgainPage),

  get('/lich', signedIn, calendarPage),
  get('/lich.csv', signedIn, dayCsvPage),
  get('/lich.xlsx', signedIn, dayWorkbookPage),
  ...importRoutes(dayImport(taskDeadlines), keepsCalendar),
  get('/lich/ngay', keepsCalendar, openDayPage),
  get('/lich/ngay/:ngay', keepsCalendar, calendarDayPage),
  post('/lich/ngay/:ngay', keepsCalendar, setCalendarDayPage(taskDeadlines)),
  post('/lich/ngay/:ngay/bo', keepsCalendar, withdrawCalendarDayPage(taskDeadlines)),
  ...fileRoutes(termList, { reads: signedIn, keeps: keepsCalendar }),
  get('/lich/nhiem-ky/moi', keepsCalendar, newTermPage),
  post('/lich/nhiem-ky/moi', keepsCalendar, addTermPage),
  get('/lich/nhiem-ky/:nhiemKy', keepsCalendar, termPage),
  post('/lich/nhiem-ky/:nhiemKy', keepsCalendar, correctTermPage),
  get('/lich/quy-tac/:quyTac', keepsCalendar, countingRulePage),
  post('/lich/quy-tac/:quyTac', keepsCalendar, setCountingRulePage),

  get('/to-chuc', signedIn, bodyListPage),
  get('/to-chuc.csv', signedIn, bodyCsvPage),
  get('/to-chuc.xlsx', signedIn, bodyWorkbookPage),
  ...importRoutes(bodyImport, changesBodies),
  get('/to-chuc/moi', changesBodies, newBodyPage),
  post('/to-chuc/moi', changesBodies, addBodyPage),
  get('/to-chuc/:id', signedIn, bodyPage),
  get('/to-chuc/:id/thay-doi', changesBodies, changeBodyFormPage),
  post('/to-chuc/:id/thay-doi', changesBodies, changeBodyPage),
  get('/to-chuc/:id/chua', changesBodies, correctBodyFormPage),
  post('/to-chuc/:id/chua', changesBodies, correctBodyPage),

  get('/dang-nhap', atTheDoor, signInPage),
  postFiles('/dang-nhap', atTheDoor, { page: signInFormPage, upload: carried }),
  get('/dang-nhap/ma', atTheDoor, codePage),
  postFiles('/dang-nhap/ma', atTheDoor, { page: codeFormPage, upload: carried }),
  post('/dang-nhap/khoa-truy-cap/cau-hoi', atTheDoor, keyQuestionPage),
  postFiles('/dang-nhap/khoa-truy-cap', atTheDoor, { page: keyAnswerPage, upload: carried }),
  get('/dang-nhap/ben-ngoai', atTheDoor, goOutsidePage),
  get('/dang-nhap/ben-ngoai/ve', atTheDoor, comeBackPage),
  post('/dang-xuat', atTheDoor, signOutPage),
  post('/ngon-ngu', atTheDoor, languagePage),
  get('/moi/:token', atTheDoor, invitationPage),
  post('/moi/:token', atTheDoor, invitationFormPage),
  get('/moi/:token/ben-ngoai', atTheDoor, acceptOutsidePage),
  get('/tai-khoan', signedIn, ownAccountPage),
  post('/tai-khoan', signedIn, changeOwnAccountPage),
  post('/tai-khoan/mat-khau', signedIn, changePasswordPage),
  get('/tai-khoan/hai-buoc', signedIn, secondFactorPage),
  post('/tai-khoan/hai-buoc', signedIn, startSecondFactorPage),
  post('/tai-khoan/hai-buoc/xac-nhan', signedIn, confirmSecondFactorPage),
  post('/tai-khoan/hai-buoc/tat', signedIn, stopSecondFactorPage),
  post('/tai-khoan/phien/ket-thuc', signedIn, revokeOtherSessionsPage),
  post('/tai-khoan/phien/:id/ket-thuc', signedIn, revokeSessionPage),
  post('/tai-khoan/ben-ngoai/go', signedIn, unlinkOutsidePage),
  get('/tai-khoan/khoa-truy-cap', signedIn, passkeysPage),
  post('/tai-khoan/khoa-truy-cap', signedIn, beginPasskeyPage),
  get('/tai-khoan/khoa-truy-cap/tao', signedIn, makePasskeyPage),
  post('/tai-khoan/khoa-truy-cap/tao', signedIn, addPasskeyPage),
  post('/tai-khoan/khoa-truy-cap/:passkey/ten', signedIn, renamePasskeyPage),
  post('/tai-khoan/khoa-truy-cap/:passkey/go', signedIn, removePasskeyPage),
  get('/tai-khoan/du-lieu', signedIn, ownDataPage),
  get('/tai-khoan/du-lieu.json', signedIn, ownDataJsonPage),
  get('/tai-khoan/du-lieu.html', signedIn, ownDataDocumentPage),
  get('/tai-khoan/uy-quyen', signedIn, delegationsPage),
  get('/tai-khoan/uy-quyen/moi', signedIn, newDelegationPage),
  post('/tai-khoan/uy-quyen/moi', signedIn, giveDelegationPage),
  post('/tai-khoan/uy-quyen/:delegation/nhan', signedIn, acceptDelegationPage),
  post('/tai-khoan/uy-quyen/:delegation/tu-choi', signedIn, declineDelegationPage),
  post('/tai-khoan/uy-quyen/:delegation/thu-hoi', signedIn, revokeDelegationPage),
  post('/tai-khoan/uy-quyen/:delegation/thay-mat', signedIn, beginActingPage),
  post('/thoi-thay-mat', atTheDoor, endActingPage),
  get('/tai-khoan/ma-truy-cap', signedIn, apiTokensPage(scopesOpenTo)),
  post('/tai-khoan/ma-truy-cap', signedIn, makeApiTokenPage(scopesOpenTo)),
  post('/tai-khoan/ma-truy-cap/:apiToken/thu-hoi', signedIn, revokeApiTokenPage),
  get('/quan-tri/ma-truy-cap', keepsAccounts, keptTokensPage),
  post('/quan-tri/ma-truy-cap/:apiToken/thu-hoi', keepsAccounts, revokeKeptTokenPage),
  get('/quan-tri/tai-khoan', keepsAccounts, accountListPage),
  get('/quan-tri/tai-khoan/csv', keepsAccounts, accountCsvPage),
  get('/quan-tri/tai-khoan/xlsx', keepsAccounts, accountWorkbookPage),
  ...importRoutes(accountImport, keepsAccounts),
  get('/quan-tri/tai-khoan/moi', keepsAccounts, newAccountPage),
  post('/quan-tri/tai-khoan/moi', keepsAccounts, createAccountPage),
  get('/quan-tri/tai-khoan/:id', keepsAccounts, accountPage),
  post('/quan-tri/tai-khoan/:id', keepsAccounts, changeAccountPage),
  post('/quan-tri/tai-khoan/:id/vai-tro', keepsAccounts, grantRolePage),
  post('/quan-tri/tai-khoan/:id/vai-tro/:grant/ket-thuc', keepsAccounts, endRolePage),
  post('/quan-tri/tai-khoan/:id/khoa', keepsAccounts, lockAccountPage),
  post('/quan-tri/tai-khoan/:id/mo-khoa', keepsAccounts, unlockAccountPage),
  post('/quan-tri/tai-khoan/:id/ngung', keepsAccounts, disableAccountPage),
  post('/quan-tri/tai-khoan/:id/dung-lai', keepsAccounts, enableAccountPage),
  post('/quan-tri/tai-khoan/:id/lien-ket', keepsAccounts, inviteAgainPage),
  post('/quan-tri/tai-khoan/:id/hai-buoc', keepsAccounts, resetSecondFactorPage),
  post('/quan-tri/tai-khoan/:id/khoa-truy-cap', keepsAccounts, clearPasskeysPage),
  post('/quan-tri/tai-khoan/:id/phien', keepsAccounts, revokeAllSessionsPage),
  post('/quan-tri/tai-khoan/:id/uy-quyen/:delegation/thu-hoi', keepsAccounts, revokeDelegationOfPage),

  get('/nhiem-vu', worksWithTasks, myTasksPage),
  get('/nhiem-vu/da-ban-giao', actsOnTasks, handedOverPage),
  get('/nhiem-vu/:id', worksWithTasks, taskPage),
  get('/nhiem-vu/:id/tep/:evidenceId', worksWithTasks, evidencePage),
  get('/nhiem-vu/:id/sua', actsOnTasks, editTaskPage),
  post('/nhiem-vu/:id/sua', actsOnTasks, editTaskFormPage),
  get('/nhiem-vu/:id/ban-giao', actsOnTasks, handOverPage),
  post('/nhiem-vu/:id/ban-giao', actsOnTasks, handOverFormPage),
  get('/nhiem-vu/:id/chia', actsOnTasks, splitPage),
  post('/nhiem-vu/:id/chia', actsOnTasks, splitFormPage),
  post('/nhiem-vu/:id/tiep-nhan', actsOnTasks, acknowledgePage),
  postFiles('/nhiem-vu/:id/tien-do', actsOnTasks, { page: reportProgressPage, upload: evidenceLimits }),
  postFiles('/nhiem-vu/:id/ket-qua', actsOnTasks, { page: submitResultPage, upload: evidenceLimits }),
  post('/nhiem-vu/:id/xac-nhan', actsOnTasks, acceptResultPage),
  post('/nhiem-vu/:id/tra-lai', actsOnTasks, returnResultPage),
  post('/nhiem-vu/:id/xin-gia-han', actsOnTasks, askExtensionPage),
  post('/nhiem-vu/:id/dong-y-gia-han', actsOnTasks, grantExtensionPage),
  post('/nhiem-vu/:id/khong-gia-han', actsOnTasks, refuseExtensionPage),
  post('/nhiem-vu/:id/tam-dung', actsOnTasks, pauseTaskPage),
  post('/nhiem-vu/:id/tiep-tuc', actsOnTasks, resumeTaskPage),
  post('/nhiem-vu/:id/thu-hoi', actsOnTasks, withdrawTaskPage),
  post('/nhiem-vu/:id/huy', actsOnTasks, cancelTaskPage),
  get('/nhiem-vu/:id/chi-tieu/moi', actsOnTasks, newMeasurePage),
  post('/nhiem-vu/:id/chi-tieu/moi', actsOnTasks, defineMeasurePage),
  get('/nhiem-vu/:id/chi-tieu/:measureId', worksWithTasks, measurePage),
  get('/nhiem-vu/:id/chi-tieu/:measureId/sua', actsOnTasks, changeMeasureFormPage),
  post('/nhiem-vu/:id/chi-tieu/:measureId/sua', actsOnTasks, changeMeasurePage),
  post('/nhiem-vu/:id/chi-tieu/:measureId/thoi', actsOnTasks, endMeasurePage),
  postFiles('/nhiem-vu/:id/chi-tieu/:measureId/so-lieu', actsOnTasks, {
    page: reportActualPage,
    upload: { ...evidenceLimits, files: 1 },
  }),
  get('/nhiem-vu/:id/chi-tieu/:measureId/tep/:actualId', worksWithTasks, actualEvidencePage),
  get('/nhiem-vu/:id/don-doc', worksWithTasks, remindersPage),
  post('/nhiem-vu/:id/don-doc', actsOnTasks, remindPage),
  get('/nhiem-vu/:id/trao-doi', worksWithTasks, discussionPage),
  post('/nhiem-vu/:id/trao-doi', actsOnTasks, writeMessagePage),
  get('/nhiem-vu/:id/trao-doi/:messageId/sua', actsOnTasks, editMessageFormPage),
  post('/nhiem-vu/:id/trao-doi/:messageId/sua', actsOnTasks, editMessagePage),
  post('/nhiem-vu/:id/trao-doi/:messageId/rut', actsOnTasks, withdrawMessagePage),
  get('/cong-khai/:id/nhiem-vu', everyone, publishedTasksPage),

  get('/chuong-trinh', worksWithTasks, schemeListPage),
  get('/chuong-trinh.csv', worksWithTasks, schemeCsvPage),
  get('/chuong-trinh.xlsx', worksWithTasks, schemeWorkbookPage),
  ...importRoutes(schemeImport, keepsSchemes),
  get('/chuong-trinh/moi', keepsSchemes, newSchemePage),
  post('/chuong-trinh/moi', keepsSchemes, setUpSchemePage),
  get('/chuong-trinh/:id', worksWithTasks, schemePage),
  get('/chuong-trinh/:id/sua', keepsSchemes, changeSchemeFormPage),
  post('/chuong-trinh/:id/sua', keepsSchemes, changeSchemePage),
  post('/chuong-trinh/:id/ket-thuc', keepsSchemes, closeSchemePage),
  post('/chuong-trinh/:id/mo-lai', keepsSchemes, reopenSchemePage),
  post('/chuong-trinh/:id/nhiem-vu', keepsSchemes, addTasksPage),
  post('/chuong-trinh/:id/nhiem-vu/bo', keepsSchemes, removeTasksPage),

  get('/dinh-ky', worksWithTasks, seriesListPage),
  ...fileRoutes(seriesList, { reads: worksWithTasks, keeps: keepsSeries }),
  get('/dinh-ky/moi', keepsSeries, newSeriesPage),
  post('/dinh-ky/moi', keepsSeries, startSeriesPage),
  get('/dinh-ky/:id', worksWithTasks, seriesPage),
  get('/dinh-ky/:id/sua', keepsSeries, changeSeriesFormPage),
  post('/dinh-ky/:id/sua', keepsSeries, changeSeriesPage),
  post('/dinh-ky/:id/ket-thuc', keepsSeries, endSeriesPage),

  get('/van-ban', readsDirectives, directiveListPage),
  get('/van-ban.csv', readsDirectives, directiveCsvPage),
  get('/van-ban.xlsx', readsDirectives, directiveXlsxPage),
  ...importRoutes(directiveImport, keepsRegister),
  get('/van-ban/moi', keepsRegister, newDirectivePage),
  postReadFiles('/van-ban/moi', keepsRegister, { prepare: takeInPage, upload: longText }),
  get('/van-ban/moi/:intake', keepsRegister, registrationPage),
  postFiles('/van-ban/moi/:intake', keepsRegister, { page: registerPage, upload: longText }),
  post('/van-ban/moi/:intake/bo', keepsRegister, discardIntakePage),
  get('/van-ban/:id', readsDirectives, directivePage),
  get('/van-ban/:id/tep/:ordinal', readsDirectives, directiveFilePage),
  postReadFiles('/van-ban/:id/tep', keepsRegister, { prepare: addFilePage }),
  get('/van-ban/:id/sua', keepsRegister, editDirectiveFormPage),
  post('/van-ban/:id/sua', keepsRegister, editDirectivePage),
  get('/van-ban/:id/noi-dung', keepsRegister, correctTextFormPage),
  postFiles('/van-ban/:id/noi-dung', keepsRegister, { page: correctTextPage, upload: longText }),
  get('/van-ban/:id/quan-he/moi', keepsRegister, addRelationFormPage),
  post('/van-ban/:id/quan-he/moi', keepsRegister, addRelationPage),
  get('/van-ban/:id/quan-he/:relation/chi-ra', keepsRegister, pointOutFormPage),
  post('/van-ban/:id/quan-he/:relation/chi-ra', keepsRegister, pointOutPage),
  post('/van-ban/:id/quan-he/:relation/bo', keepsRegister, removeRelationPage),
  post('/van-ban/:id/cong-khai', leadsBody, publishPage),
  post('/van-ban/:id/thoi-cong-khai', leadsBody, unpublishPage),
  get('/cong-khai', everyone, publishedListPage),
  get('/cong-khai/:id', everyone, publishedPage),
  get('/cong-khai/:id/du-lieu', everyone, publishedDataPage),

  get('/goi-tin', exchangesPackets, packetListPage),
  postReadFiles('/goi-tin', exchangesPackets, {
    prepare: receivePacketPage,
    upload: { files: 1, allowed: ['xml'] },
  }),
  get('/goi-tin/:packet', exchangesPackets, packetPage),
  get('/goi-tin/:packet/goc', exchangesPackets, packetOriginalPage),
  post('/goi-tin/:packet/tu-choi', exchangesPackets, refusePacketPage),
  get('/van-ban/:id/goi-tin', exchangesPackets, exportFormPage),
  get('/van-ban/:id/goi-tin/tai', exchangesPackets, exportPacketPage),

  get('/bang', seesBoard, boardPage),
  get('/bang/chon', choosesTasks, selectTasksPage),
  get('/bang/danh-sach', seesBoard, taskListPage),
  get('/bang/danh-sach.csv', seesBoard, taskCsvPage),
  get('/bang/danh-sach.xlsx', seesBoard, taskWorkbookPage),
  get('/bang/thiet-lap', setsBoard, settingsPage),
  post('/bang/thiet-lap', setsBoard, changeSettingsPage),
  post('/bang/thiet-lap/ty-le', setsBoard, changeRatePage),
  get('/bang/thay-doi', seesBoard, changesPage),
  get('/bang/truc-tiep', seesBoard, livePage),
  get('/bang/bieu-do', seesBoard, chartsPage),
  get('/bang/bieu-do/:hinh', seesBoard, chartPicturePage),
  get('/bang/bo-loc', seesBoard, viewsPage),
  ...fileRoutes(viewList, { reads: seesBoard, keeps: seesBoard }),
  get('/bang/bo-loc/moi', seesBoard, newViewPage),
  post('/bang/bo-loc/moi', seesBoard, keepViewPage),
  get('/bang/bo-loc/:view', seesBoard, editViewPage),
  post('/bang/bo-loc/:view', seesBoard, changeViewPage),
  post('/bang/bo-loc/:view/xoa', seesBoard, deleteViewPage),
  post('/bang/bo-loc/:view/mo-dau', seesBoard, chooseViewPage),
  get('/bang/man-hinh', leadsABody, screensPage),
  post('/bang/man-hinh', leadsABody, makeScreenPage),
  post('/bang/man-hinh/:screen/thu-hoi', leadsABody, revokeScreenPage),
  get('/man-hinh/:screenToken', atTheDoor, wallPage),
  get('/dieu-hanh', leadsABody, briefPage),

  get('/ban-doc', decidesAtDesk, waitingDesksPage),
  get('/van-ban/:id/doc', looksAtDesk, deskPage),
  post('/van-ban/:id/doc', decidesAtDesk, readDeskPage),
  get('/van-ban/:id/doc/xac-nhan-tat-ca', decidesAtDesk, clearListPage),
  post('/van-ban/:id/doc/xac-nhan-tat-ca', decidesAtDesk, confirmClearPage),
  get('/van-ban/:id/doc/them', decidesAtDesk, addFormPage),
  post('/van-ban/:id/doc/them', decidesAtDesk, addPage),
  post('/van-ban/:id/doc/them/chon', decidesAtDesk, choosePlacePage),
  get('/van-ban/:id/doc/:proposal/sua', decidesAtDesk, correctFormPage),
  post('/van-ban/:id/doc/:proposal/sua', decidesAtDesk, correctPage),
  get('/van-ban/:id/doc/:proposal/dinh-ky', decidesAtDesk, recurringFormPage),
  post('/van-ban/:id/doc/:proposal/dinh-ky', decidesAtDesk, recurringPage),
  get('/van-ban/:id/doc/:proposal/bo-qua', decidesAtDesk, rejectFormPage),
  post('/van-ban/:id/doc/:proposal/bo-qua', decidesAtDesk, rejectPage),
  post('/van-ban/:id/doc/:proposal/xac-nhan', decidesAtDesk, confirmPage),
  post('/van-ban/:id/doc/:proposal/da-xem', decidesAtDesk, notePage),
  post('/van-ban/:id/doc/:proposal/la-loi', decidesAtDesk, doubtIsRightPage),
  post('/van-ban/:id/doc/:proposal/khong-loi', decidesAtDesk, doubtIsWrongPage),
  post('/van-ban/:id/doc/:proposal/chua-loi', decidesAtDesk, applySuggestionPage),
  post('/van-ban/:id/doc/:proposal/hoan-tac', decidesAtDesk, undoPage),

  get('/hang-loat', choosesTasks, batchListPage),
  get('/hang-loat/moi', choosesTasks, newBatchPage),
  post('/hang-loat/moi', choosesTasks, draftBatchPage),
  get('/hang-loat/:id', choosesTasks, batchPage),
  post('/hang-loat/:id/thuc-hien', choosesTasks, startBatchPage),
  post('/hang-loat/:id/dung', choosesTasks, stopBatchPage),
  post('/hang-loat/:id/bo', choosesTasks, giveUpBatchPage),

  get('/nhap-nhiem-vu', importsTasks, importListPage),
  postReadFiles('/nhap-nhiem-vu', importsTasks, { prepare: bringListPage, upload: importLimits }),
  get('/nhap-nhiem-vu/mau.xlsx', importsTasks, workbookTemplatePage),
  get('/nhap-nhiem-vu/mau.csv', importsTasks, csvTemplatePage),
  get('/nhap-nhiem-vu/:id', importsTasks, worklistPage),
  get('/nhap-nhiem-vu/:id/dong/:line', importsTasks, rowPage),
  post('/nhap-nhiem-vu/:id/dong/:line', importsTasks, mendRowPage),
  post('/nhap-nhiem-vu/:id/ghi', importsTasks, startImportPage),
  post('/nhap-nhiem-vu/:id/dung', importsTasks, stopImportPage),
  post('/nhap-nhiem-vu/:id/bo', importsTasks, giveUpImportPage),

  get('/thong-bao', signedIn, noticeListPage),
  get('/thong-bao/:notice/mo', signedIn, openNoticePage),
  post('/thong-bao/xem-het', signedIn, readAllPage),
  get('/thong-bao/tuy-chon', signedIn, wishesPage),
  post('/thong-bao/tuy-chon', signedIn, saveWishesPage),
  post('/thong-bao/thu', signedIn, nameMailboxPage),
  post('/thong-bao/thu/ma', signedIn, confirmMailboxPage),
  post('/thong-bao/thu/gio', signedIn, saveDigestHourPage),
  post('/thong-bao/thu/bo', signedIn, dropMailboxPage),
  post('/thong-bao/lich', signedIn, makeLinkPage),
  post('/thong-bao/lich/thu-hoi', signedIn, revokeLinkPage),
  get('/lich-han/:feedToken', atTheDoor, feedPage),
  get('/quan-tri/nhac-han', keepsRules, rulesPage),
  ...fileRoutes(ruleList, { reads: keepsRules, keeps: keepsRules }),
  get('/quan-tri/nhac-han/moi', keepsRules, newRulePage),
  post('/quan-tri/nhac-han/moi', keepsRules, addRulePage),
  get('/quan-tri/nhac-han/:rule', keepsRules, ruleFormPage),
  post('/quan-tri/nhac-han/:rule', keepsRules, setRulePage),
  post('/quan-tri/nhac-han/:rule/thoi', keepsRules, endRulePage),

  get('/webhook', hasWebhooks, webhookListPage),
  get('/webhook/moi', hasWebhooks, newWebhookPage),
  post('/webhook/moi', hasWebhooks, setUpWebhookPage),
  get('/webhook/:webhook', hasWebhooks, webhookPage),
  get('/webhook/:webhook/sua', hasWebhooks, changeWebhookFormPage),
  post('/webhook/:webhook/sua', hasWebhooks, changeWebhookPage),
  post('/webhook/:webhook/khoa', hasWebhooks, renewSecretPage),
  post('/webhook/:webhook/gui-thu', hasWebhooks, tryOutPage),
  post('/webhook/:webhook/bat', hasWebhooks, switchOnPage),
  post('/webhook/:webhook/tat', hasWebhooks, switchOffPage),
  post('/webhook/:webhook/xoa', hasWebhooks, removeWebhookPage),
  get('/webhook/:webhook/lan-gui/:delivery', hasWebhooks, deliveryPage),
  post('/webhook/:webhook/lan-gui/:delivery/gui-lai', hasWebhooks, repeatDeliveryPage),
  get('/quan-tri/webhook', watchesWebhooks, allWebhooksPage),
  post('/quan-tri/webhook/:webhook/tat', watchesWebhooks, switchOffAnyPage),

  get('/thong-bao-chung', everyone, publicListPage),
  get('/thong-bao-chung/nhan', signedIn, receivedListPage),
  get('/thong-bao-chung/nhan/:announcement', signedIn, receivedPage),
  post('/thong-bao-chung/nhan/:announcement/da-doc', signedIn, acknowledgeAnnouncementPage),
  get('/thong-bao-chung/nhan/:announcement/tep/:attachment', signedIn, attachmentPage),
  get('/thong-bao-chung/:announced', everyone, publicAnnouncementPage),
  get('/thong-bao-chung/:announced/tep/:attachment', everyone, publicAttachmentPage),
  get('/tin/:slug/cai-chinh', everyone, askFormPage),
  postReadFiles('/tin/:slug/cai-chinh', atTheDoor, { prepare: askPage, upload: requestFileLimits }),
  // Before the private pages, of which it would be one.
  get('/cai-chinh/hoi', repliesForBody, askingsPage),
  get('/cai-chinh/:rectificationToken', atTheDoor, ownRequestPage),
  get('/cai-chinh/hoi/:rectification', repliesForBody, replyFormPage),
  post('/cai-chinh/hoi/:rectification', repliesForBody, replyPage),
  get('/toa-soan/cai-chinh', dealsWithRequests, requestListPage),
  get('/toa-soan/cai-chinh/:rectification', dealsWithRequests, requestPage),
  get('/toa-soan/cai-chinh/:rectification/minh-chung', dealsWithRequests, requestEvidencePage),
  post('/toa-soan/cai-chinh/:rectification/nhan', dealsWithRequests, claimRequestPage),
  post('/toa-soan/cai-chinh/:rectification/hoi', dealsWithRequests, passRequestPage),
  post('/toa-soan/cai-chinh/:rectification/tra-loi', dealsWithRequests, answerRequestPage),
  get('/soan-thong-bao', announces, ownListPage),
  get('/soan-thong-bao/moi', announces, newAnnouncementPage),
  post('/soan-thong-bao/moi', announces, beginAnnouncementPage),
  get('/soan-thong-bao/:announcement', announces, ownAnnouncementPage),
  get('/soan-thong-bao/:announcement/sua', announces, editAnnouncementPage),
  post('/soan-thong-bao/:announcement/sua', announces, changeAnnouncementPage),
  post('/soan-thong-bao/:announcement/buoc', announces, stepAnnouncementPage),
  postReadFiles('/soan-thong-bao/:announcement/tep', announces, {
    prepare: attachPage,
    upload: attachmentLimits,
  }),
  post('/soan-thong-bao/:announcement/tep/:attachment/bo', announces, detachPage),
  post('/soan-thong-bao/:announcement/nhac', announces, remindReadersPage),
  get('/soan-thong-bao/:announcement/nguoi-doc.csv', announces, readersCsvPage),

  get('/toa-soan', worksInNewsroom, newsroomPage),
  get('/toa-soan/moi', writesArticles, newArticlePage),
  post('/toa-soan/moi', writesArticles, beginArticlePage),
  get('/toa-soan/nhap', writesArticles, importFormPage),
  postFiles('/toa-soan/nhap', writesArticles, { page: importBroughtPage, upload: longText }),
  get('/toa-soan/trang-dau', arrangesFront, frontPage),
  post('/toa-soan/trang-dau', arrangesFront, pinPage),
  post('/toa-soan/trang-dau/bo', arrangesFront, unpinPage),
  get('/toa-soan/cach-viet', worksInNewsroom, spellingsPage),
  ...fileRoutes(spellingList, { reads: worksInNewsroom, keeps: writesArticles }),
  post('/toa-soan/cach-viet', writesArticles, addSpellingPage),
  post('/toa-soan/cach-viet/:spelling/thoi', writesArticles, endSpellingPage),
  get('/toa-soan/anh', looksAtPhotos, libraryPage),
  get('/toa-soan/anh/moi', keepsPhotos, uploadFormPage),
  postReadFiles('/toa-soan/anh/moi', keepsPhotos, { prepare: uploadPhotosPage, upload: pictureUpload }),
  get('/toa-soan/anh/:photo', looksAtPhotos, photoPage),
  post('/toa-soan/anh/:photo', keepsPhotos, describePhotoPage),
  get('/toa-soan/anh/:photo/hinh/:file', looksAtPhotos, libraryPhotoPage),
  postReadFiles('/toa-soan/anh/:photo/diem-chinh', keepsPhotos, { prepare: focusPhotoPage }),
  postReadFiles('/toa-soan/anh/:photo/thay', keepsPhotos, {
    prepare: replacePhotoPage,
    upload: { ...pictureUpload, files: 1 },
  }),
  post('/toa-soan/anh/:photo/go', keepsPhotos, withdrawPhotoPage),
  post('/toa-soan/anh/:photo/dua-lai', keepsPhotos, bringBackPhotoPage),
  get('/anh/:hash/:file', everyone, publicPhotoPage),
  get('/toa-soan/bai/:id', worksInNewsroom, articlePage),
  post('/toa-soan/bai/:id/buoc', worksInNewsroom, stepPage),
  get('/toa-soan/bai/:id/sua', writesArticles, editArticleFormPage),
  post('/toa-soan/bai/:id/sua', writesArticles, editArticlePage),
  post('/toa-soan/bai/:id/luu', writesArticles, keepTypingPage),
  post('/toa-soan/bai/:id/nhan', writesArticles, claimPage),
  post('/toa-soan/bai/:id/tha', writesArticles, releasePage),
  post('/toa-soan/bai/:id/ke-hoach', worksInNewsroom, planPage),
  post('/toa-soan/bai/:id/gop-y', worksInNewsroom, remarkPage),
  post('/toa-soan/bai/:id/gop-y/:remark/xong', worksInNewsroom, settleRemarkPage),
  post('/toa-soan/bai/:id/lien-he', writesArticles, decideTiePage),
  post('/toa-soan/bai/:id/lien-he/tim', writesArticles, lookForTiesPage),
  post('/toa-soan/bai/:id/lien-he/them', writesArticles, addTiePage),
  post('/toa-soan/bai/:id/da-xem', writesArticles, clearAlertsPage),
  post('/toa-soan/bai/:id/ban-doc', worksInNewsroom, offerToDeskPage),
  get('/toa-soan/bai/:id/anh', writesArticles, articlePhotosPage),
  post('/toa-soan/bai/:id/anh', writesArticles, arrangePhotosPage),
  post('/toa-soan/bai/:id/anh/them', writesArticles, addPhotosPage),
  get('/toa-soan/bai/:id/doc-soat', worksInNewsroom, proofPage),
  post('/toa-soan/bai/:id/doc-soat/sua', writesArticles, mendPage),
  post('/toa-soan/bai/:id/doc-soat/tra-loi', writesArticles, answerDoubtPage),
  get('/toa-soan/bai/:id/ban', worksInNewsroom, versionsPage),
  post('/toa-soan/bai/:id/ban', writesArticles, restorePage),

  getKept('/tin', everyone, { page: homePage, tags: onLists }),
  getKept('/tin/chuyen-muc/:section', everyone, { page: sectionPage, tags: onLists, query: ['truoc'] }),
  getKept('/tin/chu-de/:topic', everyone, { page: topicPage, tags: onLists, query: ['truoc'] }),
  getKept('/tin/luu-tru', everyone, { page: archiveEntryPage, tags: onLists, query: ['truoc'] }),
  getKept('/tin/luu-tru/:ngay', everyone, { page: archivePage, tags: onLists, query: ['truoc'] }),
  get('/tin/tim', everyone, searchNewsPage),
  getKept('/tin/rss.xml', everyone, { page: rssPage, tags: onNews }),
  getKept('/tin/atom.xml', everyone, { page: atomPage, tags: onNews }),
  getKept('/tin/feed.json', everyone, { page: jsonFeedPage, tags: onNews }),
  getKept('/tin/chuyen-muc/:section/rss.xml', everyone, { page: rssPage, tags: onNews }),
  getKept('/tin/chuyen-muc/:section/atom.xml', everyone, { page: atomPage, tags: onNews }),
  getKept('/tin/chuyen-muc/:section/feed.json', everyone, { page: jsonFeedPage, tags: onNews }),
  get('/sitemap.xml', everyone, sitemapIndexPage),
  get('/sitemap/:list', everyone, sitemapPage),
  get('/sitemap-tin.xml', everyone, newsSitemapPage),
  get('/robots.txt', everyone, robotsPage),
  getKept('/tin/:slug', everyone, { page: readArticlePage, tags: onArticle }),
  get('/tin/:slug/hinh/:picture', everyone, sharePicturePage),
  getKept('/tin/:slug/in', everyone, { page: printPage, tags: onArticle }),
  get('/tin/binh-luan/thong-ke', everyone, statisticsPage),
  get('/tin/binh-luan/quy-tac', everyone, commentRulesPage),
  get('/tin/binh-luan/thu-thach', everyone, challengePage),
  get('/tin/binh-luan/rieng/:ownToken', atTheDoor, ownCommentPage),
  get('/tin/binh-luan/rieng/:ownToken/du-lieu', atTheDoor, ownCommentDataPage),
  post('/tin/binh-luan/rieng/:ownToken/khieu-nai', atTheDoor, appealPage),
  post('/tin/binh-luan/rieng/:ownToken/xoa', atTheDoor, eraseCommentPage),
  get('/tin/:slug/binh-luan', everyone, commentsPage),
  postFiles('/tin/:slug/binh-luan', atTheDoor, { page: writeCommentPage, upload: commentLimits }),
  get('/tin/:slug/binh-luan/:comment/bao-cao', everyone, reportFormPage),
  postFiles('/tin/:slug/binh-luan/:comment/bao-cao', atTheDoor, { page: reportPage, upload: commentLimits }),
  get('/kiem-duyet', moderates, moderationPage),
  get('/kiem-duyet/hang-loat', moderates, bulkPage),
  post('/kiem-duyet/hang-loat', moderates, decideManyPage),
  post('/kiem-duyet/hoan-tac/:order', moderates, undoDecisionPage),
  get('/kiem-duyet/thiet-lap', setsComments, commentSettingPage),
  post('/kiem-duyet/thiet-lap', setsComments, changeCommentSettingPage),
  get('/kiem-duyet/:id', moderates, judgedPage),
  get('/kiem-duyet/:id/tu-choi', moderates, refusePage),
  post('/kiem-duyet/:id/quyet-dinh', moderates, decidePage),
  post('/kiem-duyet/:id/khieu-nai', moderates, decideAppealPage),
];
