/** Answers one call: finds it by name, parses its argument, runs its handler; failures become data. */
import type { Reply } from '../../contract/bridge.ts'
import { calls, type Answer, type CallName, type ParsedArgument } from '../../contract/calls.ts'
import type { FailureData } from '../../contract/failure.ts'
import { failureOf } from '../system/internal-log.ts'
import { say } from '../words/say.ts'

/** One handler for each call: leaving one out does not compile. */
export type Handlers = {
  [Name in CallName]: (argument: ParsedArgument<Name>) => Answer<Name> | Promise<Answer<Name>>
}

/** Finds the call by name as an own property, parses its argument and runs its handler. */
export async function answer(
  handlers: Handlers,
  name: unknown,
  argument: unknown,
  logInternal: (error: unknown) => string,
): Promise<Reply<unknown>> {
  if (!isCallName(name)) return refuse({ code: 'call/unknown', message: say`There is no such call.` })
  const parsed = calls[name].argument.safeParse(argument)
  if (!parsed.success)
    return refuse({
      code: 'call/bad-argument',
      message: say`The call ${name} was given something that it does not take.`,
      details: parsed.error.message,
    })
  try {
    return { ok: true, value: await Reflect.apply(handlers[name], undefined, [parsed.data]) }
  } catch (error) {
    return refuse(failureOf(error, logInternal))
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

export function refuse(error: FailureData): Reply<never> {
  return { ok: false, error }
}
