/** An option's type, default and description under the mouse. */
import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import type { OptionDetail } from '../../contract/options.ts'
import { optionAt } from '../../nixlang/path-at.ts'
import { currentModel } from '../drafts/model.ts'
import { optionColumns, optionDetail } from '../catalogue/columns.ts'
import { indexName } from '../catalogue/option-tree.ts'
import { text } from '../text/text.ts'

/** Plain elements: what nixpkgs writes is text, never HTML. */
function element(tag: string, className: string, content: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = content
  return made
}

function card(detail: OptionDetail): HTMLElement {
  const dom = element('div', 'option-card', '')
  dom.append(element('strong', 'mono', detail.name), element('div', 'hint', detail.type))
  dom.append(element('p', '', plain(detail.description)))
  if (detail.default !== null)
    dom.append(element('div', 'mono hint', `${text.editor.default} ${detail.default}`))
  return dom
}

/** Markdown's marks off; the browser of options shows it in full. */
function plain(markdown: string): string {
  const [first = ''] = markdown.split('\n\n')
  return first
    .replaceAll(/\{[a-z]+\}`([^`]*)`/g, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .slice(0, 600)
}

async function detailOf(id: string, path: readonly string[]): Promise<OptionDetail | null> {
  const name = indexName(await optionColumns(id), path)
  return name === null ? null : optionDetail(id, name)
}

export function optionHover(id: string): Extension {
  return hoverTooltip(async (view, at) => {
    const model = currentModel(id)
    if (model?.doc !== view.state.doc) return null
    const found = optionAt(model.text, model.tree, at)
    if (found === null) return null
    const detail = await detailOf(id, found.path).catch(() => null)
    if (detail === null) return null
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: card(detail) }) }
  })
}
