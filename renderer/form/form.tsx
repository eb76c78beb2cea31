/** The form: a machine's configuration as a person would look for it, section by section; each field a view of the text. */
import { memo, useMemo, useRef, useState } from 'react'
import { moduleBody } from '../../nixlang/module-body.ts'
import { useColumns } from '../options/use-columns.ts'
import { useStore } from '../store/store.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard, Warning } from '../ui/failure.tsx'
import { BootSection } from './boot-section.tsx'
import { DesktopSection } from './desktop-section.tsx'
import { Context, type FormContext, type FormSubject } from './form-context.ts'
import { NetworkSection } from './network-section.tsx'
import { PackagesSection } from './packages-section.tsx'
import { Section, sections, type SectionName } from './section.tsx'
import { SectionNav } from './section-nav.tsx'
import { ServicesSection } from './services-section.tsx'
import { SystemSection } from './system-section.tsx'
import { UsersSection } from './users-section.tsx'
import { VmSection } from './vm-section.tsx'
import './form.css'
import './form-controls.css'
import './form-lists.css'

interface FormProps {
  subject: FormSubject
  /** Shows the browser of all options. */
  onOpenOptions?: () => void
}

const loading = { state: 'loading', seconds: 0 } as const

/** The sections that are folded away, for as long as the page lives. */
const folded = new Map<string, ReadonlySet<SectionName>>()

/** A build tells of itself many times a second; of whose form it is the fields read only this. */
function isSame(before: FormProps, after: FormProps): boolean {
  const [a, b] = [before.subject, after.subject]
  return (
    before.onOpenOptions === after.onOpenOptions &&
    a.id === b.id &&
    a.hasDisk === b.hasDisk &&
    a.isVm === b.isVm &&
    a.inherits?.id === b.inherits?.id &&
    JSON.stringify(a.nixpkgs) === JSON.stringify(b.nixpkgs)
  )
}

/** Each key typed into the text passes by here; only what a field reads makes it draw itself anew. */
export const Form = memo(function Form({ subject, onOpenOptions }: FormProps) {
  const { id } = subject
  const waiting = useColumns(id, 'options')
  // The fields do not show how long it takes.
  const options = waiting.state === 'loading' ? loading : waiting
  const [closed, setClosed] = useState(() => folded.get(id) ?? new Set<SectionName>())
  const scroller = useRef<HTMLDivElement>(null)
  const isModule = useStore((store) => {
    const model = store.models[id]
    return model === undefined || moduleBody(model.text, model.tree) !== null
  })
  const context = useMemo<FormContext>(
    () => ({ subject, id, options, columns: options.state === 'ready' ? options.columns : null }),
    [subject, id, options],
  )
  const fold = (name: SectionName, isOpen: boolean) => {
    const next = new Set(closed)
    if (isOpen) next.delete(name)
    else next.add(name)
    folded.set(id, next)
    setClosed(next)
  }
  const content: Record<SectionName, React.ReactNode> = {
    system: <SystemSection />,
    users: <UsersSection />,
    packages: <PackagesSection />,
    desktop: <DesktopSection />,
    services: <ServicesSection {...(onOpenOptions === undefined ? {} : { onOpenOptions })} />,
    network: <NetworkSection />,
    vm: <VmSection />,
    boot: <BootSection />,
  }
  return (
    <Context value={context}>
      <div className="form" role="group" aria-label={formText.label} ref={scroller}>
        <SectionNav scroller={scroller} onShow={(name) => fold(name, true)} />
        <div className="form-sections">
          {options.state === 'failed' ? (
            <div className="stack">
              <Warning title={formText.indexFailed}>
                <div className="notice-remedy">
                  <Button onPress={options.retry}>{formText.retry}</Button>
                </div>
              </Warning>
              <FailureCard failure={options.failure} />
            </div>
          ) : null}
          {isModule ? (
            sections.map((name) => (
              <Section
                key={name}
                name={name}
                isOpen={!closed.has(name)}
                onOpenChange={(isOpen) => fold(name, isOpen)}
              >
                {content[name]}
              </Section>
            ))
          ) : (
            <Warning title={formText.noModule}>{null}</Warning>
          )}
        </div>
      </div>
    </Context>
  )
}, isSame)
