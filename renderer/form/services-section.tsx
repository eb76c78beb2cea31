/** Services: the usual ones as switches, and the way to all the rest. */
import { List } from 'lucide-react'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { hasOption, spelling } from './availability.ts'
import { useForm } from './form-context.ts'
import { useOptionField } from './option-field.ts'
import { fallbackSwitch } from './shown-default.ts'
import { ChoiceField, SwitchField } from './simple-fields.tsx'

const words = formText.services

/** By the name that the texts know. */
const switches: readonly { id: string; path: readonly string[] }[] = [
  ...['openssh', 'nginx', 'httpd', 'caddy', 'postgresql', 'mysql'].map(service),
  ...['docker', 'podman', 'libvirtd'].map((id) => ({ id, path: ['virtualisation', id, 'enable'] })),
  ...['printing', 'pipewire', 'avahi', 'flatpak', 'fail2ban', 'tailscale', 'syncthing'].map(service),
  ...['grafana', 'prometheus', 'qemuGuest'].map(service),
  { id: 'vdagent', path: ['services', 'spice-vdagentd', 'enable'] },
]

function service(id: string): { id: string; path: readonly string[] } {
  return { id, path: ['services', id, 'enable'] }
}

const sshPasswords = [
  ['services', 'openssh', 'settings', 'PasswordAuthentication'],
  ['services', 'openssh', 'passwordAuthentication'],
]
const sshRoot = [
  ['services', 'openssh', 'settings', 'PermitRootLogin'],
  ['services', 'openssh', 'permitRootLogin'],
]

export function ServicesSection({ onOpenOptions }: { onOpenOptions?: () => void }) {
  const { columns } = useForm()
  const offered = switches.filter(({ path }) => hasOption(columns, path))
  const missing = switches.filter((one) => !offered.includes(one))
  return (
    <>
      <div className="service-grid">
        {offered.map(({ id, path }) => (
          <ServiceSwitch key={id} id={id} path={path} />
        ))}
      </div>
      {missing.length === 0 ? null : (
        <details className="missing-services">
          <summary className="hint">{words.others(missing.length)}</summary>
          <div className="service-grid">
            {missing.map(({ id, path }) => (
              <ServiceSwitch key={id} id={id} path={path} />
            ))}
          </div>
        </details>
      )}
      {onOpenOptions === undefined ? null : (
        <div className="row">
          <Button onPress={onOpenOptions}>
            <List size={15} aria-hidden /> {words.all}
          </Button>
          <span className="hint">{words.allHint}</span>
        </div>
      )}
    </>
  )
}

function ServiceSwitch({ id, path }: { id: string; path: readonly string[] }) {
  const [label = id, hint = ''] = words.list[id] ?? []
  return (
    <>
      <SwitchField path={path} label={label} hint={hint} />
      {id === 'openssh' ? <SshSettings enable={path} /> : null}
    </>
  )
}

/** Shown once the server is on, here or by another file. */
function SshSettings({ enable }: { enable: readonly string[] }) {
  const { columns } = useForm()
  const { value, fallback } = useOptionField(enable)
  const isOn =
    value.kind === 'value'
      ? value.value.kind === 'bool' && value.value.value
      : fallbackSwitch(fallback) === true
  const passwords = spelling(columns, sshPasswords)
  const root = spelling(columns, sshRoot)
  if (!isOn) return null
  return (
    <div className="sub-fields">
      {passwords === null ? null : <SwitchField path={passwords} {...words.sshPassword} />}
      {root === null ? null : (
        <ChoiceField
          path={root}
          {...words.sshRoot}
          choices={Object.entries(words.rootChoices).map(([choice, label]) => ({ value: choice, label }))}
        />
      )}
    </div>
  )
}
