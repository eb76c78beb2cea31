/** The few shared controls, on React Aria's behaviour. */
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Dialog,
  Heading,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'

interface ButtonProps {
  children: ReactNode
  onPress?: () => void
  kind?: 'primary' | 'danger' | 'quiet'
  isDisabled?: boolean
  /** Sends the form that it stands in. */
  isSubmit?: boolean
  /** Shown on hover and focus, with the shortcut where there is one. */
  tip?: string
  /** The name for a button that shows only an icon. */
  label?: string
  /** For a button that unfolds what follows it. */
  isExpanded?: boolean
}

export function Button(props: ButtonProps) {
  const { children, onPress, kind, isDisabled = false, isSubmit = false, tip, label, isExpanded } = props
  const button = (
    <AriaButton
      className={`button ${kind ?? ''} ${label === undefined ? '' : 'icon'}`}
      isDisabled={isDisabled}
      type={isSubmit ? 'submit' : 'button'}
      {...(onPress === undefined ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
    >
      {children}
    </AriaButton>
  )
  const said = tip ?? label
  if (said === undefined) return button
  return (
    <TooltipTrigger delay={500}>
      {button}
      <Tooltip className="popover hint">{said}</Tooltip>
    </TooltipTrigger>
  )
}

export interface Action {
  id: string
  label: string
  icon?: ReactNode
  shortcut?: string
  isDisabled?: boolean
  isDangerous?: boolean
  run(this: void): void
}

/** A button that opens a menu of actions. */
export function ActionMenu({
  label,
  children,
  actions,
  side = 'end',
}: {
  label: string
  children: ReactNode
  actions: Action[]
  /** Which edge of the button the menu keeps to. */
  side?: 'start' | 'end'
}) {
  return (
    <MenuTrigger>
      <Button label={label}>{children}</Button>
      <Popover className="popover" placement={side === 'end' ? 'bottom end' : 'bottom start'}>
        <Menu
          aria-label={label}
          disabledKeys={actions.filter((one) => one.isDisabled === true).map(({ id }) => id)}
        >
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              className={`menu-item ${action.isDangerous === true ? 'danger' : ''}`}
              onAction={action.run}
            >
              {action.icon}
              {action.label}
              {action.shortcut === undefined ? null : <kbd>{action.shortcut}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

interface ConfirmProps {
  title: string
  text: string
  confirm: string
  cancel: string
  onConfirm(this: void): void
  onClose(this: void): void
}

/** Asks before something that cannot be undone. */
export function Confirm({ title, text, confirm, cancel, onConfirm, onClose }: ConfirmProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <Dialog className="dialog stack" role="alertdialog">
          <Heading slot="title">{title}</Heading>
          <p>{text}</p>
          <div className="row">
            <span className="grow" />
            <Button onPress={onClose}>{cancel}</Button>
            <Button
              kind="danger"
              onPress={() => {
                onConfirm()
                onClose()
              }}
            >
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
