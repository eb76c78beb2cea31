/** Virtual machine: what QEMU gives the machine. */
import { formText } from '../text/form.ts'
import { useForm } from './form-context.ts'
import { ListField } from './list-field.tsx'
import { ResolutionField } from './resolution-field.tsx'
import { SharesField } from './shares-field.tsx'
import { NumberField, SwitchField } from './simple-fields.tsx'
import { useVmPath } from './use-vm-path.ts'

const words = formText.vm

/** A TiB of memory, and disks that ext4 and qcow2 take. */
const memoryMiB = { min: 64, max: 1_048_576 }
const diskMiB = { min: 256, max: 16_777_216 }

export function VmSection() {
  const { subject } = useForm()
  const memory = useVmPath('memorySize')
  const disk = useVmPath('diskSize')
  return (
    <>
      <p className="hint">{words.where(memory.slice(0, -1).join('.'))}</p>
      <NumberField
        path={memory}
        label={words.memory.label}
        hint={words.memory.hint}
        bounds={memoryMiB}
        slider={{ label: words.memory.slider, max: 16_384, step: 256 }}
        unit="MiB"
      />
      <NumberField path={useVmPath('cores')} {...words.cores} bounds={{ min: 1, max: 255 }} />
      <NumberField
        path={disk}
        label={words.disk.label}
        hint={subject.hasDisk ? `${words.disk.hint} ${words.disk.stale}` : words.disk.hint}
        bounds={diskMiB}
        unit="MiB"
      />
      <SwitchField path={useVmPath('graphics')} {...words.graphics} />
      <ResolutionField path={useVmPath('resolution')} />
      <SharesField path={useVmPath('sharedDirectories')} />
      <ListField
        path={useVmPath('qemu.options')}
        {...words.qemu}
        placeholder="-device virtio-vga"
        parse={(typed) =>
          /[\n\r\0]/.test(typed) ? { fault: words.qemuFault } : { value: { kind: 'string', value: typed } }
        }
      />
      <SwitchField path={useVmPath('useBootLoader')} {...words.bootLoader} />
    </>
  )
}
