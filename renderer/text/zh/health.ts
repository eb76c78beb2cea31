/** Chinese: what a running machine uses. */
import type { healthText } from '../health.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

const percents = (percent: number) =>
  percent.toLocaleString('zh-CN', { maximumFractionDigits: percent < 10 ? 1 : 0 })

export const health: Words<typeof healthText> = {
  title: '当前使用情况',
  waiting: '正在测量…',
  unknown: '–',
  processor: '处理器',
  share: (percent: number, cores: number) => `${count(cores, '个处理器')}的 ${percents(percent)}%`,
  memory: '内存',
  held: (held: string, whole: string) => `在本机占用 ${held}，共 ${whole}`,
  heldHint: 'QEMU 占用的本机内存。客户机归还内存并不会使其减少：QEMU 会一直占用到虚拟机关机。',
  used: (used: string) => `内部使用 ${used}`,
  disk: '磁盘',
  read: (rate: string) => `读取 ${rate}/s`,
  written: (rate: string) => `写入 ${rate}/s`,
  network: '网络',
  received: (rate: string) => `接收 ${rate}/s`,
  sent: (rate: string) => `发送 ${rate}/s`,
  noAgent: '只有客户机代理知道；它没有响应。',
  span: '最近两分钟',
}
