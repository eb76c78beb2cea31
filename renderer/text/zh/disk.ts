/** Chinese: the state disk, what it hides, its snapshots and the former ones. */
import type { diskText } from '../disk.ts'
import type { Words } from '../translation.ts'

const names = new Intl.ListFormat('zh-CN', { type: 'conjunction' })

const image = {
  'file-system': '使用外部内核启动',
  'boot-loader': '使用自带的引导加载程序',
  blank: '为空白磁盘',
}

export const disk: Words<typeof diskText> = {
  title: '状态磁盘',
  text: '虚拟机运行时的更改都在这块磁盘上：文件、日志、密码。构建新配置时它保持不变，因此可能掩盖您在配置中的某些更改。',
  none: '还没有磁盘。首次启动时会创建。',
  noneConfigured: '请先构建虚拟机，然后这里会显示它的磁盘。',
  file: '文件',
  onHost: '在本机占用',
  inGuest: '在虚拟机中的大小',
  grown: (size: string, since: string) => `比创建时（${since}）多 ${size}`,
  grownSince: (size: string, since: string) => `比 ${since} 多 ${size}`,
  passing: '不保留任何更改',
  passingText: '虚拟机以不保留任何更改的方式启动：它写入的内容在关机后消失，磁盘保持不变。',
  reset: '重置磁盘',
  resetText: '将磁盘放到一边；下次启动时创建新磁盘。您可以恢复旧磁盘。',
  resetDone: '磁盘已放到一边。下次启动时会创建新磁盘。',
  compact: '压缩',
  compactText: '释放已删除文件占用的空间。',
  compactSnapshots: '带有快照的磁盘无法压缩。',
  compacted: (size: string) => `已释放 ${size}。`,
  compactedNothing: '没有可释放的空间。',
  running: '请先关机，然后再重置磁盘。',
  kept: '保留的磁盘',
  keptText: '被放到一边的磁盘。删除之前会占用空间。',
  keptAt: (time: string) => `保留于 ${time}`,
  restore: '恢复',
  restoreChoose: '恢复…',
  discard: '永久删除…',
  discardTitle: '永久删除这块保留的磁盘？',
  discardText: (size: string) => `将释放 ${size}。此操作无法撤销。`,
  restored: '磁盘已恢复。',
  configurationRestored: '配置已恢复。原来的配置在构建历史中。',
  bothRestored: '磁盘和配置已恢复。',
  hides: '磁盘掩盖的内容',
  snapshots: '快照',
  snapshotsText: '磁盘在某一时刻的状态，保存在磁盘自己的文件中，并附有当时的配置。',
  noSnapshots: '还没有快照。',
  take: '创建快照…',
  suggested: (n: number) => `快照 ${n}`,
  takeTitle: '创建磁盘快照',
  takeLive: '虚拟机继续运行。快照包含已写入磁盘的内容，如同突然断电之后。',
  takeFrozen: '虚拟机继续运行。其代理会将文件冻结片刻，使快照中的文件保持一致。',
  takeOff: '磁盘的当前状态，您可以随时恢复。',
  name: '名称',
  takeNow: '创建快照',
  taken: (name: string) => `已创建快照“${name}”。`,
  live: '运行时创建',
  frozen: '文件一致',
  withMemory: (size: string) => `含 ${size} 内存`,
  withoutConfiguration: '不含配置',
  remove: '删除…',
  removeTitle: (name: string) => `删除快照“${name}”？`,
  removeText: '之后将无法恢复当时的磁盘。当前磁盘保持不变。',
  removeConfirm: '删除',
  restoreTitle: (name: string) => `恢复“${name}”`,
  restoreWhat: '恢复什么',
  what: { disk: '磁盘', configuration: '配置', both: '两者', memory: '运行中的虚拟机' },
  restoreSafe: '当前磁盘会先保存为快照，因此不会丢失任何内容。',
  restoreKeeps: '现有磁盘也会被保留。',
  restoreText: '当前配置保留在构建历史中。',
  restoreRunning: '虚拟机关机后才能恢复磁盘。',
  beforeRestore: (name: string) => `恢复“${name}”之前`,
  memory: '包含运行中虚拟机的内存',
  memoryText: '写入内存时它会停顿几秒。运行期间可以回到这一时刻。',
  noMemoryNow: (why: string) => `无法将运行中虚拟机的内存保存到快照，因为 QEMU 无法保存它：${why}`,
  memoryRestored: '虚拟机已回到当时的状态。',
  restoreMemory: '虚拟机将从那一刻继续，磁盘和内存均为当时的状态。',
  restoreMemoryOff: '虚拟机运行时才能恢复其内存。',
  noMemory:
    '无法将运行中虚拟机的内存保存到快照：它与本机共享文件夹（至少是其 Nix store），QEMU 无法保存这样的虚拟机。',
  question: {
    title: '磁盘掩盖了此配置的一部分',
    titleBlocked: '虚拟机无法使用此磁盘启动',
    titleName: '主机名已更改',
    label: '如何处理磁盘',
    answers: { keep: '按原样启动', grow: '扩大磁盘', reset: '使用新磁盘启动', 'take-along': '沿用旧磁盘' },
    about: {
      keep: '除非有变化，否则不再询问。',
      grow: '其中的内容保留。在虚拟机中运行“sudo resize2fs /dev/vda”后，文件系统随之扩大。',
      reset: '现有磁盘会被放到一边，可以恢复。',
      'take-along': '它会被重命名，虚拟机沿用已有内容。',
    },
    nameLabel: '旧磁盘保留为',
    namePlaceholder: '名称（可选）',
    start: '启动',
    cancel: '不启动',
  },
  note: {
    passwords: (users: string[], time: string) =>
      `${names.format(users)} 的新密码不会生效：NixOS 在创建用户时设置密码，而用户已在此磁盘上创建（磁盘创建于 ${time}）。`,
    size: (own: string, wanted: string) =>
      `磁盘仍为 ${own}：其大小在创建时已确定，而配置现在要求 ${wanted}。`,
    'host-name': (former: string, size: string, next: string) =>
      `主机名已更改，而磁盘以它命名：${next} 将是新的空磁盘，虚拟机此前的内容在 ${former}（${size}）上。`,
    'backing-gone': (file: string) =>
      `磁盘所依赖的文件已不存在：${file}。它原在 Nix store 中，已被垃圾回收。`,
    damaged: '磁盘文件已不是 qcow2 映像：它被截断或覆盖了。重置会将其放到一边，以便日后查看。',
    boot: (made: keyof typeof image, now: keyof typeof image) =>
      `磁盘创建时${image[made]}；现在构建的虚拟机${image[now]}，无法用它启动。`,
    'state-version': (made: string, now: string) =>
      `system.stateVersion 现为 ${now}，而磁盘创建时为 ${made}：服务可能会以此处不具备的形式查找其数据。`,
    'older-release': (made: string, now: string) =>
      `磁盘由 NixOS ${made} 创建，比现在构建的 ${now} 更新：程序可能无法读取较新程序写入的内容。`,
    'newer-release': (made: string, now: string) =>
      `磁盘由 NixOS ${made} 创建；现在构建的是 ${now}。升级通常如此：旧版本的数据会被沿用。`,
  },
}
