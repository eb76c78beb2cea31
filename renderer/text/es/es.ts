/** Spanish, by the name of the English file. */
import { apply } from './apply.ts'
import { build } from './build.ts'
import { console } from './console.ts'
import { copy } from './copy.ts'
import { disk } from './disk.ts'
import { display } from './display.ts'
import { distribution } from './distribution.ts'
import { doctor } from './doctor.ts'
import { general } from './en.ts'
import { formMachine } from './form-machine.ts'
import { formUsers } from './form-users.ts'
import { form } from './form.ts'
import { glossary } from './glossary.ts'
import { guest } from './guest.ts'
import { health } from './health.ts'
import { images } from './images.ts'
import { life } from './life.ts'
import { network } from './network.ts'
import { nixpkgs } from './nixpkgs.ts'
import { options } from './options.ts'
import { remedy } from './remedy.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { tests } from './tests.ts'

export const es = {
  apply,
  build,
  console,
  copy,
  disk,
  display,
  distribution,
  doctor,
  en: general,
  'form-machine': formMachine,
  'form-users': formUsers,
  form,
  glossary,
  guest,
  health,
  images,
  life,
  network,
  nixpkgs,
  options,
  remedy,
  session,
  settings,
  tests,
}
