/** A call: the schema that its argument is parsed with, and (as a type only) what it answers. */
import type { z } from 'zod'

export interface Call<A extends z.ZodType, R> {
  argument: A
  answer?: R
}

export const call =
  <R>() =>
  <A extends z.ZodType>(argument: A): Call<A, R> => ({ argument })
