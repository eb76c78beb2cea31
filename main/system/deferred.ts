/** A promise with its resolver outside: `Promise.withResolvers`, which Node 20 does not have. */

export interface Deferred<T> {
  promise: Promise<T>
  resolve(this: void, value: T): void
}

export function deferred<T = void>(): Deferred<T> {
  const holder: { resolve?: (value: T) => void } = {}
  const promise = new Promise<T>((resolve) => (holder.resolve = resolve))
  return { promise, resolve: (value) => holder.resolve?.(value) }
}
