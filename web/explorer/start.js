import { createFetcher } from './fetcher.js';
import { connectHeader } from './header.js';
import { questionsPanel } from './questions-panel.js';
import { createSettings } from './settings.js';
import { openStore } from './storage.js';

const { React, ReactDOM, GraphiQL, GraphiQLPluginExplorer } = window;
const { PluginContextProvider, usePluginStore } = GraphiQL.React;

/** How many questions are open on a first visit. */
const TABS = 12;

const settings = createSettings();
connectHeader(settings);

const questions = await loadQuestions();
const panel = questionsPanel(questions, settings);
const builder = { ...GraphiQLPluginExplorer.explorerPlugin(), title: 'Penyusun kueri / Query builder' };
const hasVariables = questions?.some((question) => question.variables !== null) ?? false;
const storage = prepareStorage(questions);
const opensPanel = storage.getItem('graphiql:docExplorerFlex') !== 'hide-first';

const properties = {
  // Relative to the page, so that it also works behind a path of a larger site.
  fetcher: createFetcher(window.location.pathname, settings),
  storage,
  // The others open by a click in the panel.
  ...(questions?.length ? { defaultTabs: questions.slice(0, TABS).map(({ query, variables }) => ({ query, variables })) } : {}),
  defaultQuery: '',
  plugins: [panel, builder],
  visiblePlugin: opensPanel ? panel.title : undefined,
  shouldPersistHeaders: false,
  defaultEditorToolsVisibility: hasVariables ? 'variables' : false,
};
const preset = { plugins: [panel], visiblePlugin: opensPanel ? panel.title : undefined };

ReactDOM.createRoot(document.getElementById('explorer')).render(React.createElement(Explorer));

/**
 * GraphiQL shows the panel named by `visiblePlugin` only after it has laid itself out without one, and so leaves it
 * out of sight; naming it in the shared plugin store before GraphiQL mounts avoids that.
 */
function Explorer() {
  const ready = usePluginStore((store) => !opensPanel || store.visiblePlugin !== null);
  const [mounted, setMounted] = React.useState(false);
  React.useEffect(() => setMounted((before) => before || ready), [ready]);
  if (!mounted) return React.createElement(PluginContextProvider, preset);
  return React.createElement(GraphiQL, properties, React.createElement(GraphiQL.Logo, null, ' '));
}

/** Gives the server's ready questions, or null when they cannot be had: the rest of the page works without. */
async function loadQuestions() {
  try {
    const response = await fetch(new URL('../questions.json', import.meta.url));
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Gives the browser's store for GraphiQL; on a first visit it already holds the first tab's variables. */
function prepareStorage(ready) {
  const store = openStore(() => window.localStorage);
  // GraphiQL fills the first tab's query from defaultTabs but takes its variables from the store alone.
  if (store.getItem('graphiql:tabState') === null && ready?.[0]?.variables) {
    store.setItem('graphiql:variables', ready[0].variables);
  }
  return store;
}
