/** Copies a text and says so for a moment. */
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from './controls.tsx'

export function CopyButton({ value, label }: { value: string; label?: string }) {
  return <CopyLater read={() => Promise.resolve(value)} {...(label === undefined ? {} : { label })} />
}

interface CopyLaterProps {
  /** The text, asked for when the button is pressed. */
  read(this: void): Promise<string>
  label?: string
  tip?: string
  isDisabled?: boolean
}

/** Copies a text that is made only then. */
export function CopyLater({ read, label, tip, isDisabled = false }: CopyLaterProps) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(await read())
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  return (
    <Button onPress={() => attempt(copy)} isDisabled={isDisabled} {...(tip === undefined ? {} : { tip })}>
      {isCopied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
      <span aria-live="polite">{isCopied ? text.actions.copied : (label ?? text.actions.copy)}</span>
    </Button>
  )
}
