/** Spanish: the buttons that do something about a failure. */
import type { remedyText } from '../remedy.ts'
import type { Words } from '../translation.ts'

export const remedy: Words<typeof remedyText> = {
  goOffline: 'Trabajar sin conexión',
  isOffline: 'Las compilaciones prescinden ahora de la red: usan lo que hay en este equipo.',
  openDoctor: 'Abrir el diagnóstico',
  chooseNixpkgs: 'Elegir otro nixpkgs',
  openSettings: 'Abrir los ajustes',
  set: (option: string, value: boolean) => `Añadir ${option} = ${String(value)};`,
  add: (option: string, item: string) => `Añadir ${item} a ${option}`,
  replaceHash: 'Tomar el nuevo hash',
  notThere: 'Este texto ya no está en la configuración.',
}
