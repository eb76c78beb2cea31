/** Chinese: Doctor’s page. */
import type { doctorText } from '../doctor.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

const about = '检查本机上构建和虚拟机所需的条件。每一项都经过实际测试。'

export const doctor: Words<typeof doctorText> = {
  title: '诊断',
  about,
  lines: {
    nix: 'Nix',
    store: 'Store',
    daemon: '守护进程',
    'test-build': '测试构建',
    trusted: '受信任用户',
    sandbox: '沙盒',
    features: '实验性功能',
    nixpkgs: '<nixpkgs>',
    starter: 'Starter',
    builders: '构建机',
    'store-space': 'Store 可用空间',
    'home-space': '虚拟机可用空间',
    'build-space': '构建可用空间',
    kvm: 'KVM',
    qemu: 'QEMU',
    network: '网络',
    clock: '时钟',
    git: 'git',
    nixfmt: 'nixfmt',
  },
  states: { ok: '正常', note: '值得了解', warning: '可以改进', bad: '有问题' },
  looking: '正在检查…',
  notLooked: '未检查',
  progress: (done: number, all: number) => `${about}已检查 ${done}/${all}。`,
  wanting: (verdict: string, names: string[]) => `${verdict}：${names.join('、')}。`,
  healthy: '一切正常：没有什么妨碍虚拟机的构建和运行。',
  verdict: (bad: number, warnings: number) =>
    [
      ...(bad === 0 ? [] : [`${count(bad, '项')}有问题`]),
      ...(warnings === 0 ? [] : [`${count(warnings, '项')}可以改进`]),
    ].join('，'),
  again: '重新检查',
  cancel: '停止',
  copyReport: '复制为文本',
  copyReportTip: '用于错误报告：不含机密信息，主目录已缩写',
  copyCommand: '复制',
}
