/** Spanish: what the form says of users. */
import type { formUsersText } from '../form-users.ts'
import type { Words } from '../translation.ts'

export const formUsers: Words<typeof formUsersText> = {
  users: {
    none: 'Este texto no define ningún usuario. Sin uno con contraseña, nadie puede iniciar sesión.',
    opaque: 'Los usuarios provienen de una expresión; cámbielos en el texto.',
    add: 'Añadir usuario',
    name: 'Nombre de usuario',
    nameHint: 'Minúsculas, cifras, - y _.',
    faults: {
      empty: 'Dé un nombre al usuario.',
      long: 'Use 32 caracteres como máximo.',
      start: 'Empiece con una minúscula o _.',
      characters: 'Use solo minúsculas, cifras, - y _.',
      taken: 'Ya hay un usuario con este nombre.',
    },
    create: 'Añadir',
    cancel: 'Cancelar',
    remove: (name: string) => `Eliminar el usuario ${name}…`,
    removeTitle: (name: string) => `¿Eliminar el usuario ${name}?`,
    removeText:
      'Desaparece todo lo que el texto dice de este usuario. «Deshacer» lo recupera. Los archivos de la máquina permanecen.',
    removeConfirm: 'Eliminar',
    showInText: (name: string) => `Mostrar el usuario ${name} en el texto`,
    admin: { label: 'Administrador', hint: 'Miembro de wheel: puede hacerlo todo con sudo.' },
    normal: {
      label: 'Persona',
      hint: 'Con una carpeta personal, un shell e inicio de sesión (isNormalUser).',
    },
    fullName: {
      label: 'Nombre completo',
      hint: 'Se muestra en las pantallas de inicio de sesión.',
      fault: 'Un nombre completo no tiene dos puntos ni saltos de línea.',
    },
    groups: { label: 'Grupos', hint: 'Otros grupos, como docker o networkmanager.' },
    shell: {
      label: 'Shell',
      hint: 'Lo que se ejecuta tras iniciar sesión en una consola.',
      default: 'Predeterminado (Bash)',
      lacking: (shell: string) => `${shell} (este nixpkgs no tiene programs.${shell})`,
    },
    more: 'Más sobre este usuario',
    consoleLogin: {
      label: 'Iniciar sesión en la consola sin contraseña',
      hint: 'El usuario con sesión iniciada en las consolas de texto cuando la máquina arranca.',
    },
    mutable: {
      label: 'Las contraseñas se pueden cambiar dentro de la máquina',
      hint: 'Desactivado: los usuarios y contraseñas son lo que dice el texto, en cada inicio (users.mutableUsers).',
    },
    nobody: 'Nadie',
  },
  password: {
    label: 'Contraseña',
    kinds: {
      none: 'Sin contraseña: este usuario no puede iniciar sesión con una.',
      hashedPassword: 'Definida, como hash.',
      initialPassword: 'Definida para el primer inicio, en texto plano.',
      hashedPasswordFile: 'Se lee de un archivo de la máquina.',
      password: 'Definida, en texto plano.',
      initialHashedPassword: 'Definida para el primer inicio, como hash.',
    },
    several: 'El texto da más de una contraseña; NixOS solo toma una de ellas.',
    set: 'Definir contraseña…',
    change: 'Cambiar contraseña…',
    remove: 'Quitar contraseña',
    title: (name: string) => `Contraseña de ${name}`,
    how: 'Cómo se guarda',
    hash: 'Como hash',
    hashHint: 'El texto contiene solo un hash, del que no se puede leer la contraseña.',
    plain: 'En texto plano, para el primer inicio',
    plainWarning:
      'Cualquiera que pueda leer el texto o el Nix store puede leerla: el store es legible para todos. Solo para pruebas.',
    word: 'Contraseña',
    again: 'Otra vez',
    reveal: 'Mostrar la contraseña',
    hide: 'Ocultar la contraseña',
    empty: 'Escriba una contraseña.',
    differ: 'Las dos no son iguales.',
    noNul: 'Una contraseña no puede contener este carácter.',
    save: 'Definir contraseña',
    stale:
      'La máquina tiene un disco, y un usuario que esté en él conserva allí su contraseña. Cámbiela en la máquina con passwd o restablezca el disco.',
    staleLater:
      'Cuenta cuando se crea el usuario. Después, el disco conserva la contraseña: cámbiela en la máquina con passwd o restablezca el disco.',
    always: 'Surte efecto en cada inicio, también en un disco existente, pues el texto fija las contraseñas.',
    initialOnly:
      'Aquí el texto fija las contraseñas, y una primera contraseña no llega a un usuario que ya está en el disco. Use un hash.',
  },
  keys: {
    label: 'Claves SSH',
    hint: 'Quien tenga la clave privada puede iniciar sesión por SSH como este usuario.',
    mine: 'Añadir una clave suya…',
    loading: 'Buscando en ~/.ssh…',
    noneFound: 'No hay ninguna clave pública en ~/.ssh.',
    paste: 'Pegar una clave pública',
    fault: 'Esto no es una clave pública. Es una sola línea, como «ssh-ed25519 AAAA… yo@aqui».',
    isPrivate: 'Esto es una clave privada. No la entregue nunca; pegue la línea del archivo .pub.',
    needsSsh: 'El servidor SSH está desactivado.',
    switchOn: 'Activarlo',
  },
}
