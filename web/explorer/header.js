/** Connects the header bar with the settings and keeps its texts in the chosen language. */
export function connectHeader(settings) {
  const form = document.getElementById('token-form');
  const input = document.getElementById('token');
  const state = document.getElementById('token-state');
  const buttons = [...document.querySelectorAll('[data-language]')];

  const show = () => {
    const language = settings.language();
    document.documentElement.lang = language;
    document.title = `Lumbung – ${settings.text('tagline')}`;
    const invalid = input.getAttribute('aria-invalid') === 'true';
    state.dataset.text = invalid ? 'tokenInvalid' : settings.token() === '' ? 'tokenAbsent' : 'tokenPresent';
    for (const element of document.querySelectorAll('[data-text]')) {
      element.textContent = settings.text(element.dataset.text);
    }
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  };

  // Enter must not send the form: the token would have nowhere to go but an address.
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    const token = input.value.trim().replace(/^bearer\s+/i, '');
    // Only visible ASCII can stand in a header; fetch would throw on anything else.
    const valid = /^[\x21-\x7e]*$/.test(token);
    input.setAttribute('aria-invalid', String(!valid));
    settings.setToken(valid ? token : '');
  });
  for (const button of buttons) {
    button.addEventListener('click', () => settings.setLanguage(button.dataset.language));
  }

  input.value = settings.token();
  settings.subscribe(show);
  show();
}
