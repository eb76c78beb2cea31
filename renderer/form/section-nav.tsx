/** The way to each section, always in sight; the section that is being read is marked. */
import { useEffect, useState, type RefObject } from 'react'
import { Button } from 'react-aria-components'
import { formText } from '../text/form.ts'
import { sections, type SectionName } from './section.tsx'

interface SectionNavProps {
  scroller: RefObject<HTMLDivElement | null>
  /** Unfolds the section before it is scrolled to. */
  onShow(this: void, name: SectionName): void
}

/** A section is read when its title has come this near to the top, in pixels. */
const nearTop = 60

export function SectionNav({ scroller, onShow }: SectionNavProps) {
  const [current, setCurrent] = useState<SectionName>('system')
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = () => {
      const head = element.querySelector('.form-nav')?.getBoundingClientRect().bottom ?? 0
      const isAtEnd =
        element.scrollTop > 0 && element.scrollTop + element.clientHeight >= element.scrollHeight - 2
      const read = sections.filter((name) => {
        const top = sectionOf(element, name)?.getBoundingClientRect().top
        return top !== undefined && top < head + nearTop
      })
      setCurrent((isAtEnd ? sections.at(-1) : read.at(-1)) ?? 'system')
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller])

  const go = (name: SectionName) => {
    onShow(name)
    requestAnimationFrame(() => {
      const section = scroller.current === null ? null : sectionOf(scroller.current, name)
      section?.scrollIntoView({ block: 'start' })
      section?.querySelector<HTMLElement>('.form-section-button')?.focus({ preventScroll: true })
      setCurrent(name)
    })
  }
  return (
    <nav className="form-nav" aria-label={formText.sectionNav}>
      {sections.map((name) => {
        const word = name === 'vm' ? formText.vmShort : formText.sections[name]
        return (
          <Button
            key={name}
            className="form-nav-item"
            onPress={() => go(name)}
            {...(name === 'vm' ? { 'aria-label': formText.vmShortName } : {})}
            {...(name === current ? { 'aria-current': 'true' as const } : {})}
          >
            <span className="word" data-word={word}>
              {word}
            </span>
          </Button>
        )
      })}
    </nav>
  )
}

function sectionOf(scroller: HTMLElement, name: SectionName): HTMLElement | null {
  return scroller.querySelector<HTMLElement>(`[data-section="${name}"]`)
}
