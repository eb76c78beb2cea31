/** Chinese: the machine’s screen. */
import type { displayText } from '../display.ts'
import type { Words } from '../translation.ts'

export const display: Words<typeof displayText> = {
  label: '虚拟机屏幕',
  offTitle: '虚拟机已关机',
  offText: '运行时，它的屏幕会显示在这里。',
  connecting: '正在连接屏幕…',
  lost: '与屏幕的连接已断开。',
  reconnect: '重新连接',
  keys: '发送按键',
  mode: '屏幕显示方式',
  modes: { fit: '缩放', pixels: '1:1', follow: '跟随窗口' },
  makeFollow: '从下次启动起',
  willFollow: '从下次启动起，屏幕将跟随窗口大小。',
  fullscreen: '全屏',
  hint: '点击屏幕即可向虚拟机输入。此时 F5 和其他快捷键会传给虚拟机。',
  viewOnly: '只看不操作',
  viewOnlyHint: '鼠标和键盘不会影响虚拟机。',
  paused: '已暂停',
  screenshot: '截图',
  saveShot: '保存截图…',
  copyShot: '复制截图',
  shotSaved: (file: string) => `截图已保存为 ${file}。`,
  shotCopied: '截图已复制到剪贴板。',
  type: '键入剪贴板内容…',
}
