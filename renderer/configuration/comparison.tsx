/** Two texts side by side with what differs between them: what was saved against what is here, or somebody else's file against ours. */
import { MergeView } from '@codemirror/merge'
import { EditorState, type Text } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { look } from '../editor/look.ts'
import { nix } from '../editor/nix-language.ts'

interface ComparisonProps {
  left: { label: string; doc: Text }
  right: { label: string; doc: Text }
}

export function Comparison({ left, right }: ComparisonProps) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current === null) return undefined
    const side = ({ label, doc }: { label: string; doc: Text }) => ({
      doc,
      extensions: [
        nix(),
        look(),
        lineNumbers(),
        EditorState.lineSeparator.of('\n'),
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      ],
    })
    const view = new MergeView({
      a: side(left),
      b: side(right),
      parent: host.current,
      collapseUnchanged: { margin: 3, minSize: 6 },
      gutter: true,
    })
    return () => view.destroy()
  }, [left, right])
  return (
    <div className="comparison">
      <div className="row comparison-head hint">
        <span className="grow">{left.label}</span>
        <span className="grow">{right.label}</span>
      </div>
      <div className="comparison-body" ref={host} />
    </div>
  )
}
