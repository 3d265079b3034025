/** Structured logging, as far as the house needs it; pino has this shape. */
export interface Log {
  error(fields: object, text?: string): void;
  warn(fields: object, text?: string): void;
  info(fields: object, text?: string): void;
  debug(fields: object, text?: string): void;
}

/** Says nothing: for tests and one-off commands. */
export const SILENT: Log = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };
