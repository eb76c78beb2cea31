/** Chinese: switching a running guest to the new configuration. */
import type { RestartNeed } from '../../../contract/apply.ts'
import type { applyText } from '../apply.ts'
import type { Words } from '../translation.ts'

const need = (one: RestartNeed): string => {
  switch (one.kind) {
    case 'kernel':
      return '内核已不同。'
    case 'initrd':
      return '初始内存盘已不同（启动所需的文件系统或模块）。'
    case 'kernel-params':
      return '内核参数已不同。'
    case 'memory':
      return `内存：${one.to} MiB，原为 ${one.from} MiB。`
    case 'cores':
      return `处理器：${one.to} 个，原为 ${one.from} 个。`
    case 'disk-size':
      return '磁盘大小：仅适用于新建或扩大后的磁盘。'
    case 'forwards':
      return '配置中的端口转发。'
    case 'shares':
      return '共享文件夹。'
    case 'qemu':
      return 'QEMU 的其他参数：'
    case 'unknown':
      return '不清楚这台虚拟机是以什么启动的，因此重新启动可能带来更多变化。'
  }
}

export const apply: Words<typeof applyText> = {
  apply: '应用',
  tip: '让运行中的虚拟机切换到新配置',
  title: '应用到运行中的虚拟机',
  noAgentTitle: '这需要客户机代理，但它没有响应',
  noAgentText: '请等待客户机启动完成。也可以构建、关机再启动：这样虚拟机同样会运行新配置。',
  saving: '正在保存…',
  building: '正在构建新配置',
  buildFailed: '构建失败。',
  buildCancelled: '构建已取消。',
  showBuild: '查看构建',
  looking: '正在询问客户机会有哪些变化…',
  same: '客户机已在运行此配置。',
  noUnits: '没有服务变化。文件、用户和程序会更新。',
  alsoRest: '文件、用户和程序也会更新。',
  units: {
    restart: '将重启',
    start: '将启动',
    stop: '将停止',
    reload: '将重新加载',
    keep: '虽有变化但保持运行',
  },
  needsTitle: '仅在虚拟机关机并重新启动后生效',
  need,
  now: '立即应用',
  again: '再次应用',
  cancel: '取消',
  close: '关闭',
  applying: '正在切换客户机',
  done: '客户机正在运行新配置。',
  stays: '在虚拟机关机之前一直有效；下次启动也会使用它。如果客户机自行重启，则会恢复到启动时的状态。',
  doneWithFailures: '客户机正在运行新配置，但有些服务失败了。',
  notDone: '客户机未切换。',
  notDoneText: '它停留在 switch-to-configuration 留下的状态；其输出见下方。',
  failed: '失败',
  howToLook: (unit: string) => `在客户机中：journalctl -u ${unit}`,
  output: '客户机的输出',
}
