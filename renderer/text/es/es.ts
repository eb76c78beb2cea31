/** Spanish, by the name of the English file. */
import { apply } from './apply.ts'
import { build } from './build.ts'
import { copy } from './copy.ts'
import { display } from './display.ts'
import { doctor } from './doctor.ts'
import { general } from './en.ts'
import { form } from './form.ts'
import { life } from './life.ts'
import { network } from './network.ts'
import { remedy } from './remedy.ts'
import { settings } from './settings.ts'
import { tests } from './tests.ts'

export const es = {
  apply,
  build,
  copy,
  display,
  doctor,
  en: general,
  form,
  life,
  network,
  remedy,
  settings,
  tests,
}
