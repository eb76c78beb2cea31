/** Chinese: virtual machines, the guest and terminals. */
import type { Phrases } from '../say.ts'

export const vm: Phrases = {
  'No terminal could be opened.': '无法打开终端。',
  'The serial console works without it.': '串行控制台无需它也能使用。',
  'This machine has no network that a port could be forwarded to.': '此虚拟机没有可转发端口的网络。',
  'Use the serial console.': '请使用串行控制台。',
  'No port of this computer leads to the machine’s port 22.': '本机没有端口通向虚拟机的端口 22。',
  'Open ssh again to add one for this run.': '请再次打开 ssh，为本次运行添加一个。',
  'The machine does not answer as an ssh server at port {1}.': '虚拟机在端口 {1} 上没有作为 ssh 服务器响应。',
  'It may still be starting; otherwise switch services.openssh.enable on.':
    '它可能仍在启动；否则请启用 services.openssh.enable。',
  'There is no ssh on this computer.': '本机没有 ssh。',
  'Install it: the package is called openssh-client or openssh.':
    '请安装：软件包名为 openssh-client 或 openssh。',
  'The connection to the guest’s agent broke off.': '与客户机代理的连接中断。',
  'The guest’s agent said something that cannot be understood.': '客户机代理的回答无法理解。',
  'The guest’s agent refused: {1}': '客户机代理拒绝：{1}',
  'The connection to the guest’s agent is closed.': '与客户机代理的连接已关闭。',
  'The guest’s agent did not answer within {1} s.': '客户机代理未在 {1} 秒内响应。',
  'The guest may be busy, held or shutting down; try again.': '客户机可能正忙、被停住或正在关机；请重试。',
  'The guest’s agent is not allowed to do this.': '客户机代理无权执行此操作。',
  'The guest’s configuration keeps some of the agent’s commands from it.':
    '客户机的配置禁用了代理的某些命令。',
  'The guest’s agent does not answer.': '客户机代理没有响应。',
  'The guest may still be starting; its configuration needs services.qemuGuest.enable = true.':
    '客户机可能仍在启动；其配置需要 services.qemuGuest.enable = true。',
  'A disk with snapshots cannot be made smaller.': '带有快照的磁盘无法压缩。',
  'Delete its snapshots first: they would be lost.': '请先删除其快照，否则它们会丢失。',
  'The disk could not be made smaller.': '无法压缩磁盘。',
  'For a while there are two of them: free some space where the machine’s folder lies.':
    '过程中会暂时存在两份：请在虚拟机文件夹所在处腾出空间。',
  'The disk is as it was.': '磁盘保持不变。',
  'There is no disk to reset: the machine has not made one yet.': '没有可重置的磁盘：虚拟机尚未创建。',
  'There is a disk of this name by now.': '现在已有同名的磁盘。',
  'The kept disk could not be deleted.': '无法删除保留的磁盘。',
  'The disk could not be made larger.': '无法扩大磁盘。',
  'Free some space where the machine’s folder lies.': '请在虚拟机文件夹所在处腾出空间。',
  'The details say what QEMU’s disk tool makes of it.': '详细信息中有 QEMU 磁盘工具的说明。',
  'There is no room to keep the old disk.': '没有空间保留旧磁盘。',
  'The disk could not be moved.': '无法移动磁盘。',
  'The disk is in use by a running QEMU.': '磁盘正被运行中的 QEMU 使用。',
  'That kept disk is no longer there.': '该保留的磁盘已不存在。',
  'The machine’s screen cannot be reached.': '无法连接虚拟机的屏幕。',
  'It may still be starting, or have just stopped.': '它可能仍在启动，或刚刚停止。',
  'The disk is in use by another QEMU, so this machine is running already, perhaps outside Snowglobe.':
    '磁盘正被另一个 QEMU 使用，因此这台虚拟机已在运行，可能在 Snowglobe 之外。',
  'Stop the other one first; two systems on one disk would destroy it.':
    '请先停止另一台；两个系统共用一个磁盘会将其毁坏。',
  'KVM gave up while it ran the guest.': 'KVM 在运行客户机时失败。',
  'Start again: Snowglobe now runs this machine without KVM.':
    '请重新启动：Snowglobe 现在会不使用 KVM 运行这台虚拟机。',
  'KVM is asked for but cannot be used here.': '要求使用 KVM，但在此无法使用。',
  'Let your user open /dev/kvm (group “kvm”), or take “-enable-kvm” out of the QEMU options.':
    '请允许您的用户打开 /dev/kvm（“kvm”组），或从 QEMU 选项中去掉“-enable-kvm”。',
  'The guest could not mount its store: QEMU and virtiofsd do not share memory.':
    '客户机无法挂载其 store：QEMU 与 virtiofsd 没有共享内存。',
  'Set virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true and build again.':
    '请设置 virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true 并重新构建。',
  'There is not enough memory on this computer for the machine.': '本机内存不足以运行这台虚拟机。',
  'Lower virtualisation.vmVariant.virtualisation.memorySize, or close other programs.':
    '请减小 virtualisation.vmVariant.virtualisation.memorySize，或关闭其他程序。',
  'The disk of this computer is full, so the machine’s disk could not be written.':
    '本机磁盘已满，因此无法写入虚拟机的磁盘。',
  'Free some space and start again; what the guest had saved before is still there.':
    '请腾出空间并重新启动；客户机此前保存的内容仍在。',
  'The machine’s disk builds on a file that no longer exists.': '虚拟机的磁盘所依赖的文件已不存在。',
  'Reset the disk; the old one is kept.': '请重置磁盘；旧磁盘会保留。',
  'The machine’s disk image is damaged.': '虚拟机的磁盘映像已损坏。',
  'Reset the disk; the damaged one is kept, so that it can still be looked at.':
    '请重置磁盘；损坏的磁盘会保留，以便查看。',
  'A port that the machine forwards is taken by another program.': '虚拟机转发的端口被另一个程序占用。',
  'Choose another host port in virtualisation.forwardPorts.':
    '请在 virtualisation.forwardPorts 中选择其他主机端口。',
  'QEMU is not installed.': '未安装 QEMU。',
  'Install it: on Debian and Ubuntu “sudo apt install qemu-system-x86 qemu-utils”.':
    '请安装：在 Debian 和 Ubuntu 上为“sudo apt install qemu-system-x86 qemu-utils”。',
  'The machine’s QEMU was ended by {1}.': '虚拟机的 QEMU 被 {1} 结束。',
  'The machine’s QEMU ended with exit code {1}.': '虚拟机的 QEMU 已结束，退出代码 {1}。',
  'The machine’s QEMU ended unexpectedly.': '虚拟机的 QEMU 意外结束。',
  'Start it again; its disk is as the guest left it.': '请重新启动；磁盘保持客户机留下的状态。',
  'Port {1} could not be forwarded.': '无法转发端口 {1}。',
  'The forward of port {1} could not be removed.': '无法移除端口 {1} 的转发。',
  'Ports below 1024 need rights that Snowglobe does not have; another program may hold the port.':
    '低于 1024 的端口需要 Snowglobe 没有的权限；端口也可能被其他程序占用。',
  'A command in the guest took longer than {1} s.': '客户机中的一条命令用时超过 {1} 秒。',
  'The guest has no folder {1}.': '客户机没有文件夹 {1}。',
  'The guest cannot write into {1}.': '客户机无法写入 {1}。',
  'There is not enough space in {1} of the guest.': '客户机的 {1} 中空间不足。',
  'The file could not be put in its place in the guest.': '无法将文件放到客户机中的目标位置。',
  'The guest has no such file.': '客户机没有这个文件。',
  'This is a folder; name a file in it.': '这是文件夹；请指定其中的文件。',
  'This is no ordinary file.': '这不是普通文件。',
  '{1} cannot be read.': '无法读取 {1}。',
  'The file could not be written to {1}.': '无法将文件写入 {1}。',
  'It was stopped.': '已停止。',
  'The guest’s disks were held for a moment, and it does not say that they are free again.':
    '客户机的磁盘曾被短暂冻结，而它没有表明已经解冻。',
  'If the guest stands still, reset it.': '如果客户机停住，请将其复位重启。',
  'What was to be done to the held disks took longer than {1} s.': '对冻结磁盘的操作用时超过 {1} 秒。',
  'The command could not be started in the guest.': '无法在客户机中启动该命令。',
  'KVM is switched off in the settings.': '设置中已关闭 KVM。',
  'Switch it on there to run machines at full speed.': '请在那里启用，以便全速运行虚拟机。',
  'Your user may not open /dev/kvm.': '您的用户无权打开 /dev/kvm。',
  'Add yourself to the group “kvm” (sudo usermod -aG kvm $USER) and log in again.':
    '请将自己加入“kvm”组（sudo usermod -aG kvm $USER）并重新登录。',
  'This computer offers no KVM (/dev/kvm is not there).': '本机不提供 KVM（没有 /dev/kvm）。',
  'Switch on virtualisation (VT-x, AMD-V) in the firmware; inside a virtual machine, switch on nested virtualisation.':
    '请在固件中启用虚拟化（VT-x、AMD-V）；在虚拟机内部则启用嵌套虚拟化。',
  'Usual inside a virtual machine: switch on nested virtualisation there, or run Snowglobe on the real computer.':
    '在虚拟机内部很常见：请在外层启用嵌套虚拟化，或在真实计算机上运行 Snowglobe。',
  'KVM opens, but a kernel started under it did not come to its first line within {1} s.':
    '可以打开 KVM，但用它启动的内核在 {1} 秒内没有输出第一行。',
  'QEMU could not be started to try KVM.': '无法启动 QEMU 来测试 KVM。',
  'KVM opens, but a guest died at once under it{1}.': '可以打开 KVM，但客户机立即崩溃{1}。',
  'The machine’s start script could not be run.': '无法运行虚拟机的启动脚本。',
  'Build the machine again.': '请重新构建虚拟机。',
  'QEMU closed its control socket.': 'QEMU 关闭了其控制套接字。',
  'QEMU hung up.': 'QEMU 断开了连接。',
  'QEMU’s control socket is closed.': 'QEMU 的控制套接字已关闭。',
  'QEMU did not answer within {1} s.': 'QEMU 未在 {1} 秒内响应。',
  'QEMU could not make a picture of the screen.': 'QEMU 无法截取屏幕。',
  'The machine may have no screen, or this QEMU is older than 7.1.':
    '虚拟机可能没有屏幕，或此 QEMU 早于 7.1。',
  'This machine is running already.': '这台虚拟机已在运行。',
  'A second one on the same disk would destroy it; stop the first, or make another machine.':
    '在同一磁盘上运行第二台会将其毁坏；请停止第一台，或另建一台虚拟机。',
  'The machine could not be started.': '无法启动虚拟机。',
  'This machine has not been built yet.': '此虚拟机尚未构建。',
  'Press “Build and run”.': '请点击“构建并运行”。',
  'The machine may take {1} of memory, and {2} are free on this computer.':
    '虚拟机最多可占用 {1} 内存，而本机可用内存为 {2}。',
  'The machine is to have {1} of memory, and this computer has {2} in all.':
    '虚拟机需要 {1} 内存，而本机总共只有 {2}。',
  'When it takes them, this computer becomes slow or ends a program. Close other programs or stop other machines, or lower virtualisation.vmVariant.virtualisation.memorySize.':
    '占用后本机会变慢，或结束某个程序。请关闭其他程序、停止其他虚拟机，或减小 virtualisation.vmVariant.virtualisation.memorySize。',
  'Lower virtualisation.vmVariant.virtualisation.memorySize and build again.':
    '请减小 virtualisation.vmVariant.virtualisation.memorySize 并重新构建。',
  'The machine could not be kept with its memory.': '无法连同内存一起保存虚拟机。',
  'The machine could not go back to this snapshot.': '虚拟机无法回到此快照。',
}
