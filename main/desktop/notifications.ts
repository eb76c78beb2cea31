/** Tells by the desktop's notifications what is news while nobody looks at the window. */
import { Notification } from 'electron'
import type { EventName, Events } from '../../contract/events.ts'
import type { ImagesView } from '../../contract/image.ts'
import type { MachineView } from '../../contract/machine.ts'
import type { TestView } from '../../contract/test.ts'
import { newsOfImages, newsOfMachine, newsOfTest, type News } from './news.ts'

interface Parts {
  isWanted(this: void): boolean
  /** The user looks at the window. */
  isWatched(this: void): boolean
  show(this: void, what: News['shows']): void
}

export class Notifications {
  readonly #parts: Parts
  readonly #machines = new Map<string, MachineView>()
  readonly #tests = new Map<string, TestView>()
  readonly #images = new Map<string, ImagesView>()
  /** Those on the screen: one that is let go cannot be clicked any more. */
  readonly #shown = new Set<Notification>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Takes what main tells the page, and picks what concerns it. */
  heard<Name extends EventName>(name: Name, value: Events[Name]): void {
    if (isMachine(name, value)) this.#machine(value)
    if (isTest(name, value)) this.#test(value)
    if (isImages(name, value)) this.#image(value)
  }

  #machine(view: MachineView): void {
    const news = newsOfMachine(this.#machines.get(view.id) ?? null, view)
    this.#machines.set(view.id, view)
    if (news !== null) this.#tell(news)
  }

  #test(view: TestView): void {
    const news = newsOfTest(this.#tests.get(view.id) ?? null, view)
    this.#tests.set(view.id, view)
    if (news !== null) this.#tell(news)
  }

  #image(view: ImagesView): void {
    const machine = this.#machines.get(view.id)
    const news =
      machine === undefined ? null : newsOfImages(this.#images.get(view.id) ?? null, view, machine.name)
    this.#images.set(view.id, view)
    if (news !== null) this.#tell(news)
  }

  /** Where the desktop shows none, nothing happens. */
  #tell({ title, body, shows }: News): void {
    if (!this.#parts.isWanted() || this.#parts.isWatched() || !Notification.isSupported()) return
    const notification = new Notification({ title, body })
    this.#shown.add(notification)
    const drop = () => this.#shown.delete(notification)
    notification.once('close', drop)
    notification.once('failed', drop)
    notification.once('click', () => {
      drop()
      this.#parts.show(shows)
    })
    notification.show()
  }
}

function isMachine(name: EventName, value: unknown): value is MachineView {
  return name === 'machine.changed' && value !== null
}

function isTest(name: EventName, value: unknown): value is TestView {
  return name === 'test.changed' && value !== null
}

function isImages(name: EventName, value: unknown): value is ImagesView {
  return name === 'images.changed' && value !== null
}
