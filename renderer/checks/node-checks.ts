/** What Nix says of a test, told to the forms of its machines: each hears of its own options, by their names there. */
import { ownerOf } from '../drafts/part.ts'
import { useStore, type Store } from '../store/store.ts'

/** From now on, for as long as the page lives. */
export function followNodeChecks(): void {
  useStore.subscribe((now, before) => {
    if (now.checks === before.checks && now.models === before.models) return
    const parts = Object.keys(now.models).filter((id) => ownerOf(id) !== id)
    const told = parts.flatMap((id) => {
      const found = checkOf(now, id)
      const old = now.checks[id]
      const isSame = old !== undefined && JSON.stringify(old.problems) === JSON.stringify(found?.problems)
      return found === undefined || isSame ? [] : [[id, found] as const]
    })
    if (told.length > 0)
      useStore.setState(({ checks }) => ({ checks: { ...checks, ...Object.fromEntries(told) } }))
  })
}

function checkOf({ checks, models }: Store, id: string): Store['checks'][string] | undefined {
  const owner = ownerOf(id)
  const [check, model] = [checks[owner], models[id]]
  if (check === undefined || model === undefined) return undefined
  const prefix = `${id.slice(owner.length + 1)}.`
  const problems = check.problems.flatMap(({ option, ...problem }) =>
    option?.startsWith(prefix) === true ? [{ ...problem, option: option.slice(prefix.length) }] : [],
  )
  return { syntax: [], problems, options: {}, state: check.state, model }
}
