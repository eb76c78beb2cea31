/** Chinese: copying machines whole. */
import type { copyText } from '../copy.ts'
import type { Words } from '../translation.ts'

export const copy: Words<typeof copyText> = {
  clone: '克隆…',
  export: '导出…',
  cloneTitle: (name: string) => `克隆 ${name}`,
  cloneText: '另一台具有相同配置和相同 nixpkgs 的虚拟机，与此台相互独立。',
  exportTitle: (name: string) => `导出 ${name}`,
  exportText: '将虚拟机导出为一个文件：配置及其旁边的文件。构建结果不包含在内，因为可以重新构建。',
  withDisk: '包含磁盘',
  withDiskSize: (size: string) => `包含磁盘（${size}）`,
  noDisk: '只有关机后才能复制磁盘。',
  exportNow: '选择位置…',
  cloneNow: '克隆',
  cloned: (name: string) => `克隆名为“${name}”。`,
  exported: (file: string) => `虚拟机已导出到 ${file}。`,
  copyOf: (name: string) => `${name} 副本`,
  import: '导入虚拟机…',
  importing: '正在导入…',
  imported: (name: string) => `已导入虚拟机“${name}”。`,
  task: { clone: '正在克隆', export: '正在导出', compact: '正在压缩磁盘', 'save-image': '正在保存映像' },
  cancel: '取消',
}
