/** Spanish: the settings as a whole, and the language. */
import type { settingsText } from '../settings.ts'
import type { Words } from '../translation.ts'

export const settings: Words<typeof settingsText> = {
  title: 'Todos los ajustes',
  export: 'Exportar…',
  import: 'Importar…',
  reset: 'Restablecer los valores predeterminados',
  hint: 'La ubicación de las máquinas de este equipo no se exporta ni se restablece.',
  exported: (file: string) => `Los ajustes están en ${file}.`,
  imported: 'Se importaron los ajustes.',
  importedBut: (names: string[]) => `Importados, salvo lo que no se puede usar aquí: ${names.join(', ')}.`,
  wasReset: 'Todos los ajustes tienen su valor predeterminado.',
  language: 'Idioma',
  languageText: 'El de Snowglobe. Lo que dicen Nix, QEMU y los sistemas invitados se muestra tal cual.',
  languageSystem: 'Como el sistema',
  sectionNav: 'Secciones de los ajustes',
  sections: {
    look: 'Apariencia e idioma',
    folders: 'Carpetas y nixpkgs',
    machines: 'Máquinas',
    life: 'Iniciar y salir',
    tests: 'Pruebas',
    distribution: 'Builders y cachés',
    privacy: 'Privacidad, actualizaciones',
    whole: 'Todos los ajustes',
  },
  machines: 'Máquinas',
  memory: 'Memoria de las máquinas nuevas (MiB)',
  memoryText:
    'Al menos esta cantidad; una plantilla que necesita más la conserva. Las máquinas existentes no cambian.',
  memoryFault: 'Un número entero de 128 a 1 048 576, o nada.',
  cores: 'Procesadores de las máquinas nuevas',
  coresText: 'Al menos esta cantidad.',
  coresFault: 'Un número entero de 1 a 255, o nada.',
  asTemplate: 'Como NixOS',
  kvm: { auto: 'Donde funcione', never: 'Nunca' },
  kvmText:
    'Nunca: las máquinas se emulan, lo que es lento pero igual en todas partes. Surte efecto en su próximo inicio.',
  screen: 'Pantallas de las máquinas',
  screenText: 'Mientras no elija otra cosa en la página de una máquina.',
  font: 'Tipo de letra de los terminales',
  fontText: 'Una familia de ancho fijo instalada aquí, como DejaVu Sans Mono.',
  fontSystem: 'El del sistema',
  fontFault: 'El nombre de un tipo de letra tiene letras, cifras, espacios, puntos y guiones.',
  fontSize: 'Tamaño del texto en los terminales',
  fontSizeText: 'En píxeles; Ctrl y + o − también lo cambian.',
  fontSizeFault: 'Un número entero de 8 a 32.',
  privacy: 'Privacidad y actualizaciones',
  privacyText:
    'Snowglobe no envía a ninguna parte nada sobre usted o sus máquinas ni busca actualizaciones propias: las trae su gestor de paquetes. nixpkgs y los paquetes solo se obtienen cuando usted compila o lo pide, y el nixpkgs de una máquina solo cambia cuando usted lo actualiza.',
}
