/** A configuration that is written elsewhere: shown as it is, never changed here. */
import { EditorState } from '@codemirror/state'
import { foldGutter } from '@codemirror/language'
import { search, searchKeymap } from '@codemirror/search'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { FileLock2, FolderOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { look } from '../editor/look.ts'
import { nix } from '../editor/nix-language.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { useElsewhereText } from './elsewhere-text.ts'

const words = text.nixpkgs.elsewhere

export function Elsewhere({ machine }: { machine: MachineView }) {
  const { id, configuration } = machine
  const content = useElsewhereText(machine)
  const where =
    configuration.kind === 'file'
      ? words.file(configuration.path)
      : configuration.kind === 'flake'
        ? words.flake(configuration.name, configuration.folder)
        : ''
  return (
    <>
      <div className="bar">
        <FileLock2 size={15} aria-hidden />
        <span className="grow elsewhere-where">
          <span>{where}</span>
          <span className="hint"> {words.note}</span>
        </span>
        <Button onPress={() => attempt(() => call('machines.revealConfiguration', { id }))}>
          <FolderOpen size={15} aria-hidden /> {words.reveal}
        </Button>
      </div>
      {content === null ? null : typeof content === 'string' ? (
        <ReadOnly content={content} />
      ) : (
        <div className="page">
          <div className="stack narrow">
            <FailureCard failure={content} />
          </div>
        </div>
      )}
    </>
  )
}

function ReadOnly({ content }: { content: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current === null) return undefined
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: content,
        extensions: [
          lineNumbers(),
          foldGutter(),
          search({ top: true }),
          nix(),
          look(),
          keymap.of(searchKeymap),
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ 'aria-label': words.configuration, tabindex: '0' }),
        ],
      }),
    })
    return () => view.destroy()
  }, [content])
  return (
    <div className="configuration text">
      <div className="configuration-text">
        <div className="editor" ref={host} />
      </div>
    </div>
  )
}
