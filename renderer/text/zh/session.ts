/** Chinese: interactive sessions of tests. */
import type { sessionText } from '../session.ts'
import type { Words } from '../translation.ts'

const lines = ({ from, to }: { from: number; to: number }) =>
  from === to ? `第 ${from} 行` : `第 ${from} 到 ${to} 行`

export const session: Words<typeof sessionText> = {
  tab: '交互',
  open: '交互式运行',
  end: '结束会话',
  offTitle: '进入此测试内部',
  offText:
    '其中的虚拟机由您决定何时启动。您可以查看它们的屏幕并在其中输入，整段、分段或逐行运行脚本。失败后一切仍保持运行。',
  endedTitle: '会话已结束',
  status: {
    building: (percent: number | null) => (percent === null ? '正在构建' : `正在构建 ${percent}%`),
    starting: '正在启动驱动程序',
    waiting: '已打开',
    working: '正在工作',
    playing: '正在运行脚本',
    ending: { ask: '正在结束其虚拟机', terminate: '正在强制结束' },
  },
  startAll: '全部启动',
  script: '脚本',
  playScript: '运行脚本',
  playLines: (range: { from: number; to: number }) => `运行${lines(range)}`,
  playSubtest: (name: string) => `运行“${name}”`,
  interrupt: '中断',
  interruptTip: '向驱动程序发送 Ctrl+C',
  change: '修改脚本',
  readAgain: '重新从文件读取脚本',
  reading: 'Nix 正在读取脚本…',
  unsaved: '测试有未保存的更改；运行脚本时会保存。',
  changedNodes: (names: string[]) =>
    `${names.join('、')}：与测试文件不再一致。运行的是已构建的内容；脚本以文件为准。`,
  rebuild: '结束并重新构建',
  play: {
    running: (range: { from: number; to: number } | null) =>
      range === null ? '脚本正在运行。' : `${lines(range)}正在运行。`,
    passed: (range: { from: number; to: number } | null) =>
      range === null ? '脚本通过。' : `${lines(range)}通过。`,
    interrupted: '已中断。一切照原样继续。',
    failed: (line: number | null) => (line === null ? '失败' : `第 ${line} 行失败`),
    alive: '虚拟机仍在运行。您可以查看它们、修改脚本并再次运行。',
  },
  screens: '虚拟机',
  noNodes: '驱动程序没有说明有哪些虚拟机。它们启动后会显示在此处。',
  state: { off: '已关机', running: '运行中', paused: '已停住' },
  blocked: '已断开',
  blockedTip: '其网络的网线已拔掉（block）。“恢复其网络”会重新插上。',
  offScreen: '已关机',
  noPicture: '还没有画面',
  actions: (node: string) => `对 ${node} 的操作`,
  deeds: {
    start: '启动',
    crash: '使其崩溃',
    shutdown: '关机',
    block: '断开其网络',
    unblock: '恢复其网络',
    shell: 'Shell',
  },
  shown: '显示内容',
  repl: '驱动程序',
  replLabel: '驱动程序的最后几行',
  replEnded: '驱动程序已结束。',
}
