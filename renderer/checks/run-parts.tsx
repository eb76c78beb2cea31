/** A run in full: the timeline beside the screens and logs of its machines, or the build of its driver. */
import { lazy, Suspense, useEffect, useState } from 'react'
import type { TestView } from '../../contract/test.ts'
import { BuildParts } from '../build/build-parts.tsx'
import '../build/build-tab.css'
import { LogView } from '../build/log-view.tsx'
import { attempt } from '../store/notices.ts'
import { testsText } from '../text/tests.ts'
import { Segments } from '../ui/segments.tsx'
import { NodeTile } from './node-tile.tsx'
import './run.css'
import { loadTimeline, useTimeline } from './tests-store.ts'
import { TimelineView } from './timeline-view.tsx'

const NodeScreen = lazy(async () => ({ default: (await import('./node-screen.tsx')).NodeScreen }))

interface RunPartsProps {
  test: TestView
  /** The run's key. */
  run: string
  /** Of the driver's log; null before it begins. */
  logKey: string | null
  phase: 'building' | 'running' | 'over'
  /** Somebody stopped it: what was broken off has not failed. */
  isStopped?: boolean
}

const everybody = '\n'

export function RunParts({ test, run, logKey, phase, isStopped = false }: RunPartsProps) {
  const { id } = test
  const timeline = useTimeline(id, run)
  const [node, setNode] = useState(everybody)
  const [large, setLarge] = useState<string | null>(null)
  const [view, setView] = useState<'timeline' | 'build'>('timeline')
  useEffect(() => attempt(() => loadTimeline(id, run)), [id, run, phase])
  const isBuild = phase === 'building' || (logKey === null && phase === 'over') || view === 'build'
  const nodes = timeline?.nodes ?? []
  const at = nodes.indexOf(node)
  const shown = nodes.filter((each) => large === null || large === each)
  return (
    <>
      {phase === 'building' || logKey === null ? null : (
        <div className="bar">
          <Segments
            label={testsText.view}
            items={[
              { key: 'timeline', label: testsText.views.timeline },
              { key: 'build', label: testsText.views.build },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
      )}
      {isBuild ? (
        <BuildParts key={run} id={id} build={run} isRunning={phase === 'building'} />
      ) : (
        <div className="run-parts">
          <TimelineView
            timeline={timeline}
            isRunning={phase === 'running'}
            isStopped={isStopped}
            choose={setNode}
          />
          <div className="run-nodes">
            {phase === 'running' && nodes.length > 0 ? (
              <section
                className={`node-screens ${large === null ? '' : 'one'}`}
                aria-label={testsText.screens}
                data-count={shown.length}
              >
                <Suspense fallback={null}>
                  {shown.map((each) =>
                    large === each ? (
                      <NodeScreen key={each} id={id} node={each} shrink={() => setLarge(null)} />
                    ) : (
                      <NodeTile
                        key={each}
                        id={id}
                        node={each}
                        isOn
                        enlarge={() => setLarge(each)}
                        without={testsText.screenWaiting}
                      />
                    ),
                  )}
                </Suspense>
              </section>
            ) : null}
            <div className="bar run-whose">
              <Segments
                label={testsText.whoseLog}
                items={[
                  { key: everybody, label: testsText.wholeLog },
                  ...nodes.map((each) => ({ key: each, label: each })),
                ]}
                value={at === -1 ? everybody : node}
                onChange={setNode}
              />
            </div>
            {logKey === null ? null : (
              <LogView
                key={`${logKey} ${at}`}
                id={id}
                build={logKey}
                step={at === -1 ? null : { n: at, name: node }}
                empty={testsText.emptyLog}
                lines={at === -1 ? (timeline?.lines ?? 0) : (timeline?.nodeLines[at] ?? 0)}
                showWhole={() => setNode(everybody)}
              />
            )}
          </div>
        </div>
      )}
    </>
  )
}
