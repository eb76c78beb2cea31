/** Templates to choose one of; those that cannot be used say why. */
import { ListBox, ListBoxItem, Text } from 'react-aria-components'

interface TemplateListProps {
  label: string
  templates: { id: string; label: string; description: string; unavailable?: string }[]
  chosen: string
  onChoose(this: void, id: string): void
}

export function TemplateList({ label, templates, chosen, onChoose }: TemplateListProps) {
  return (
    <ListBox
      aria-label={label}
      className="templates"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      disabledKeys={templates.filter((one) => one.unavailable !== undefined).map(({ id }) => id)}
      onSelectionChange={(keys) => {
        if (keys !== 'all') onChoose(String([...keys][0] ?? chosen))
      }}
    >
      {templates.map(({ id, label: name, description, unavailable }) => (
        <ListBoxItem key={id} id={id} textValue={name} className="template">
          <Text slot="label" className="label">
            {name}
          </Text>
          <Text slot="description" className="hint">
            {unavailable ?? description}
          </Text>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
