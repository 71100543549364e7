import { Application } from '@hotwired/stimulus';
import { Combobox } from './combobox.ts';
import { Confirm } from './confirm.ts';
import { Copy } from './copy.ts';
import { DayField } from './day-field.ts';
import { Draft, settleDrafts } from './draft.ts';
import { Focus } from './focus.ts';
import { Menu } from './menu.ts';
import { Selecting } from './selection.ts';
import { Shortcuts } from './shortcuts.ts';
import { SubmitOnce } from './submit-once.ts';
import { Toggle } from './toggle.ts';
import { Upload } from './upload.ts';

settleDrafts();

const application = Application.start();
application.register('combobox', Combobox);
application.register('confirm', Confirm);
application.register('copy', Copy);
application.register('date', DayField);
application.register('draft', Draft);
application.register('focus', Focus);
application.register('menu', Menu);
application.register('selection', Selecting);
application.register('shortcuts', Shortcuts);
application.register('submit-once', SubmitOnce);
application.register('toggle', Toggle);
application.register('upload', Upload);
