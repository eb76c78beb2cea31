/** Chinese: Nix and its sources. */
import type { Phrases } from '../say.ts'

export const nix: Phrases = {
  'The build went well, but its result cannot be found.': '构建成功，但找不到其结果。',
  'Build again; if that does not help, look where the link `result` in the folder points to.':
    '请重新构建；如果仍不行，请查看文件夹中的链接 `result` 指向何处。',
  'The folder {1} is not there.': '文件夹 {1} 不存在。',
  'Put it back, or take the machine out of the list.': '请将其放回，或从列表中移除此虚拟机。',
  'nix-build is installed but could not be started.': 'nix-build 已安装，但无法启动。',
  'Check that the file nix-build may be executed.': '请检查文件 nix-build 是否可以执行。',
  'Nix was ended before it had read this nixpkgs.': 'Nix 在读完此 nixpkgs 之前被结束。',
  'It takes some gigabytes of memory and some minutes at most: close other programs or stop a VM, then try again.':
    '它需要数 GB 内存，最多几分钟：请关闭其他程序或停止一台虚拟机，然后重试。',
  'There is no <nixpkgs> here.': '此处没有 <nixpkgs>。',
  'Choose another nixpkgs for this machine.': '请为此虚拟机选择其他 nixpkgs。',
  'There is no option `{1}`.': '没有选项 `{1}`。',
  'Check the spelling, or look the option up in the list of this nixpkgs.':
    '请检查拼写，或在此 nixpkgs 的列表中查找该选项。',
  'Did you mean {1}?': '您是指 {1} 吗？',
  'The password of {1} is set only when the user is first made, and the disk exists already.':
    '{1} 的密码只在首次创建该用户时设置，而磁盘已经存在。',
  'Reset the disk, or change the password inside the machine with `passwd`.':
    '请重置磁盘，或在虚拟机中用 `passwd` 更改密码。',
  'The folder “{1}” is not there any more.': '文件夹“{1}”已不存在。',
  'Bring it back, or take the machine out of the list.': '请将其恢复，或从列表中移除此虚拟机。',
  'Evaluating the configuration took more than {1} minutes and was given up.':
    '配置的求值超过 {1} 分钟，已放弃。',
  'Build the machine to see how far it comes.': '请构建虚拟机，看看它能进行到哪一步。',
  'Nix cannot build in {1}, because the name holds a space or another special character.':
    'Nix 无法在 {1} 中构建，因为名称中含有空格或其他特殊字符。',
  'Install Nix with its daemon, so that no store of our own is needed.':
    '请安装带守护进程的 Nix，这样就不需要单独的 store。',
  'Nix cannot write its store here, and no store can be made in {1}.':
    'Nix 在此无法写入其 store，也无法在 {1} 中创建 store。',
  'Check the permissions of that folder, or install Nix with its daemon.':
    '请检查该文件夹的权限，或安装带守护进程的 Nix。',
  'Nix {1} is too old.': 'Nix {1} 版本过旧。',
  'Install Nix {1} or newer.': '请安装 Nix {1} 或更新版本。',
  'Nix is not installed: there is no nix-build.': '未安装 Nix：找不到 nix-build。',
  'Install it with `sudo apt install nix-bin`.': '请用 `sudo apt install nix-bin` 安装。',
  'Install Nix with the system’s package manager or with the official installer, then start again.':
    '请用系统的软件包管理器或官方安装程序安装 Nix，然后重新开始。',
  'Nix is installed but does not work here.': 'Nix 已安装，但在此无法工作。',
  'Run `nix-build --version` and `nix-instantiate --eval -E 1` in a terminal to see what it says.':
    '请在终端中运行 `nix-build --version` 和 `nix-instantiate --eval -E 1`，查看其输出。',
  'Builds are set to do without the network, and {1} has not been fetched yet.':
    '构建已设为不使用网络，而 {1} 尚未获取。',
  'Let builds use the network once, or choose a nixpkgs that is on this computer.':
    '请允许构建使用一次网络，或选择本机上已有的 nixpkgs。',
  'Fetching nixpkgs was stopped.': '获取 nixpkgs 已停止。',
  'Begin again when you like: what was fetched stays.': '您可以随时重新开始：已获取的内容会保留。',
  'Reading the flake was stopped.': '读取 flake 已停止。',
  'Try again.': '请重试。',
  'Run `nix flake lock` in its folder; Snowglobe changes no lock file by itself.':
    '请在其文件夹中运行 `nix flake lock`；Snowglobe 不会自行更改锁文件。',
  'The flake has no input {1}.': '该 flake 没有输入 {1}。',
  'It has no inputs at all.': '它没有任何输入。',
  'Its inputs are {1}.': '它的输入有 {1}。',
  'Listing what the flake offers was stopped or took more than ten minutes.':
    '列出 flake 的内容时被停止，或超过了十分钟。',
  'Try again; what was fetched stays.': '请重试；已获取的内容会保留。',
  'There is no nixfmt on this computer.': '本机没有 nixfmt。',
  "Install nixfmt from nixpkgs, for example with `nix-env -f '<nixpkgs>' -iA nixfmt`, and try again.":
    "请从 nixpkgs 安装 nixfmt，例如用 `nix-env -f '<nixpkgs>' -iA nixfmt`，然后重试。",
  'nixfmt was not done after {1} seconds.': 'nixfmt 在 {1} 秒后仍未完成。',
  'nixfmt could not format this text.': 'nixfmt 无法格式化此文本。',
  'Your text is as it was.': '您的文本保持不变。',
  'Mend what the list of problems shows first.': '请先修正问题列表中显示的内容。',
  'Making the configuration was stopped.': '生成配置已停止。',
  'Nothing was left behind; begin again when you like.': '没有留下任何内容；您可以随时重新开始。',
  'The program nixos-generate-config of this nixpkgs did not write a configuration.':
    '此 nixpkgs 的程序 nixos-generate-config 没有写出配置。',
  'It exists only inside the VM: write `virtualisation.vmVariant.{1}`.':
    '它只存在于虚拟机中：请写成 `virtualisation.vmVariant.{1}`。',
  'Write `true` or `false`, without quotes.': '请写 `true` 或 `false`，不加引号。',
  'Write {1}, without quotes.': '请写 {1}，不加引号。',
  'Put it in quotes: `"{1}"`.': '请加上引号：`"{1}"`。',
  'This nixpkgs has no option `{1}`.': '此 nixpkgs 没有 `{1}` 选项。',
  'Nix could not remove the old builds from its store.': 'Nix 无法从 store 中删除旧构建。',
  'The lines below are what Nix said. What is left is removed by the next `nix-collect-garbage`.':
    '下面是 Nix 的输出。剩余内容会由下一次 `nix-collect-garbage` 删除。',
  '{1} has not been fetched.': '尚未获取 {1}。',
  'Build the machine: that fetches it.': '请构建虚拟机：构建时会获取它。',
  'Check its name, or choose another nixpkgs.': '请检查其名称，或选择其他 nixpkgs。',
  'The nixpkgs that this machine is pinned to came from this system and is no longer in the store.':
    '此虚拟机所固定的 nixpkgs 来自本系统，已不在 store 中。',
  'Update the machine’s nixpkgs, or choose another one.': '请更新虚拟机的 nixpkgs，或选择另一个。',
  'What {1} gives is no nixpkgs: it has no nixos/default.nix.':
    '{1} 给出的内容不是 nixpkgs：其中没有 nixos/default.nix。',
  'This system has no <nixpkgs> of its own.': '此系统没有自己的 <nixpkgs>。',
  'Choose another nixpkgs for this machine, or add a channel with `nix-channel`.':
    '请为此虚拟机选择其他 nixpkgs，或用 `nix-channel` 添加频道。',
  'Choose a folder that holds `nixos/default.nix`, such as a checkout of nixpkgs.':
    '请选择包含 `nixos/default.nix` 的文件夹，例如 nixpkgs 的检出。',
  'The starter has not been set up on this computer.': '本机尚未设置 starter。',
  'Run the set-up again, or choose another nixpkgs for this machine.':
    '请再次运行设置，或为此虚拟机选择其他 nixpkgs。',
  'Starter (offline)': 'Starter（离线）',
  '{1} of {2}': '{2} 的 {1}',
  'A small system made of Debian packages; not NixOS. Needs no network.':
    '由 Debian 软件包组成的小系统，不是 NixOS。无需网络。',
  'This system’s nixpkgs': '本系统的 nixpkgs',
  'What `<nixpkgs>` means on this computer.': '本机上 `<nixpkgs>` 所指的内容。',
  'Builds are set to do without the network.': '构建已设为不使用网络。',
  'An archive of nixpkgs.': 'nixpkgs 的归档文件。',
  'A git repository of nixpkgs.': 'nixpkgs 的 git 仓库。',
  'The nixpkgs of a flake.': '某个 flake 的 nixpkgs。',
  'The newest NixOS.': '最新的 NixOS。',
  'A release of NixOS.': 'NixOS 的一个发行版本。',
  'Needs the network, and would compile everything for many hours: Nix cannot write /nix/store here, and the ready-made packages fit only there.':
    '需要网络，且会花费数小时编译全部内容：Nix 在此无法写入 /nix/store，而现成软件包只适用于那里。',
  'Needs the network; downloads about 30 MB first, then the packages.':
    '需要网络；先下载约 30 MB，然后下载软件包。',
  'Nix could not be asked about its store.': '无法向 Nix 查询其 store。',
  'The lines below are what Nix said. Try again when no other Nix is at work.':
    '下面是 Nix 的输出。请在没有其他 Nix 运行时重试。',
  '{1} or {2}': '{1} 或 {2}',
  'The flake’s lock file is not there or cannot be read.': 'flake 的锁文件不存在或无法读取。',
  'The flake’s lock file is no lock file that Nix would write.': 'flake 的锁文件不是 Nix 会写出的锁文件。',
  'building {1}': '正在构建 {1}',
  'copying {1}': '正在复制 {1}',
  'downloading {1}': '正在下载 {1}',
}
