/** Chinese: the serial console, terminals on this computer and ssh. */
import type { SshReach } from '../../../contract/terminals.ts'
import type { consoleText } from '../console.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

export const console: Words<typeof consoleText> = {
  terminals: '终端',
  serial: '串行',
  shell: '本机 shell',
  last: '串行控制台的最后几行',
  lastOf: (name: string) => `${name} 的最后几行`,
  never: '尚未运行过：其串行控制台会显示在此处。',
  off: '虚拟机已关机。以下是它最后的输出。',
  paused: '虚拟机已暂停。它会在继续运行后读取您输入的内容。',
  add: '新建终端',
  shellAction: '本机上的 shell',
  sshAction: '通过 ssh 登录…',
  menu: '终端操作',
  close: '关闭',
  closeTerminal: (name: string) => `关闭 ${name}`,
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  copyAll: '全部复制',
  clear: '清空',
  reset: '重置终端',
  larger: '放大文字',
  smaller: '缩小文字',
  usualSize: '默认文字大小',
  saveLog: '将日志另存为…',
  logSaved: '日志已保存。',
  older: (bytes: number) => `有 ${formats.bytes(bytes)} 更早的输出未显示。`,
  showOlder: '显示更早的输出',
  search: '在此终端中搜索',
  searchAction: '搜索',
  matchCase: '区分大小写',
  regex: '正则表达式',
  faultyRegex: '不是正则表达式',
  matches: (at: number, found: number) =>
    found === 0 ? '没有匹配项' : at === 0 ? count(found, '个匹配项') : `${at}/${found}`,
  previous: '上一个匹配项',
  next: '下一个匹配项',
  closeSearch: '关闭搜索',
  pasteTitle: (lines: number) => `粘贴 ${count(lines, '行')}？`,
  pasteText: 'shell 会在粘贴后立即执行每一行。',
  moreLines: (n: number) => `还有 ${count(n, '行')}`,
  pasteUnasked: '在关闭 Snowglobe 之前不再询问',
  tellSize: '将大小告知客户机',
  sizeTold: (columns: number, rows: number) => `虚拟机现在知道其串行终端有 ${columns} 列 ${rows} 行。`,
  unsureTitle: '这是 shell 的提示符吗？',
  unsureText: (columns: number, rows: number) =>
    `串行线路不传递大小，因此会在控制台中输入“stty rows ${rows} cols ${columns}”。这只在 shell 提示符下有效，而最后一行看起来不像提示符。`,
  typeIt: '输入',
  ended: (program: 'shell' | 'ssh', code: number, signal: number) =>
    signal > 0 ? `${program} 被信号 ${signal} 结束。` : `${program} 已结束，退出代码 ${code}。`,
  startAgain: '重新启动',
  newKeys: '虚拟机的 ssh 密钥与以前不同，重置磁盘后会出现这种情况。如果您没有重置过，请在登录前查明原因。',
  forgetKeys: '忘记旧密钥并连接',
  sshTitle: (name: string) => `通过 ssh 登录“${name}”`,
  sshLooking: '正在检查虚拟机是否响应…',
  reach: (reach: SshReach): string => {
    switch (reach.state) {
      case 'ready':
        return `虚拟机在本机端口 ${reach.port} 上响应。`
      case 'silent':
        return `端口 ${reach.port} 通向虚拟机，但那里还没有 ssh 服务器响应。如果一直如此，请在配置中启用“services.openssh.enable”。`
      case 'no-forward':
        return '本机没有端口通向虚拟机的端口 22。可以在虚拟机运行期间添加一个；只有本机可以使用它。'
      case 'no-network':
        return '虚拟机没有可转发端口的网络。请使用串行控制台。'
      case 'off':
        return '虚拟机未运行。'
    }
  },
  addForward: '添加转发',
  connect: '连接',
  user: '用户',
  otherUser: '其他…',
  userName: '用户名',
}
