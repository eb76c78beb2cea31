/** French: the buttons that do something about a failure. */
import type { remedyText } from '../remedy.ts'
import type { Words } from '../translation.ts'

export const remedy: Words<typeof remedyText> = {
  goOffline: 'Travailler hors ligne',
  isOffline:
    'Les constructions se passent maintenant du réseau : elles utilisent ce qui est sur cet ordinateur.',
  openDoctor: 'Ouvrir le diagnostic',
  chooseNixpkgs: 'Choisir un autre nixpkgs',
  openSettings: 'Ouvrir les paramètres',
  set: (option: string, value: boolean) => `Ajouter ${option} = ${String(value)};`,
  add: (option: string, item: string) => `Ajouter ${item} à ${option}`,
  replaceHash: 'Prendre le nouveau hachage',
  notThere: 'Ce texte n’est plus dans la configuration.',
}
