/** Chinese: starting and ending. */
import type { lifeText } from '../life.ts'
import type { Words } from '../translation.ts'

export const life: Words<typeof lifeText> = {
  title: '启动与退出',
  startAtLogin: '登录时启动 Snowglobe',
  startAtLoginText: '在后台启动；再次启动时显示窗口。',
  startMachines: '随 Snowglobe 一起启动',
  startMachinesText: '每次启动 Snowglobe 时都会启动这些虚拟机。',
  noMachines: '还没有虚拟机',
  tray: '系统托盘图标',
  trayText: '显示每台虚拟机的状态，可启动和关机。并非所有桌面都有系统托盘。',
  notifications: '通知',
  notificationsText: '当您没有查看窗口时，若构建或测试结束，或虚拟机崩溃，则发出通知。',
  onQuit: '退出 Snowglobe 时，正在运行的虚拟机',
  quits: { ask: '询问我', keep: '继续运行', stop: '关机' },
  onQuitText: '继续运行的虚拟机会在下次启动时被重新找到。',
  onClose: '关闭窗口时',
  silentTitle: 'QEMU 没有响应',
  silent:
    '虚拟机的进程仍在运行，但 Snowglobe 无法与其通信。繁忙的计算机可能需要更多时间；如果虚拟机的运行文件夹已被删除，它会在不可见的状态下继续运行：请从内部或通过 ssh 关机，或强制关闭它。',
  closes: { quit: '退出', background: '在后台继续运行' },
}
