/** Chinese: the buttons that do something about a failure. */
import type { remedyText } from '../remedy.ts'
import type { Words } from '../translation.ts'

export const remedy: Words<typeof remedyText> = {
  goOffline: '离线工作',
  isOffline: '现在构建不使用网络：只使用本机上已有的内容。',
  openDoctor: '打开诊断',
  chooseNixpkgs: '选择其他 nixpkgs',
  openSettings: '打开设置',
  set: (option: string, value: boolean) => `添加 ${option} = ${String(value)};`,
  add: (option: string, item: string) => `将 ${item} 添加到 ${option}`,
  replaceHash: '采用新的哈希值',
  notThere: '配置中已没有这段文本。',
}
