import type { JSX } from 'preact';
import { type ThemeName, THEME_NAMES } from '../looks/themes.ts';
import type { Session } from '../state/session.ts';
import { type Language, LANGUAGES } from '../words/words.ts';
import { Icon } from './icon.tsx';

/** Each language in its own words, so that whoever cannot read the page finds it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

const BY_SYSTEM = 'system';

/** Takes the last step back, and the last step back again. */
export function UndoButtons({ session }: { readonly session: Session }): JSX.Element {
  const { page } = session.words.value;
  return (
    <div class="undo" role="group" aria-label={`${page.undo}, ${page.redo}`}>
      <button type="button" class="tool" aria-label={page.undo} title={`${page.undo} (Ctrl+Z)`} disabled={!session.canUndo.value} onClick={() => session.undo()}>
        <Icon name="undo" />
      </button>
      <button type="button" class="tool" aria-label={page.redo} title={`${page.redo} (Ctrl+Shift+Z)`} disabled={!session.canRedo.value} onClick={() => session.redo()}>
        <Icon name="redo" />
      </button>
    </div>
  );
}

/** Chooses light, dark or what the system asks for. */
export function ThemeChoice({ session }: { readonly session: Session }): JSX.Element {
  const { page } = session.words.value;
  return (
    <label class="choice">
      {page.theme}
      <select value={session.member('theme').value ?? BY_SYSTEM} onChange={({ currentTarget: { value } }) => session.change({ theme: value === BY_SYSTEM ? undefined : (value as ThemeName) })}>
        {([BY_SYSTEM, ...THEME_NAMES] as const).map((theme) => (
          <option key={theme} value={theme}>
            {page.themes[theme]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Chooses the language of the interface; the browser's until one is chosen. */
export function LanguageChoice({ session }: { readonly session: Session }): JSX.Element {
  const { page } = session.words.value;
  return (
    <label class="choice">
      {page.language}
      <select value={session.language.value} onChange={({ currentTarget: { value } }) => session.change({ language: value as Language })}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
