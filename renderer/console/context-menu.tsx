/** The menu at the pointer: copy, paste, search. */
import { ClipboardCopy, ClipboardPaste, Eraser, Search, TextSelect } from 'lucide-react'
import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { text } from '../text/text.ts'
import type { Action } from '../ui/controls.tsx'
import type { Screen } from './screen.ts'

interface ContextMenuProps {
  screen: Screen
  /** Where it was asked for, in the window. */
  at: { x: number; y: number }
  search(this: void): void
  onClose(this: void): void
}

export function ContextMenu({ screen, at, search, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const actions: Action[] = [
    {
      id: 'copy',
      label: text.console.copy,
      icon: <ClipboardCopy size={15} />,
      shortcut: text.keys('Ctrl+Shift+C'),
      isDisabled: !screen.view.hasSelection(),
      run: () => screen.copy(),
    },
    {
      id: 'paste',
      label: text.console.paste,
      icon: <ClipboardPaste size={15} />,
      shortcut: text.keys('Ctrl+Shift+V'),
      run: () => screen.pasteClipboard(),
    },
    {
      id: 'all',
      label: text.console.selectAll,
      icon: <TextSelect size={15} />,
      run: () => screen.view.selectAll(),
    },
    {
      id: 'search',
      label: text.console.searchAction,
      icon: <Search size={15} />,
      shortcut: text.keys('Ctrl+Shift+F'),
      run: search,
    },
    {
      id: 'clear',
      label: text.console.clear,
      icon: <Eraser size={15} />,
      run: () => screen.view.clear(),
    },
  ]
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        onOpenChange={onClose}
        placement="bottom start"
        offset={0}
      >
        <Menu
          autoFocus="first"
          aria-label={text.console.menu}
          onClose={onClose}
          disabledKeys={actions.filter((one) => one.isDisabled === true).map(({ id }) => id)}
        >
          {actions.map(({ id, label, icon, shortcut, run }) => (
            <MenuItem key={id} id={id} textValue={label} className="menu-item" onAction={run}>
              {icon}
              {label}
              {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
