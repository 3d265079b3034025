/** The three engines that are promised and tested. */
export type Engine = 'sqlite' | 'mysql' | 'mariadb';

/** True for the embedded engine, which lives in this process and has one writer. */
export function isEmbedded(engine: Engine): boolean {
  return engine === 'sqlite';
}
