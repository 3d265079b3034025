import { openStore } from './storage.js';
import { texts } from './texts.js';

const LANGUAGE = 'language';
const TOKEN = 'token';

/**
 * What the reader chose: the language is kept in the browser, the token only until the tab is closed.
 * `text(key)` speaks the chosen language; `subscribe` calls back after each change.
 */
export function createSettings() {
  const lasting = openStore(() => window.localStorage);
  const passing = openStore(() => window.sessionStorage);
  const listeners = new Set();
  const write = (store, key, value) => {
    if (value === '') store.removeItem(key);
    else store.setItem(key, value);
    listeners.forEach((listener) => listener());
  };
  const language = () => (lasting.getItem(LANGUAGE) === 'en' ? 'en' : 'id');
  return {
    language,
    token: () => passing.getItem(TOKEN) ?? '',
    text: (key) => texts[language()][key],
    setLanguage: (value) => write(lasting, LANGUAGE, value),
    setToken: (value) => write(passing, TOKEN, value),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
