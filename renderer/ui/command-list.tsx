/** Command lines to be read and copied, each under what it is for. */
import { CopyButton } from './copy-button.tsx'

export function CommandList({ commands }: { commands: { label: string; text: string }[] }) {
  return commands.map(({ label, text }) => (
    <div className="stack" key={label}>
      <div className="row">
        <span className="label grow">{label}</span>
        <CopyButton value={text} />
      </div>
      <pre className="command" role="group" tabIndex={0} aria-label={label}>
        {text}
      </pre>
    </div>
  ))
}
