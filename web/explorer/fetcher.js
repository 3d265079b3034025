const INTROSPECTION = 'IntrospectionQuery';

/**
 * Gives GraphiQL's fetcher: a POST of JSON in the reader's language and with their token. Whatever goes
 * wrong on the way comes back as a GraphQL answer with `errors`; stopping ends the request.
 */
export function createFetcher(endpoint, settings) {
  return (params, options) => {
    const controller = new AbortController();
    let asked = false;
    // An iterator, not a promise: only so does GraphiQL stop it, and a late answer cannot land in another tab.
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      async next() {
        if (asked) return { done: true, value: undefined };
        asked = true;
        const value = await post(endpoint, params, headersFor(params, options, settings), controller.signal, settings);
        return controller.signal.aborted ? { done: true, value: undefined } : { done: false, value };
      },
      async return() {
        controller.abort();
        return { done: true, value: undefined };
      },
    };
  };
}

function headersFor(params, options, settings) {
  const headers = new Headers({
    // JSON also tells the server's protection against forged requests that this is no plain form.
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': settings.language(),
  });
  // The schema is open to all, so a wrong or expired token must not take the help away.
  const token = params.operationName === INTROSPECTION ? '' : settings.token();
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, String(value));
  return headers;
}

async function post(endpoint, params, headers, signal, settings) {
  const failed = (text, code) => ({ errors: [{ message: settings.text(text), extensions: { code } }] });
  let response;
  try {
    response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(params), signal });
  } catch {
    return failed('unreachable', 'SERVER_UNREACHABLE');
  }
  try {
    return await response.json();
  } catch {
    return failed('notJson', `HTTP_${response.status}`);
  }
}
