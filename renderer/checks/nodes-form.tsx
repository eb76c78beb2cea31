/** The machines of a test, each with the form of a configuration on its own part of the text. */
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { TestView } from '../../contract/test.ts'
import { addNode, removeNode, testModule, testNodes, type TestNode } from '../../nixlang/test-file.ts'
import { revealRange } from '../drafts/option-edits.ts'
import { partId } from '../drafts/part.ts'
import { editTogether } from '../form/edit-together.ts'
import { Form } from '../form/form.tsx'
import { useStore } from '../store/store.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { Warning } from '../ui/failure.tsx'
import { Segments } from '../ui/segments.tsx'
import { NodeName } from './node-name.tsx'
import './nodes-form.css'

const words = testsText.nodes

export function NodesForm({ test }: { test: TestView }) {
  const { id } = test
  const model = useStore((store) => store.models[id])
  const [chosen, setChosen] = useState('')
  const [asking, setAsking] = useState<'add' | 'rename' | null>(null)
  const nodes = useMemo(() => (model === undefined ? [] : testNodes(model.text, model.tree)), [model])
  const isSeen = useMemo(() => model !== undefined && testModule(model.text, model.tree) !== null, [model])
  const node = nodes.find(({ path }) => path.join('.') === chosen) ?? nodes.find(isMachine) ?? nodes[0]
  const add = (path: string[]) => {
    if (editTogether(id, [(source) => addNode(source, path)])) setChosen(path.join('.'))
  }
  if (!isSeen) return <div className="pad">{<Warning title={words.unseen}>{null}</Warning>}</div>
  return (
    <div className="nodes-form">
      <div className="bar nodes-bar">
        {nodes.length === 0 || node === undefined ? (
          <span className="hint grow">{words.none}</span>
        ) : (
          <Segments
            label={words.label}
            items={nodes.map((each) => ({
              key: each.path.join('.'),
              label: each.isDefaults ? words.defaults : each.name,
            }))}
            value={node.path.join('.')}
            onChange={setChosen}
          />
        )}
        <Button kind="quiet" label={words.add} onPress={() => setAsking('add')}>
          <Plus size={15} aria-hidden />
        </Button>
        <span className="grow" />
        {nodes.some(({ isDefaults }) => isDefaults) ? null : (
          <Button kind="quiet" tip={words.defaultsTip} onPress={() => add(['defaults'])}>
            {words.addDefaults}
          </Button>
        )}
        {node === undefined ? null : (
          <>
            {isMachine(node) ? (
              <Button kind="quiet" label={words.rename(node.name)} onPress={() => setAsking('rename')}>
                <Pencil size={15} aria-hidden />
              </Button>
            ) : null}
            <Button
              kind="quiet"
              label={words.remove(node.name)}
              onPress={() => editTogether(id, [(source) => removeNode(source, node)])}
            >
              <Trash2 size={15} aria-hidden />
            </Button>
          </>
        )}
      </div>
      {asking === null ? null : (
        <NodeName
          id={id}
          nodes={nodes}
          renamed={asking === 'rename' ? (node ?? null) : null}
          add={(name) => add(['nodes', name])}
          choose={setChosen}
          onClose={() => setAsking(null)}
        />
      )}
      {node === undefined ? null : <OneNode key={node.path.join('.')} test={test} node={node} />}
    </div>
  )
}

const isMachine = ({ path }: TestNode) => path[0] === 'nodes'

function OneNode({ test, node }: { test: TestView; node: TestNode }) {
  const { nixpkgs } = test
  const id = partId(test.id, node.path.join('.'))
  const { isDefaults } = node
  const subject = useMemo(() => {
    const defaults = { id: partId(test.id, 'defaults'), name: 'defaults' }
    return { id, nixpkgs, hasDisk: false, isVm: true, ...(isDefaults ? {} : { inherits: defaults }) }
  }, [id, test.id, nixpkgs, isDefaults])
  if (node.module !== null) return <Form subject={subject} />
  const { from, to } = node.value
  return (
    <div className="pad">
      <Warning title={words.expression(node.name)}>
        <div className="row">
          <Button onPress={() => revealRange(test.id, from, to)}>{words.show}</Button>
        </div>
      </Warning>
    </div>
  )
}
