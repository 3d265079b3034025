/** How a counter is raised under its limit, looked for and made. */
export interface CounterSteps {
  /** Raises it in one statement that holds the limit; false where there is none or the limit says no. */
  readonly raise: () => Promise<boolean>;
  readonly isThere: () => Promise<boolean>;
  /** Makes it; throws the engine's duplicate error when somebody else just did. */
  readonly make: () => Promise<void>;
  readonly isDuplicate: (error: unknown) => boolean;
}

/**
 * Takes a place under a limit, or answers false when there is none. A counter that is not there yet is made; when somebody else
 * makes it at the same moment, theirs is raised.
 */
export async function raiseCounter({ raise, isThere, make, isDuplicate }: CounterSteps): Promise<boolean> {
  // First the raise: once the counter is there, nobody needs more than the lock of the change itself.
  if (await raise()) return true;
  if (!(await isThere())) {
    try {
      await make();
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
  // It is there now, so that only the limit says no.
  return raise();
}
