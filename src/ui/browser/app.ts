import { Application } from '@hotwired/stimulus';
import { Menu } from './menu.ts';
import { SubmitOnce } from './submit-once.ts';

const application = Application.start();
application.register('menu', Menu);
application.register('submit-once', SubmitOnce);
