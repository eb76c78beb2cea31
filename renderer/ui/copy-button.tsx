/** Copies a text and says so for a moment. */
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { text } from '../text/text.ts'
import { Button } from './controls.tsx'

export function CopyButton({ value, label }: { value: string; label?: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = () => {
    void navigator.clipboard.writeText(value).then(() => {
      setCopied(true)
      setTimeout(() => setCopied(false), 1500)
    })
  }
  return (
    <Button onPress={copy}>
      {isCopied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
      <span aria-live="polite">{isCopied ? text.actions.copied : (label ?? text.actions.copy)}</span>
    </Button>
  )
}
