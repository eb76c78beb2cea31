/** Chinese: builders and caches. */
import type { AddressFault } from '../../../contract/address-fault.ts'
import type { BuilderFault } from '../../../contract/distribution.ts'
import type { distributionText } from '../distribution.ts'
import type { Words } from '../translation.ts'

const addressFaults: Record<AddressFault, (address: string) => string> = {
  empty: () => '有一个地址为空。',
  space: (address) => `“${address}”含有空格：请每行写一个地址。`,
  'no-scheme': (address) => `“${address}”必须以 https://、file://、ssh:// 等开头。`,
  'unknown-scheme': (address) =>
    `Nix 不会从“${address}”获取软件包：请使用 https、http、file、s3、ssh 或 ssh-ng。`,
  'no-host': (address) => `“${address}”没有指明计算机或文件夹。`,
}

const wanted: Record<BuilderFault['field'], string> = {
  address: '地址，如 ssh://mia@host',
  systems: '系统，如 x86_64-linux,aarch64-linux',
  key: 'ssh 密钥的路径或 -',
  jobs: '同时构建的数量或 -',
  speed: '速度，如 1 或 2.5，或 -',
  features: '特性，如 kvm,big-parallel，或 -',
  mandatory: '构建必须要求的特性，或 -',
  'host-key': 'Base64 形式的主机公钥或 -',
  'too-many': '行尾，不应再有内容',
}

const ignoredNames: Record<string, string> = {
  'extra-substituters': '缓存',
  'extra-trusted-public-keys': '缓存密钥',
  builders: '构建机',
  'max-jobs': '构建数量',
  cores: '处理器数量',
}

export const distribution: Words<typeof distributionText> = {
  about: '每次构建时传给 Nix，并显示在每台虚拟机的命令行中。',
  substituters: '缓存',
  substitutersHint: '每行一个地址，与 nix.conf 中的一并使用。',
  keys: '缓存密钥',
  keysHint: '每行一个：名称、冒号和密钥。没有密钥的缓存不受信任。',
  builders: '构建机',
  buildersHint:
    '每行一台，采用 Nix 自己的格式：地址、系统、ssh 密钥、同时构建数、速度、特性；用 - 表示略去。它们取代 nix.conf 中的构建机。',
  channels: '频道服务器',
  channelsHint: '与 channels.nixos.org 内容相同的镜像；留空则使用 NixOS 自己的服务器。',
  maxJobs: '本机同时构建的数量',
  cores: '每次构建使用的处理器',
  asConfigured: '按 nix.conf',
  maxJobsHint: '0 表示全部交给构建机。',
  coresHint: '0 表示全部。',
  address: (fault: AddressFault, address: string) => addressFaults[fault](address),
  key: (key: string) => `“${key}”不是公钥：公钥由名称、冒号和 44 个字符组成。`,
  builder: ({ line, field, word }: BuilderFault) => `第 ${line} 行：“${word}”处应为${wanted[field]}。`,
  number: '0 到 1024 之间的整数，或留空。',
  ignored: (options: string[]) =>
    `Nix 守护进程忽略了设置中的${options.map((name) => ignoredNames[name] ?? name).join('、')}：您不在其受信任用户之列。`,
  look: '在“诊断”中测试',
}
