import type { Locale } from '../../kernel/words/index.ts';
import { still } from '../still.ts';
import { uiWords } from '../words.ts';

/** The list of keyboard shortcuts of a page, filled by the browser from the page itself. */
export function ShortcutsHelp({ locale }: { locale: Locale }) {
  return draw(locale);
}

const draw = still((locale: Locale) => {
  const words = uiWords[locale];
  return (
    <dialog class="dialog" data-controller="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{words.shortcuts}</h2>
      <p>{words.shortcutsHint}</p>
      <dl class="shortcut-list" data-shortcuts-target="list" />
      <div class="row">
        <button class="button" type="button" data-action="shortcuts#close">
          {words.close}
        </button>
        <button
          class="button button-quiet"
          type="button"
          data-action="shortcuts#switch"
          data-shortcuts-target="switch"
          data-on={words.shortcutsOn}
          data-off={words.shortcutsOff}
        >
          {words.shortcutsOff}
        </button>
      </div>
    </dialog>
  );
});
