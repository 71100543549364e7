import { codeFormPage, codePage } from '../domain/accounts/pages/code.page.tsx';
import { invitationFormPage, invitationPage } from '../domain/accounts/pages/invitation.page.tsx';
import { languagePage } from '../domain/accounts/pages/language.page.tsx';
import {
  changeOwnAccountPage,
  changePasswordPage,
  ownAccountPage,
  revokeOtherSessionsPage,
  revokeSessionPage,
} from '../domain/accounts/pages/own-account.page.tsx';
import {
  confirmSecondFactorPage,
  secondFactorPage,
  startSecondFactorPage,
  stopSecondFactorPage,
} from '../domain/accounts/pages/second-factor.page.tsx';
import {
  signInFirst as signIn,
  signInAgain,
  signInFormPage,
  signInPage,
} from '../domain/accounts/pages/sign-in.page.tsx';
import { signOutPage } from '../domain/accounts/pages/sign-out.page.tsx';
import { changesBodies } from '../domain/organisation/access.ts';
import { bodyPage } from '../domain/organisation/pages/body.page.tsx';
import {
  addBodyPage,
  changeBodyFormPage,
  changeBodyPage,
  correctBodyFormPage,
  correctBodyPage,
  newBodyPage,
} from '../domain/organisation/pages/body-form.page.tsx';
import { bodyListPage } from '../domain/organisation/pages/body-list.page.tsx';
import { anyOf, signedIn } from '../kernel/access/index.ts';
import { atTheDoor, get, post, type Route } from '../kernel/http/index.ts';
import { landingPage } from './landing.page.tsx';
import { recordPage } from './record.page.tsx';

const readsRecord = anyOf('reads the record', 'administrator', 'inspector');

/** What the house answers when nobody stands behind a page, or behind a form whose session has ended. */
export { signIn, signInAgain };

/** Every address of the system: method, path, who may open it, what answers. */
export const routes: readonly Route[] = [
  get('/', atTheDoor, landingPage),
  get('/nhat-ky', readsRecord, recordPage),

  get('/to-chuc', signedIn, bodyListPage),
  get('/to-chuc/moi', changesBodies, newBodyPage),
  post('/to-chuc/moi', changesBodies, addBodyPage),
  get('/to-chuc/:id', signedIn, bodyPage),
  get('/to-chuc/:id/thay-doi', changesBodies, changeBodyFormPage),
  post('/to-chuc/:id/thay-doi', changesBodies, changeBodyPage),
  get('/to-chuc/:id/chua', changesBodies, correctBodyFormPage),
  post('/to-chuc/:id/chua', changesBodies, correctBodyPage),

  get('/dang-nhap', atTheDoor, signInPage),
  post('/dang-nhap', atTheDoor, signInFormPage),
  get('/dang-nhap/ma', atTheDoor, codePage),
  post('/dang-nhap/ma', atTheDoor, codeFormPage),
  post('/dang-xuat', atTheDoor, signOutPage),
  post('/ngon-ngu', atTheDoor, languagePage),
  get('/moi/:token', atTheDoor, invitationPage),
  post('/moi/:token', atTheDoor, invitationFormPage),
  get('/tai-khoan', signedIn, ownAccountPage),
  post('/tai-khoan', signedIn, changeOwnAccountPage),
  post('/tai-khoan/mat-khau', signedIn, changePasswordPage),
  get('/tai-khoan/hai-buoc', signedIn, secondFactorPage),
  post('/tai-khoan/hai-buoc', signedIn, startSecondFactorPage),
  post('/tai-khoan/hai-buoc/xac-nhan', signedIn, confirmSecondFactorPage),
  post('/tai-khoan/hai-buoc/tat', signedIn, stopSecondFactorPage),
  post('/tai-khoan/phien/ket-thuc', signedIn, revokeOtherSessionsPage),
  post('/tai-khoan/phien/:id/ket-thuc', signedIn, revokeSessionPage),
];
