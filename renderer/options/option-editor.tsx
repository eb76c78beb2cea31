/** One option in full: what it is for, what it is now and why, and its control. */
import { useEffect, useRef, useState } from 'react'
import { parseOptionType } from '../../contract/option-type.ts'
import type { OptionDetail } from '../../contract/options.ts'
import { formatOptionPath } from '../../nixlang/option-path.ts'
import { faultOfExpression } from '../../nixlang/wish.ts'
import type { Columns } from '../catalogue/columns.ts'
import { indexName, nodeAt, treeOf } from '../catalogue/option-tree.ts'
import { watchOptions } from '../drafts/check.ts'
import { revealOption, useOptionProblems, useReading } from '../drafts/option-edits.ts'
import { optionsText as words } from '../text/options.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { BoundOption } from './bound-option.tsx'
import { Description } from './description.tsx'
import { ExpressionControl } from './expression-control.tsx'
import { openable } from './fill-names.ts'
import { shapeWithin } from './members.ts'
import { OptionStateLine } from './option-state.tsx'
import { Problems } from './problems.tsx'
import { useDetail, type Detail } from './use-detail.ts'
import { clearOption, writeOption } from './write-option.ts'
import './option-editor.css'

interface EditorProps {
  id: string
  columns: Columns
  /** The option's place in the text, all names filled in. */
  path: readonly string[]
  /** Goes to another option, by its name in the index. */
  onOption(this: void, name: string): void
}

export function OptionEditor({ id, columns, path, onOption }: EditorProps) {
  const option = formatOptionPath(path)
  const node = nodeAt(treeOf(columns), path)
  const line = node?.line ?? null
  const listed = line === null ? option : (columns.names[line] ?? option)
  const detail = useDetail(id, listed)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => watchOptions(id, [option]), [id, option])
  useEffect(() => heading.current?.focus(), [option])
  const said = detail.state === 'ready' ? detail.detail : null
  if (node === null || line === null) return <p className="hint">{words.missing(option)}</p>
  const below = { columns, node }
  const type = columns.types[line] ?? ''
  return (
    <article className="option-editor" aria-label={option}>
      <h2 className="mono option-name" tabIndex={-1} ref={heading}>
        {option}
      </h2>
      <OptionStateLine id={id} path={path} option={option} />
      {said?.readOnly === true ? (
        <p className="hint">{words.readOnly}</p>
      ) : (
        <Editing
          key={option}
          id={id}
          path={path}
          option={option}
          shape={shapeWithin(parseOptionType(type), below)}
          below={below}
          detail={said}
        />
      )}
      <About detail={detail} type={type} columns={columns} onOption={onOption} />
    </article>
  )
}

interface EditingProps {
  id: string
  path: readonly string[]
  option: string
  shape: Parameters<typeof BoundOption>[0]['shape']
  below: NonNullable<Parameters<typeof BoundOption>[0]['below']>
  detail: OptionDetail | null
}

function Editing({ id, path, option, shape, below, detail }: EditingProps) {
  const reading = useReading(id, path)
  const problems = useOptionProblems(id, option)
  const [isText, setText] = useState(false)
  const isSet = reading.kind !== 'absent'
  const isWhole = reading.kind === 'absent' || reading.places.length === 1
  const placeholder = oneLine(detail?.default ?? null)
  const example = detail?.example ?? null
  const label = path.at(-1) ?? option
  return (
    <section className="option-value" aria-label={words.value}>
      {isText ? (
        <ExpressionControl
          id={id}
          label={label}
          shape={shape}
          value={
            reading.kind === 'absent'
              ? null
              : reading.kind === 'literal'
                ? reading.value
                : { kind: 'expression', text: reading.text }
          }
          {...(placeholder === null ? {} : { placeholder })}
          onClear={() => void clearOption(id, path)}
          onChange={(value) => void writeOption(id, path, value, 'whole')}
        />
      ) : (
        <BoundOption
          id={id}
          path={path}
          label={label}
          shape={shape}
          below={below}
          {...(placeholder === null ? {} : { placeholder })}
        />
      )}
      <Problems problems={problems} />
      <div className="row option-actions">
        {isSet ? (
          <>
            <Button tip={words.clearTip} onPress={() => void clearOption(id, path)}>
              {words.clear}
            </Button>
            <Button onPress={() => revealOption(id, path)}>{words.showInText}</Button>
          </>
        ) : null}
        {shape.kind === 'expression' || !isWhole ? null : (
          <Button kind="quiet" onPress={() => setText(!isText)}>
            {isText ? words.asForm : words.asExpression}
          </Button>
        )}
        {example === null || !isWhole || faultOfExpression(example) !== null ? null : (
          <Button
            kind="quiet"
            tip={example}
            onPress={() => void writeOption(id, path, { kind: 'expression', text: example }, 'whole')}
          >
            {words.takeExample}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Short enough to stand in a field; null where it is not. */
/** For a placeholder: lists are written over lines where they are declared. Strings of several lines and comments stay what they are. */
function oneLine(text: string | null): string | null {
  if (text === null) return null
  const line = text.includes("''") || text.includes('#') ? text : text.replaceAll(/\n\s*/g, ' ')
  return line.includes('\n') || line.length > 80 ? null : line
}

interface AboutProps {
  detail: Detail
  type: string
  columns: Columns
  onOption(this: void, name: string): void
}

function About({ detail, type, columns, onOption }: AboutProps) {
  if (detail.state === 'failed') return <FailureCard failure={detail.failure} />
  const said = detail.state === 'ready' ? detail.detail : null
  return (
    <>
      {said === null ? null : (
        <Description
          text={said.description}
          onOption={onOption}
          isOption={(name) => {
            const names = openable(name)
            return names !== null && indexName(columns, names) !== null
          }}
        />
      )}
      <dl className="option-facts">
        <dt>{words.type}</dt>
        <dd>{type}</dd>
        {said === null ? null : (
          <>
            {said.default === null ? null : (
              <>
                <dt>{words.default}</dt>
                <dd>
                  <pre className="mono">{said.default}</pre>
                </dd>
              </>
            )}
            {said.example === null ? null : (
              <>
                <dt>{words.example}</dt>
                <dd>
                  <pre className="mono">{said.example}</pre>
                </dd>
              </>
            )}
            {said.declarations.length === 0 ? null : (
              <>
                <dt>{words.declared}</dt>
                <dd>
                  {said.declarations.map((file) => (
                    <div key={file} className="mono">
                      {file}
                    </div>
                  ))}
                </dd>
              </>
            )}
          </>
        )}
      </dl>
    </>
  )
}
