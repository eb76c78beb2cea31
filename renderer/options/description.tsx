/** A description as nixpkgs writes it, drawn from its Markdown as elements of our own; nothing of it becomes HTML. */
import { Fragment, useMemo, type ReactNode } from 'react'
import { optionsText as words } from '../text/options.ts'
import { plainText, type Inline } from './markdown-inline.ts'
import { markdown, type Block } from './markdown.ts'
import './description.css'

interface DescriptionProps {
  text: string
  /** Opens another option that the text speaks of; gives false where there is none of that name. */
  onOption?(this: void, name: string): void
  isOption?(this: void, name: string): boolean
}

/** Longer than any description; what is longer is not read. */
const longest = 20_000

export function Description({ text, onOption, isOption }: DescriptionProps) {
  const blocks = useMemo(() => markdown(text.slice(0, longest)), [text])
  const link = (name: string, content: ReactNode): ReactNode =>
    onOption !== undefined && isOption?.(name) === true ? (
      <button
        type="button"
        className="option-link"
        aria-label={words.openOption(name)}
        onClick={() => onOption(name)}
      >
        {content}
      </button>
    ) : (
      content
    )
  return <div className="description">{drawBlocks(blocks, link)}</div>
}

type DrawLink = (name: string, content: ReactNode) => ReactNode

function drawBlocks(blocks: readonly Block[], link: DrawLink): ReactNode {
  return blocks.map((block, index) => <Fragment key={index}>{drawBlock(block, link)}</Fragment>)
}

function drawBlock(block: Block, link: DrawLink): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{drawInline(block.content, link)}</p>
    case 'heading':
      return (
        <p>
          <strong>{drawInline(block.content, link)}</strong>
        </p>
      )
    case 'code':
      return (
        <pre className="mono" tabIndex={0}>
          {block.text}
        </pre>
      )
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{drawBlocks(item, link)}</li>)
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'admonition':
      return (
        <div className={`admonition ${/^[a-z]+$/.test(block.name) ? block.name : 'note'}`} role="note">
          <strong>{words.admonition(block.name)}</strong>
          {drawBlocks(block.blocks, link)}
        </div>
      )
    case 'quote':
      return <blockquote>{drawBlocks(block.blocks, link)}</blockquote>
    case 'definitions':
      return (
        <dl>
          {block.items.map((item, index) => (
            <Fragment key={index}>
              <dt>{drawInline(item.term, link)}</dt>
              <dd>{drawBlocks(item.blocks, link)}</dd>
            </Fragment>
          ))}
        </dl>
      )
  }
}

function drawInline(content: readonly Inline[], link: DrawLink): ReactNode {
  return content.map((part, index) => <Fragment key={index}>{drawPart(part, link)}</Fragment>)
}

function drawPart(part: Inline, link: DrawLink): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code': {
      const code = <code>{part.text}</code>
      return part.role === null || part.role === 'option' ? link(part.text, code) : code
    }
    case 'strong':
      return <strong>{drawInline(part.content, link)}</strong>
    case 'emphasis':
      return <em>{drawInline(part.content, link)}</em>
    case 'break':
      return <br />
    case 'link': {
      if (part.option !== null) return link(part.option, <code>{drawInline(part.content, link)}</code>)
      // Addresses are foreign: shown, so that one can go there by oneself.
      const isSaid = part.address === '' || part.address === plainText(part.content)
      return (
        <>
          {drawInline(part.content, link)}
          {isSaid || part.address.startsWith('#') ? null : <span className="address"> ({part.address})</span>}
        </>
      )
    }
  }
}
