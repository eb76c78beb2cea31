/** One section of the form, which can be folded away. */
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { formText } from '../text/form.ts'

export const sections = [
  'system',
  'users',
  'packages',
  'desktop',
  'services',
  'network',
  'vm',
  'boot',
] as const
export type SectionName = (typeof sections)[number]

interface SectionProps {
  name: SectionName
  isOpen: boolean
  onOpenChange(this: void, isOpen: boolean): void
  children: ReactNode
}

export function Section({ name, isOpen, onOpenChange, children }: SectionProps) {
  return (
    <Disclosure
      className="form-section"
      data-section={name}
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
    >
      <Heading level={2} className="form-section-title">
        <Button slot="trigger" className="form-section-button">
          <ChevronDown size={16} aria-hidden className={isOpen ? '' : 'folded'} />
          {formText.sections[name]}
        </Button>
      </Heading>
      <DisclosurePanel className="form-section-body">{isOpen ? children : null}</DisclosurePanel>
    </Disclosure>
  )
}
