/** A list of packages in the text, package by package, whether it says `with pkgs; [ … ]` or `[ pkgs.x ]`. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { parseOptionPath } from '../../nixlang/option-path.ts'
import { changeDraftList, revealOption, useListReading } from '../drafts/option-edits.ts'
import { optionsText as words } from '../text/options.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { BoundLeaf } from './bound-leaf.tsx'
import type { BoundProps } from './bound.tsx'
import { packageName } from './form-value.ts'
import { PackageControl } from './package-control.tsx'

export function BoundPackages(props: BoundProps) {
  const { id, path, label, isLabelHidden = false, placeholder } = props
  const list = useListReading(id, path)
  // After each choice the search is empty again.
  const [added, setAdded] = useState(0)
  if (list.kind === 'expression') return <BoundLeaf {...props} />
  const elements = list.kind === 'list' ? list.elements : []
  return (
    <fieldset className="option-nested">
      <legend className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      {elements.length > 0 ? null : (
        <span className="hint">
          {list.kind === 'absent' && placeholder !== undefined
            ? text.labelled(words.default, placeholder)
            : words.emptyList}
        </span>
      )}
      <ul className="option-rows">
        {elements.map((element, index) => {
          const names = element.package
          const { value } = element
          return (
            <li key={index} className="option-row">
              <code className="grow listed-package">{names === null ? element.text : names.join('.')}</code>
              {names === null && value === null ? (
                <Button onPress={() => revealOption(id, path)}>{words.showInText}</Button>
              ) : (
                <Button
                  kind="quiet"
                  label={words.removeOne(element.text)}
                  onPress={() => {
                    if (names !== null) changeDraftList(id, path, { kind: 'package', names }, false)
                    else if (value !== null) changeDraftList(id, path, value, false)
                  }}
                >
                  <X size={14} aria-hidden />
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <PackageControl
        key={added}
        id={id}
        label={words.addTo(label)}
        isLabelHidden
        shape={{ kind: 'package' }}
        value={null}
        onChange={(value) => {
          const names = parseOptionPath(packageName(value) ?? '')
          if (names === null) return
          changeDraftList(id, path, { kind: 'package', names }, true)
          setAdded(added + 1)
        }}
      />
    </fieldset>
  )
}
