/** Chinese: switching a running guest to the new configuration. */
import type { applyText } from '../apply.ts'
import type { Words } from '../translation.ts'

export const apply: Words<typeof applyText> = { apply: '应用', tip: '让运行中的虚拟机切换到新配置' }
