/** The screen's size, as one choice of two numbers. */
import { nixValue, plainData } from '../../nixlang/value.ts'
import { setDraftOption } from '../drafts/option-edits.ts'
import { formText } from '../text/form.ts'
import { Field } from './field.tsx'
import { useForm } from './form-context.ts'
import { useOptionField } from './option-field.ts'

const sizes = ['1024x768', '1280x800', '1280x1024', '1440x900', '1600x900', '1920x1080', '2560x1440']

/** `1280x800` from `{ x = 1280; y = 800; }`; null for anything else. */
function sizeOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('x' in data) || !('y' in data)) return null
  const { x, y } = data
  return typeof x === 'number' && typeof y === 'number' ? `${x}x${y}` : null
}

export function ResolutionField({ path }: { path: readonly string[] }) {
  const { id } = useForm()
  const field = useOptionField(path)
  const { value } = field
  const own = value.kind === 'value' ? sizeOf(plainData(value.value)) : null
  const fallback = sizeOf(field.fallback.data)?.replace('x', ' × ') ?? formText.field.default
  const choices = own === null || sizes.includes(own) ? sizes : [own, ...sizes]
  return (
    <Field field={field} {...formText.vm.resolution} fits={value.kind !== 'value' || own !== null}>
      {(ids) => (
        <select
          className="input"
          id={ids.control}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.isInvalid}
          disabled={field.isMissing}
          value={own ?? ''}
          onChange={({ target }) => {
            const [x, y] = target.value.split('x').map(Number)
            if (target.value === '') field.clear()
            else setDraftOption(id, path, nixValue({ x, y }))
          }}
        >
          <option value="">{fallback}</option>
          {choices.map((size) => (
            <option key={size} value={size}>
              {size.replace('x', ' × ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
