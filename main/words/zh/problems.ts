/** Chinese: why a build failed. */
import type { Phrases } from '../say.ts'

export const problems: Phrases = {
  'Building {1} ended well, but its result was not made.': '构建 {1} 正常结束，但没有生成其结果。',
  'Its builder must write to `$out`.': '其 builder 必须写入 `$out`。',
  'Building {1} was ended from outside ({2}).': '构建 {1} 被外部终止（{2}）。',
  'Most often the computer ran out of memory: close other programs and build again.':
    '多数情况是计算机内存不足：请关闭其他程序并重新构建。',
  'Building {1} failed.': '构建 {1} 失败。',
  'Building {1} failed with {2}.': '构建 {1} 失败：{2}。',
  'The lines below are the last that its builder printed.': '下面是其 builder 输出的最后几行。',
  '{1} could not be built: Nix gives its builders no /bin/sh here.':
    '无法构建 {1}：Nix 在此不向其 builder 提供 /bin/sh。',
  'Add `extra-sandbox-paths = /bin /usr /lib /lib64` to /etc/nix/nix.conf and restart nix-daemon.':
    '请将 `extra-sandbox-paths = /bin /usr /lib /lib64` 加入 /etc/nix/nix.conf 并重启 nix-daemon。',
  'Look at what the derivation names as its `builder`.': '请查看派生中指定的 `builder`。',
  '{1} could not be built: its builder {2} may not be executed.':
    '无法构建 {1}：其 builder {2} 没有执行权限。',
  '{1} could not be built: its builder {2} is no program for this computer.':
    '无法构建 {1}：其 builder {2} 不是本机可用的程序。',
  '{1} could not be built: its builder {2} is not there.': '无法构建 {1}：其 builder {2} 不存在。',
  'Building {1} was ended after {2} s without a word.': '构建 {1} 在 {2} 秒没有输出后被终止。',
  'Building {1} was ended after {2} s.': '构建 {1} 在 {2} 秒后被终止。',
  'Raise `{1}` in nix.conf, or set it to 0 for no limit.': '请在 nix.conf 中增大 `{1}`，或设为 0 表示不限。',
  'what the build needs': '构建所需的内容',
  '{1} can only be built where Nix has the feature {2}, and this computer has not.':
    '{1} 只能在 Nix 具备特性 {2} 的地方构建，而本机没有。',
  'Add it to `system-features` in nix.conf if it is there, or name a builder that has it in the settings.':
    '如果本机具备，请将其加入 nix.conf 的 `system-features`，或在设置中指定具备该特性的构建机。',
  '{1} can only be built on {2}, and this computer is none.': '{1} 只能在 {2} 上构建，而本机不是。',
  'Remove `nixpkgs.hostPlatform` or `nixpkgs.system` from the configuration, set it to this computer’s kind, or name such a builder in the settings.':
    '请从配置中删除 `nixpkgs.hostPlatform` 或 `nixpkgs.system`，将其设为本机的类型，或在设置中指定这样的构建机。',
  'Nix is set to build as users that do not exist.': 'Nix 被设为以不存在的用户进行构建。',
  'Create the group and its users, or set `build-users-group =` in nix.conf.':
    '请创建该组及其用户，或在 nix.conf 中设置 `build-users-group =`。',
  'Start it with `sudo systemctl restart nix-daemon`, then build again.':
    '请用 `sudo systemctl restart nix-daemon` 启动它，然后重新构建。',
  'The Nix daemon does not let you in: its socket may not be opened.':
    'Nix 守护进程不允许您访问：无法打开其套接字。',
  'Ask whoever looks after this computer to put you among the `allowed-users` in nix.conf.':
    '请让本机的管理员将您加入 nix.conf 的 `allowed-users`。',
  'The Nix daemon is not running.': 'Nix 守护进程未运行。',
  'The Nix daemon went away in the middle of the build.': 'Nix 守护进程在构建过程中消失了。',
  'The Nix daemon does not build for you.': 'Nix 守护进程不为您构建。',
  'The flake has no output `{1}`.': '该 flake 没有输出 `{1}`。',
  'Choose another of its configurations, or look at the `outputs` in flake.nix.':
    '请选择其另一个配置，或查看 flake.nix 中的 `outputs`。',
  'The flake.lock does not fit the inputs in flake.nix, or is not there.':
    'flake.lock 与 flake.nix 中的输入不符，或不存在。',
  'There is no flake.nix in this folder.': '此文件夹中没有 flake.nix。',
  'Put it back, or choose another folder.': '请将其放回，或选择其他文件夹。',
  'The flake’s output `{1}` is nothing that can be built, or evaluating it failed before.':
    'flake 的输出 `{1}` 无法构建，或此前求值失败。',
  'Change the configuration, or see the error again with `--option eval-cache false`.':
    '请更改配置，或用 `--option eval-cache false` 再次查看错误。',
  'Nix does not see {1}, because git does not know it.': 'Nix 看不到 {1}，因为 git 没有跟踪它。',
  'Run `git add {1}` in the flake’s folder; a commit is not needed.':
    '请在 flake 的文件夹中运行 `git add {1}`；无需提交。',
  'Check the address, the branch and the commit of the repository.': '请检查仓库的地址、分支和提交。',
  'The repository has no commit {1} on {2}.': '仓库的 {2} 上没有提交 {1}。',
  'The program git is not installed, and Nix needs it to fetch this repository.':
    '未安装程序 git，而 Nix 需要它来获取此仓库。',
  'Install git with your system’s package manager, or choose an archive instead.':
    '请用系统的软件包管理器安装 git，或改用归档文件。',
  'The repository has no branch {1}.': '仓库没有分支 {1}。',
  'There is no git repository at {1}.': '{1} 处没有 git 仓库。',
  'There is no such repository on that server.': '该服务器上没有这样的仓库。',
  'The server does not let you read this repository.': '服务器不允许您读取此仓库。',
  'Fetch it once by hand with `git ls-remote` and its address; Nix takes the same keys and cannot ask for a password.':
    '请先手动用 `git ls-remote` 加地址获取一次；Nix 使用相同的密钥，且无法询问密码。',
  'The git repository could not be fetched: {1} cannot be reached.': '无法获取 git 仓库：无法连接 {1}。',
  'Connect to the network and try again, or choose a nixpkgs that is on this computer.':
    '请连接网络后重试，或选择本机上已有的 nixpkgs。',
  'The download {1} is not what was expected: its hash differs.': '下载的 {1} 与预期不符：哈希不同。',
  'If you wrote the hash yourself, replace it by the one after `got:`.':
    '如果哈希是您自己写的，请替换为 `got:` 之后的哈希。',
  'If you know why, replace the hash by {1}.': '如果您知道原因，请将哈希替换为 {1}。',
  'The configuration cannot be read: {1} does not belong here.': '无法读取配置：{1} 不应出现在此处。',
  'A `;` is missing before it, probably at the end of the line above.':
    '此处之前缺少 `;`，可能在上一行的末尾。',
  'Something that was opened is not closed: a quote, a `{`, `[` or `(`.':
    '有未关闭的内容：引号、`{`、`[` 或 `(`。',
  'Either a value or a `;` is missing before it, or it closes nothing.':
    '此处之前缺少值或 `;`，或者它没有对应的开头。',
  'Look at this place and just before it.': '请查看此处及其前面。',
  'Nix expected {1} here.': 'Nix 在此处期望 {1}。',
  'the end of the file': '文件结尾',
  'This machine has no configuration.nix.': '此虚拟机没有 configuration.nix。',
  'Put one into its folder, or restore the one that was there.': '请在其文件夹中放入一个，或恢复原来的文件。',
  'The file {1} is missing.': '缺少文件 {1}。',
  'If the configuration does not name it, this nixpkgs is incomplete: set it up again, or choose another.':
    '如果配置中没有提到它，则此 nixpkgs 不完整：请重新设置，或选择另一个。',
  '{1} is named in the configuration, but there is no such file.': '配置中提到了 {1}，但没有这个文件。',
  'Remove it from `imports`: it describes a real computer, and a VM does without.':
    '请将其从 `imports` 中删除：它描述的是真实计算机，虚拟机不需要它。',
  'Put the file there, or remove the reference to it.': '请将文件放到该处，或删除对它的引用。',
  'The configuration needs itself to find its own values (infinite recursion).':
    '配置需要自身才能得出自己的值（infinite recursion）。',
  'Most often `imports` depends on `config` or `pkgs`, or an option is set from its own value.':
    '多数情况是 `imports` 依赖 `config` 或 `pkgs`，或选项用自己的值来设置。',
  'This nixpkgs cannot build a virtual machine: its `nixos` has no `vm`.':
    '此 nixpkgs 无法构建虚拟机：其 `nixos` 没有 `vm`。',
  '`{1}` is set twice: here and in line {2}.': '`{1}` 设置了两次：此处和第 {2} 行。',
  'Keep one of them.': '请只保留其中一个。',
  'A configuration begins with `{ config, pkgs, ... }:`; the `...` lets further arguments pass.':
    '配置以 `{ config, pkgs, ... }:` 开头；其中的 `...` 允许传入更多参数。',
  '{1} is not there: {2} cannot be read.': '{1} 不存在：无法读取 {2}。',
  'Check the path, and whether you may read the file.': '请检查路径，以及您是否有权读取该文件。',
  'the network': '网络',
  'Connect to the network and build again, or work offline with what is on this computer.':
    '请连接网络后重新构建，或离线工作，使用本机已有的内容。',
  '{1} could not be downloaded: {2} cannot be reached.': '无法下载 {1}：无法连接 {2}。',
  '{1} could not be downloaded: the certificate of {2} was not accepted.':
    '无法下载 {1}：{2} 的证书未被接受。',
  'Check this computer’s date and time, and whether a proxy stands between it and the network.':
    '请检查本机的日期和时间，以及它与网络之间是否有 HTTP proxy。',
  '{1} could not be downloaded: {2} answered with an error.': '无法下载 {1}：{2} 返回了错误。',
  '{1} could not be downloaded: {2} answered with HTTP error {3}.':
    '无法下载 {1}：{2} 返回了 HTTP 错误 {3}。',
  'It is not there any more: check the address, or choose another nixpkgs.':
    '它已不存在：请检查地址，或选择其他 nixpkgs。',
  'Try again later, or choose a nixpkgs that is on this computer.':
    '请稍后重试，或选择本机上已有的 nixpkgs。',
  'What the build needs': '构建所需的内容',
  'There is no channel {1}.': '没有频道 {1}。',
  'The channel {1}': '频道 {1}',
  'Connect to the network and build again, or choose a nixpkgs that is on this computer.':
    '请连接网络后重新构建，或选择本机上已有的 nixpkgs。',
  'Keep one of them, or wrap the one that shall win in `lib.mkForce`.':
    '请只保留其中一个，或用 `lib.mkForce` 包住要生效的那个。',
  '`{1}` needs a value and has none.': '`{1}` 需要值，但没有设置。',
  'Set it in the configuration.': '请在配置中设置它。',
  '`{1}` cannot be set: it is read-only.': '无法设置 `{1}`：它是只读的。',
  'Remove it from the configuration.': '请将其从配置中删除。',
  '`{1}` stands beside `config` or `options`, where nothing can be set.':
    '`{1}` 与 `config` 或 `options` 并列，而那里不能设置任何内容。',
  'Move it into `config`, or write all of it without `config`.':
    '请将其移入 `config`，或全部不用 `config` 来写。',
  'The option `{1}` no longer exists.': '选项 `{1}` 已不存在。',
  'NixOS refuses to build a system like that; change the configuration.':
    'NixOS 拒绝构建这样的系统；请更改配置。',
  'Remove it.': '请将其删除。',
  'is not free software, and nixpkgs refuses it unless you allow it':
    '不是自由软件，除非您允许，否则 nixpkgs 会拒绝它',
  'is marked as broken in this nixpkgs, and is refused unless you allow it':
    '在此 nixpkgs 中标记为已损坏，除非您允许，否则会被拒绝',
  'is not made for this kind of computer, and nixpkgs refuses it unless you allow it':
    '不适用于这类计算机，除非您允许，否则 nixpkgs 会拒绝它',
  'The package {1} is known to be insecure, and nixpkgs refuses it unless you allow it.':
    '已知软件包 {1} 不安全，除非您允许，否则 nixpkgs 会拒绝它。',
  'Choose another package, or add `{1} = [ "{2}" ];` to the configuration.':
    '请选择其他软件包，或在配置中加入 `{1} = [ "{2}" ];`。',
  'The package {1} {2}.': '软件包 {1} {2}。',
  'Choose another package, or add `{1} = true;` to the configuration.':
    '请选择其他软件包，或在配置中加入 `{1} = true;`。',
  'Check the spelling, or look the package up in this nixpkgs.':
    '请检查拼写，或在此 nixpkgs 中查找该软件包。',
  'Check the spelling, and that it is in scope here.': '请检查拼写，以及该名称在此处是否可用。',
  'There is no package `{1}`.': '没有软件包 `{1}`。',
  '`{1}` is not defined.': '`{1}` 未定义。',
  'There is no attribute `{1}` here.': '此处没有属性 `{1}`。',
  'The builder {1} cannot be used: {2}.': '无法使用构建机 {1}：{2}。',
  'Try `ssh` to it by hand, without a password being asked; then correct it in the settings.':
    '请手动用 `ssh` 连接它，确认不要求输入密码；然后在设置中更正。',
  'There is no computer to build on.': '没有可用于构建的计算机。',
  'Either let this computer build (max-jobs above 0), or name a builder of the right system in the settings.':
    '请让本机进行构建（max-jobs 大于 0），或在设置中指定系统合适的构建机。',
  'Mend it there, or leave that builder out in the settings.': '请在那里修正，或在设置中去掉该构建机。',
  'Add the cache’s public key in the settings, or leave the cache out.':
    '请在设置中添加该缓存的公钥，或去掉该缓存。',
  'There is no nixpkgs in {1}.': '{1} 中没有 nixpkgs。',
  'The disk is full: Nix has no space left to build.': '磁盘已满：Nix 没有空间可用于构建。',
  'Free some space, for instance with `nix-collect-garbage`, then build again.':
    '请腾出空间，例如用 `nix-collect-garbage`，然后重新构建。',
  'The lines below are what Nix said last.': '下面是 Nix 最后的输出。',
  'Nix ended with exit code {1} without naming an error.': 'Nix 已结束，退出代码 {1}，没有说明错误。',
  'Nix says: {1}': 'Nix 的说明：{1}',
  'nix-build was killed in the middle of its work.': 'nix-build 在工作过程中被强制结束。',
  'Failed assertions:\n{1}': '失败的断言：\n{1}',
  'Building {1} failed with exit code {2}.': '构建 {1} 失败，退出代码 {2}。',
  'a mistake': '某处错误',
  'a name': '名称',
  'A function is called without required argument `{1}`.': '调用函数时缺少必需的参数 `{1}`。',
  'A function is called with unexpected argument `{1}`.': '调用函数时传入了意外的参数 `{1}`。',
  '`{1}` must be of type {2}.': '`{1}` 的类型必须是 {2}。',
  '`{1}` must be of type {2}, but is set to {3}.': '`{1}` 的类型必须是 {2}，但设置为 {3}。',
  '`{1}` has more than one value: {2}.': '`{1}` 有不止一个值：{2}。',
  '{1} and {2}': '{1} 和 {2}',
  '`{1}` has more than one value.': '`{1}` 有不止一个值。',
  'Building {1} on {2} failed with exit code {3}.': '在 {2} 上构建 {1} 失败，退出代码 {3}。',
  'Building {1} on {2} failed due to signal {3}.': '在 {2} 上构建 {1} 失败，原因是信号 {3}。',
  'Building {1} on {2} failed: {3}.': '在 {2} 上构建 {1} 失败：{3}。',
  '{1} is not signed by a key that Nix trusts here.': '{1} 没有用 Nix 在此信任的密钥签名。',
  '{1} from {2} is not signed by a key that Nix trusts here.':
    '来自 {2} 的 {1} 没有用 Nix 在此信任的密钥签名。',
}
