/** What a NixOS test's script can call, with a sentence each (NixOS manual, “Machine objects”). */

export interface Callable {
  name: string
  args: string
  text: string
}

export const driverFunctions: readonly Callable[] = [
  { name: 'start_all', args: '', text: 'Starts all machines and does not wait for them.' },
  { name: 'subtest', args: 'name', text: 'Names a part of the script: with subtest("…"): …' },
  { name: 'join_all', args: '', text: 'Waits until all machines have gone off.' },
  { name: 'retry', args: 'fn, timeout=900', text: 'Calls a function once a second until it is true.' },
  { name: 'serial_stdout_on', args: '', text: 'Shows what machines say on their serial consoles.' },
  { name: 'serial_stdout_off', args: '', text: 'Hides what machines say on their serial consoles.' },
]

export const machineMethods: readonly Callable[] = [
  { name: 'start', args: 'allow_reboot=False', text: 'Starts the machine and does not wait for it.' },
  { name: 'shutdown', args: '', text: 'Switches the machine off and waits until it is.' },
  { name: 'crash', args: '', text: 'Pulls the plug.' },
  {
    name: 'reboot',
    args: '',
    text: 'Presses Ctrl-Alt-Delete; the machine was started with allow_reboot=True.',
  },
  { name: 'wait_for_shutdown', args: '', text: 'Waits until the machine is off.' },
  {
    name: 'wait_for_unit',
    args: 'unit, user=None, timeout=900',
    text: 'Waits until a systemd unit is active; fails at once when it has failed.',
  },
  {
    name: 'require_unit_state',
    args: 'unit, require_state="active"',
    text: 'Fails unless a unit is in this state now.',
  },
  {
    name: 'systemctl',
    args: 'query, user=None',
    text: 'Runs systemctl; gives the exit code and the output.',
  },
  {
    name: 'wait_for_open_port',
    args: 'port, addr="localhost", timeout=900',
    text: 'Waits until somebody listens on a TCP port.',
  },
  {
    name: 'wait_for_closed_port',
    args: 'port, addr="localhost", timeout=900',
    text: 'Waits until nobody listens on a TCP port.',
  },
  { name: 'wait_for_open_unix_socket', args: 'addr, timeout=900', text: 'Waits for a unix socket.' },
  { name: 'wait_for_file', args: 'filename, timeout=900', text: 'Waits until a file is there.' },
  {
    name: 'wait_until_succeeds',
    args: 'command, timeout=900',
    text: 'Runs a command once a second until it succeeds; gives its output.',
  },
  {
    name: 'wait_until_fails',
    args: 'command, timeout=900',
    text: 'Runs a command once a second until it fails; gives its output.',
  },
  {
    name: 'wait_for_console_text',
    args: 'regex, timeout=None',
    text: 'Waits for text on the serial console.',
  },
  {
    name: 'wait_until_tty_matches',
    args: 'tty, regexp, timeout=900',
    text: 'Waits for text on a text console.',
  },
  { name: 'wait_for_x', args: 'timeout=900', text: 'Waits until X11 is there.' },
  { name: 'wait_for_window', args: 'regexp, timeout=900', text: 'Waits for a window whose name matches.' },
  {
    name: 'wait_for_text',
    args: 'regex, timeout=900',
    text: 'Waits for text on the screen, read by OCR; needs enableOCR.',
  },
  {
    name: 'succeed',
    args: '*commands, timeout=None',
    text: 'Runs commands as root; fails when one fails; gives their output.',
  },
  { name: 'fail', args: '*commands, timeout=None', text: 'Runs commands as root; fails when one succeeds.' },
  {
    name: 'execute',
    args: 'command, timeout=900',
    text: 'Runs a command as root; gives the exit code and the output.',
  },
  { name: 'send_key', args: 'key', text: 'Presses keys on the keyboard, such as ctrl-alt-delete.' },
  { name: 'send_chars', args: 'chars', text: 'Types text on the keyboard.' },
  { name: 'screenshot', args: 'filename', text: 'Takes a picture of the screen; it is kept with the run.' },
  {
    name: 'copy_from_host',
    args: 'source, target',
    text: 'Copies a file or a folder of this computer into the machine.',
  },
  {
    name: 'copy_from_machine',
    args: 'source, target_dir=""',
    text: 'Copies a file or a folder out of the machine; it is kept with the run.',
  },
  {
    name: 'forward_port',
    args: 'host_port=8080, guest_port=80',
    text: 'Forwards a TCP port of this computer to the machine.',
  },
  { name: 'block', args: '', text: 'Pulls the cables of the machine’s networks.' },
  { name: 'unblock', args: '', text: 'Plugs them in again.' },
  { name: 'get_console_log', args: '', text: 'What the machine has said on its serial console.' },
  { name: 'send_monitor_command', args: 'command', text: 'Gives a command to QEMU’s monitor.' },
  {
    name: 'shell_interact',
    args: '',
    text: 'Gives the terminal to a shell in the machine; only in an interactive session.',
  },
]
