const { createElement: h, Fragment, useEffect, useReducer, useRef, useSyncExternalStore } = window.React;
const { useEditorContext, useExecutionContext } = window.GraphiQL.React;

const icon = (props) =>
  h(
    'svg',
    { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', ...props },
    h('path', { d: 'M4 5.5h16v11h-9l-4.5 3.5v-3.5H4z', strokeLinejoin: 'round' }),
    h('path', { d: 'M9.9 9.2a2.1 2.1 0 1 1 2.9 2c-.5.2-.8.6-.8 1.1v.2M12 14.5v.01' }),
  );

/** Gives the side panel that lists the ready questions; a click opens the question's tab and runs it. */
export function questionsPanel(questions, settings) {
  return {
    title: 'Pertanyaan / Questions',
    icon,
    content: () => h(QuestionsPanel, { questions, settings }),
  };
}

function QuestionsPanel({ questions, settings }) {
  const language = useSyncExternalStore(settings.subscribe, settings.language);
  const [active, ask] = useAsk();
  const note = questions === null ? 'questionsFailed' : questions.length === 0 ? 'questionsNone' : 'questionsHint';
  return h(
    'section',
    { className: 'lumbung-questions', 'aria-label': settings.text('questions') },
    h('h2', null, settings.text('questions')),
    h('p', null, settings.text(note)),
    ...[...new Set((questions ?? []).map(({ user }) => user))].map((user) => {
      const theirs = questions.filter((question) => question.user === user);
      return h(
        Fragment,
        { key: user },
        user === '' ? null : h('h3', null, language === 'en' ? theirs[0].userEn : user),
        h(
          'ol',
          null,
          theirs.map((question) =>
            h(
              'li',
              { key: question.name },
              h(
                'button',
                { type: 'button', 'aria-current': question.name === active, onClick: () => ask(question) },
                language === 'en' ? question.titleEn : question.title,
              ),
            ),
          ),
        ),
      );
    }),
  );
}

/** Gives the name of the open operation and a function that opens a question's tab and runs it there. */
function useAsk() {
  const { tabs, activeTabIndex, addTab, changeTab, queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const { run, stop } = useExecutionContext({ nonNull: true });
  const [, render] = useReducer((count) => count + 1, 0);
  // A ref, cleared at once: state would still hold the question when running it renders this again.
  const waiting = useRef(null);

  // The editor learns the operation's name a moment after its text; run before that would ask for the old name.
  useEffect(() => {
    const { name, query } = waiting.current ?? {};
    if (name === undefined || queryEditor?.operationName !== name || queryEditor.getValue() !== query) return;
    waiting.current = null;
    run();
  });

  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex, tabs.length]);

  const ask = (question) => {
    const index = tabs.findIndex((tab) => tab.query === question.query);
    stop();
    if (index >= 0) {
      if (index !== activeTabIndex) changeTab(index);
    } else {
      addTab();
      // The new tab fills the editors while React renders it, so the question comes after.
      setTimeout(() => {
        queryEditor?.setValue(question.query);
        variableEditor?.setValue(question.variables ?? '');
      });
    }
    waiting.current = question;
    render();
  };
  return [tabs[activeTabIndex]?.operationName ?? null, ask];
}
