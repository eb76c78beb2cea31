/** System: name, time, language, and the release that the machine was made with. */
import { TriangleAlert } from 'lucide-react'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { keyboards, locales, timeZones } from './common-values.ts'
import { Field } from './field.tsx'
import { useOptionField } from './option-field.ts'
import { TextField } from './simple-fields.tsx'

const words = formText.system

/** `about` is read when something is wrong: the language may have changed since. */
const matches = (pattern: RegExp, about: { fault: string }) => (typed: string) =>
  pattern.test(typed) ? null : about.fault
/** The pattern of NixOS's own type. */
const hostName = matches(/^$|^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/, words.hostName)
const timeZone = matches(/^[A-Za-z0-9_+/-]+$/, words.timeZone)
const locale = matches(
  /^[A-Za-z]{1,8}(?:_[A-Za-z]{2})?(?:\.[A-Za-z0-9-]+)?(?:@\w+)?(?:\/[\w-]+)?$/,
  words.locale,
)
const keyMap = matches(/^[\w./+-]+$/, words.keyMap)

export function SystemSection() {
  return (
    <>
      <TextField path={['networking', 'hostName']} {...words.hostName} fault={hostName} />
      <TextField path={['time', 'timeZone']} {...words.timeZone} fault={timeZone} suggestions={timeZones} />
      <TextField path={['i18n', 'defaultLocale']} {...words.locale} fault={locale} suggestions={locales} />
      <TextField path={['console', 'keyMap']} {...words.keyMap} fault={keyMap} suggestions={keyboards} />
      <StateVersion />
    </>
  )
}

/** To be seen, not to be played with: the text is the place to change it. */
function StateVersion() {
  const field = useOptionField(['system', 'stateVersion'])
  const { value, fallback } = field
  const own = value.kind === 'value' && value.value.kind === 'string' ? value.value.value : null
  const release =
    typeof fallback.data === 'string' && /^\d\d\.\d\d$/.test(fallback.data) ? fallback.data : null
  return (
    <Field
      field={field}
      label={words.stateVersion.label}
      hint={
        own === null ? (
          words.stateVersion.absent
        ) : (
          <span className="caution">
            <TriangleAlert size={13} aria-hidden /> {words.stateVersion.hint}
          </span>
        )
      }
      fits={value.kind !== 'value' || own !== null}
    >
      {(ids) => (
        <div className="row">
          <input
            className="input"
            id={ids.control}
            aria-describedby={ids.describedBy}
            value={own ?? ''}
            readOnly
          />
          {own === null && release !== null ? (
            <Button onPress={() => field.write({ kind: 'string', value: release })}>
              {words.stateVersion.set(release)}
            </Button>
          ) : null}
        </div>
      )}
    </Field>
  )
}
