/** Chinese: what the long words mean. */
import type { glossaryText } from '../glossary.ts'
import type { Words } from '../translation.ts'

export const glossary: Words<typeof glossaryText> = {
  derivation: {
    words: '派生',
    text: '一次构建的配方：运行什么程序、输入什么、输出什么。Nix 在构建之前先从配置中得出它们。',
    manual: 'Nix 手册：derivation（.drv）',
  },
  closure: {
    words: '闭包',
    text: '某个内容连同它运行所需的一切，以及这些内容又需要的一切。',
    manual: 'Nix 手册：closure、nix-store --query --requisites',
  },
  'out-link': {
    words: 'result 链接|out-link',
    text: '配置旁边名为“result”的链接。它指向构建的结果，使其不被垃圾回收。',
    manual: 'Nix 手册：nix-build --out-link、GC root',
  },
  store: {
    words: 'Nix store',
    text: '存放 Nix 构建或获取的一切内容的文件夹，每项都有自己的、永不改变的文件夹。',
    manual: 'Nix 手册：store、/nix/store',
  },
  'store-path': {
    words: 'store 路径',
    text: 'Nix store 中的一项：文件夹或文件，其名称以构成它的一切内容的哈希开头。',
    manual: 'Nix 手册：store path',
  },
  substituter: {
    words: '替代服务器|二进制缓存|缓存',
    text: '已有构建结果的服务器。只要结果由受信任的密钥签名，Nix 就会获取它们，而不在本机构建。',
    manual: 'Nix 手册：substituters、binary cache',
  },
  builder: {
    words: '构建机',
    text: '通过 ssh 连接、为本机进行构建的另一台计算机。',
    manual: 'Nix 手册：remote builds、builders',
  },
  flake: {
    words: 'flake|flakes|Flake',
    text: '含有 flake.nix 的文件夹：其中列出输入，锁文件则指明每个输入的版本。',
    manual: 'Nix 手册：flakes',
  },
  nixpkgs: {
    words: 'nixpkgs',
    text: '构成 NixOS 的集合：某一时刻的所有软件包、选项和模块。',
    manual: 'Nixpkgs 手册',
  },
  channel: {
    words: '频道',
    text: '一个名称，如 nixos-25.11，指某个版本最新的、经过测试的 nixpkgs。',
    manual: 'NixOS 手册：channels',
  },
  pin: {
    words: '固定于',
    text: '记录下确切的 nixpkgs，这样同一配置明年仍会得到同一系统。只有更新才会改变它。',
    manual: 'nix.dev：pinning nixpkgs',
  },
  generation: {
    words: '世代',
    text: '每次构建都与以前的构建一起保留，以便回退。',
    manual: 'Nix 手册：generations、roll back',
  },
  overlay: {
    words: 'overlay',
    text: '一段 Nix 代码，为整个系统更改或添加软件包。',
    manual: 'Nixpkgs 手册：overlays',
  },
  option: {
    words: '选项',
    text: 'NixOS 的一项设置，有类型、默认值和说明。配置会设置其中一部分。',
    manual: 'NixOS 手册：option、module system',
  },
  'state-version': {
    words: '状态版本|system.stateVersion',
    text: '最初创建虚拟机时的版本。服务据此查找旧数据；升级时保持不变。',
    manual: 'NixOS 手册：system.stateVersion',
  },
  qcow2: {
    words: 'qcow2',
    text: 'QEMU 自己的磁盘格式：文件随内容增大，并可包含快照。',
    manual: 'QEMU 手册：qcow2',
  },
  'state-disk': {
    words: '状态磁盘',
    text: '配置中没有的内容都在这里：用户文件、日志、数据库。系统本身每次都来自 Nix store。',
    manual: 'NixOS 手册：virtualisation.diskImage',
  },
  snapshot: {
    words: '快照',
    text: '磁盘在某一时刻的状态。只占用此后变化部分的空间。',
    manual: 'QEMU 手册：internal snapshots、qemu-img snapshot',
  },
  kvm: {
    words: 'KVM',
    text: 'Linux 的一部分，让处理器直接运行虚拟机，速度几乎与本机相同。',
    manual: 'QEMU 手册：accelerators、kvm',
  },
  tcg: {
    words: 'TCG',
    text: 'QEMU 逐条翻译虚拟机的指令。在任何地方都可用，但会慢十倍以上。',
    manual: 'QEMU 手册：accelerators、tcg',
  },
  agent: {
    words: '客户机代理|代理',
    text: '虚拟机内的小程序，回答外部的请求：地址、命令、文件。',
    manual: 'QEMU 手册：guest agent、services.qemuGuest',
  },
  'serial-console': {
    words: '串行控制台|串行终端|串行',
    text: '虚拟机最古老的交流方式：文本输入、文本输出，从内核的第一行开始，无需屏幕。',
    manual: 'Linux 内核文档：serial console、ttyS0',
  },
  '9p': {
    words: '9p',
    text: '本机共享文件夹进入虚拟机的方式；简单，但文件多时较慢。',
    manual: 'QEMU 手册：virtfs、9p',
  },
  virtiofs: {
    words: 'virtiofs|virtiofsd',
    text: '与虚拟机共享文件夹的更快方式；每个文件夹由单独的程序提供服务。',
    manual: 'QEMU 手册：virtiofsd',
  },
  forward: {
    words: '转发的端口|端口转发',
    text: '连接到您计算机此端口的程序，会与其后虚拟机的端口通信。',
    manual: 'NixOS 手册：virtualisation.forwardPorts；QEMU：hostfwd',
  },
  firewall: {
    words: '防火墙',
    text: '虚拟机自身允许进入的流量。端口也必须在其中开放，转发才能到达服务。',
    manual: 'NixOS 手册：networking.firewall',
  },
  sandbox: {
    words: '沙箱|沙盒',
    text: '构建只能看到提供给它的内容，因此在任何地方结果都相同。',
    manual: 'Nix 手册：sandbox',
  },
  daemon: {
    words: '守护进程|Nix 守护进程',
    text: '为本机所有用户进行构建的服务，只有它可以写入 Nix store。',
    manual: 'Nix 手册：nix-daemon、multi-user mode',
  },
  'trusted-user': {
    words: '受信任用户|受信任的用户',
    text: '守护进程接受其缓存和构建机的用户。其他用户的会被忽略。',
    manual: 'Nix 手册：trusted-users',
  },
  garbage: {
    words: '垃圾回收',
    text: '清除不再被任何内容引用的东西。Nix 只在收到要求时才将它们从 store 中删除。',
    manual: 'Nix 手册：garbage collection、nix-collect-garbage',
  },
  hash: {
    words: '哈希（SHA-256）',
    text: '下载内容的指纹：如果不同，内容就不是同一个。',
    manual: 'Nix 手册：fixed-output derivation、sha256',
  },
  'boot-loader': {
    words: '引导加载程序',
    text: '在真实计算机上查找并启动内核的程序。QEMU 可以不用它。',
    manual: 'NixOS 手册：boot.loader',
  },
  emulated: {
    words: '软件模拟|模拟',
    text: '虚拟机的每条指令都由程序代替处理器执行。',
    manual: 'QEMU 手册：TCG',
  },
  iso: {
    words: 'ISO 映像|ISO',
    text: '以单个文件保存的光盘内容。写入 U 盘后也能启动真实计算机。',
    manual: 'NixOS 手册：building your own NixOS CD、isoImage',
  },
  'integration-test': {
    words: '集成测试',
    text: '一段脚本：启动虚拟机，在其中执行操作，并检查结果是否符合预期。',
    manual: 'NixOS 手册：NixOS tests、runNixOSTest',
  },
  driver: {
    words: '驱动程序',
    text: '运行测试脚本的程序：启动虚拟机并与它们通信。',
    manual: 'NixOS 手册：test driver、driverInteractive',
  },
  'lock-file': {
    words: '锁文件',
    text: '即 flake.lock：记录每个输入的确切版本。只有更新才会改变它。',
    manual: 'Nix 手册：flake.lock',
  },
  unit: {
    words: '有些服务|没有服务变化',
    text: 'systemd 启动和停止的对象：后台程序、挂载、定时器。',
    manual: 'systemd.unit(5)；NixOS 手册：service management',
  },
}
