/** Usual values to pick from while typing; anything else may be typed, too. */

/** Time zones as the browser's engine knows them, with the names for UTC that it leaves out. */
export const timeZones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

export const locales: readonly string[] = (
  'en_US en_GB en_AU en_CA en_IE en_NZ en_ZA de_DE de_AT de_CH fr_FR fr_BE fr_CA fr_CH es_ES es_AR es_MX pt_PT pt_BR it_IT ' +
  'nl_NL nl_BE da_DK sv_SE nb_NO nn_NO fi_FI is_IS et_EE lv_LV lt_LT pl_PL cs_CZ sk_SK hu_HU sl_SI hr_HR sr_RS ro_RO bg_BG ' +
  'el_GR tr_TR uk_UA ru_RU he_IL ar_EG fa_IR hi_IN ta_IN th_TH vi_VN id_ID ja_JP ko_KR zh_CN zh_TW'
)
  .split(' ')
  .map((name) => `${name}.UTF-8`)
  .concat('C.UTF-8')

/** Names that mean the same in the console's and the desktop's lists. */
export const keyboards: readonly string[] =
  'us uk gb de de-latin1 de_CH-latin1 fr fr_CH be es it pt br dk se no fi is nl pl cz sk hu hr ro bg gr tr ua ru il jp kr dvorak colemak'.split(
    ' ',
  )
