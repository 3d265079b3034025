/** The store of files failed; nothing was acknowledged. */
export class StorageFault extends Error {}

/** Waits for the store; throws StorageFault with the store's own error as its cause. */
export async function stored<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new StorageFault('the store of files failed', { cause: error });
  }
}
