import type { Gender, PersonMode } from '../domain/delegates/facts.ts'
import { levels } from '../domain/list/order.ts'
import { folded } from '../domain/roll/names.ts'
import { hasControl } from '../domain/words.ts'
import { groupCalled } from '../tables/groups.ts'

/** Kinds that a person can choose for a name that nobody has. */
export const newKinds = ['ngo', 'igo', 'un-entity', 'constituency', 'state', 'individual'] as const

/** The kind that a cell, or the heading of a part of the list, names. */
export const kindCalled = (typed: string): (typeof newKinds)[number] | undefined => {
  const group = groupCalled(typed)
  return newKinds.find(each => each === group)
}

/** As they are compared: without accents and marks. */
const words = (list: string): readonly string[] => list.split(',').map(folded)

export const genderWords: Readonly<Record<Gender | 'none', readonly string[]>> = {
  female: words(`f, female, w, woman, femme, feminin, mujer, femenino, mujeres, femenina, fem, ж, жен, женскии, женщина,
    женск, 女, 女性, 女士, انثى, مونث, امراة, اناث, ms, mrs, mme, sra, г жа`),
  male: words(`m, male, man, h, homme, masculin, hombre, masculino, masc, varon, v, м, муж, мужскои, мужчина, мужск, 男,
    男性, 先生, ذكر, مذكر, رجل, ذكور, mr, sr, г н`),
  other: words(
    'x, other, another, non binary, nonbinary, autre, otro, otra, d, diverse, non binaire, no binario, другои, 其他, اخر',
  ),
  none: words(`, not recorded, not stated, not specified, unknown, n a, na, prefer not to say, undisclosed, not disclosed,
    non precise, no especificado, не указан, не указано, 未知, 不详, غير محدد`),
}

export const modeWords: Readonly<Record<PersonMode | 'none', readonly string[]>> = {
  'in person':
    words(`in person, in presence, inperson, in the room, onsite, on site, physical, physically, present, face to
    face, presentiel, en presentiel, sur place, en personne, presencial, en persona, presencialmente, en sala, очно, очная,
    очное, лично, очное участие, офлайн, оффлайн, в зале, 现场, 线下, 亲自, 亲自出席, 现场出席, 线下参加, 现场参加, 到场, حضوري, حضوريا,
    حضور شخصي, شخصيا, وجاهي, بالحضور`),
  remote:
    words(`remote, remotely, online, on line, virtual, virtually, via video, by video, video, webex, zoom, a distance,
    en ligne, distanciel, en distanciel, virtuel, virtuelle, virtuellement, a distancia, en linea, virtualmente, remoto,
    remota, онлайн, дистанционно, дистанционная, дистанционное, удаленно, виртуально, заочно, в режиме онлайн, 线上, 远程,
    在线, 网络, 视频, 线上参加, 远程参加, 虚拟, عن بعد, افتراضي, افتراضيا, عبر الانترنت, على الانترنت, اون لاين`),
  none: words(', n a, na, unknown, not stated, not specified, to be confirmed, tbc, tbd'),
}

/** The key among whose words a typed one stands; two that say the same, as in “女/F”, are one. */
export function wordIn<K extends string>(words: Readonly<Record<K, readonly string[]>>, typed: string): K | undefined {
  const keyOf = (text: string) => (Object.keys(words) as K[]).find(key => words[key].includes(folded(text)))
  const whole = keyOf(typed)
  const parts = typed.split(/[/|()]/).filter(each => folded(each) !== '')
  if (whole !== undefined || parts.length < 2) return whole
  const [first, ...others] = parts.map(keyOf)
  return others.every(each => each === first) ? first : undefined
}

export function levelIn(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return levels[Number(typed)] === undefined ? undefined : Number(typed)
  const wanted = folded(typed)
  const found = Object.entries(levels).filter(([, words]) =>
    [words, ...words.split(/,| or /)].some(each => folded(each) === wanted),
  )
  return found.length === 1 && found[0] ? Number(found[0][0]) : undefined
}

/** "U+0007", if there is one. */
export function controlIn(text: string): string | undefined {
  if (!hasControl(text)) return undefined
  const found = /\p{Cc}/u.exec(text)?.[0] ?? ''
  return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
