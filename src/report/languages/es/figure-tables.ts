import type { DefinitionTold, Denominator, FigureWords, TableKey } from '../figure-words.ts'

const lengthRule =
  'El tiempo no incluye las pausas; una declaración cuya duración no se conoce cuenta como declaración y no añade tiempo.'

const partiesOrMembers = (instrument: boolean): string => (instrument ? 'partes' : 'miembros')

/** Against whom silence is counted. */
const denominator = ({ instrument, denominator: whom, onRoll }: Denominator): string => {
  const who = partiesOrMembers(instrument)
  return whom === 'represented'
    ? `Se cuentan entre los ${who} inscritos, anotados como presentes o escuchados en el período de sesiones.`
    : `Se cuentan entre ${onRoll === 1 ? `la única delegación` : `los ${onRoll} ${who}`} del cuadro: nadie se inscribió ni se anotó como presente.`
}

/** What the figures of each table mean and how they are counted; from memory. */
export function definitionOf(table: TableKey, told: DefinitionTold, regions: FigureWords['regions']): string {
  const { zone, byAmount, countedAs = [], silence } = told
  const whom = silence ? denominator(silence) : ''
  const who = partiesOrMembers(silence?.instrument === true)
  switch (table) {
    case 'totals':
      return `Las declaraciones son las intervenciones del tipo «declaración», en cualquier calidad y de cualquiera; los derechos a contestar, las cuestiones de orden y otros tipos van aparte. ${lengthRule} Las delegaciones son todas las que tuvieron la palabra, en cualquier tipo.`
    case 'delegations':
      return `Las declaraciones, su tiempo y los debates en que se hicieron. «En nombre de otros» son las que se hicieron en nombre de un grupo o también de otros. ${lengthRule} Los otros tipos de intervención se cuentan en columnas propias. ${byAmount ? 'En el orden del número de declaraciones, como se activó para este período de sesiones.' : 'Por orden alfabético.'}`
    case 'categories':
      return `Cada declaración cuenta en la categoría que tenía su delegación ese día: parte o miembro de pleno derecho, signatario, observador, etc. Una delegación cuya condición cambió figura en dos categorías. ${lengthRule}`
    case 'regions': {
      const turkiye = countedAs.some(([state]) => state === 'TUR')
        ? ''
        : 'Türkiye, que participa en dos grupos, se cuenta entre los Estados de Europa Occidental y otros Estados. '
      const set = countedAs.map(([state, region]) => `${state}: ${regions[region]}`).join('; ')
      return `Cada Estado cuenta en un solo grupo regional o en ninguno, de modo que las filas suman. ${turkiye}${set ? `Fijado para este período de sesiones: ${set}. ` : ''}Todos los demás, también la Unión Europea, figuran en «No son Estados». ${lengthRule}`
    }
    case 'items':
      return `Una declaración en un debate conjunto figura en la fila de esos temas juntos, de modo que las filas suman. ${lengthRule}`
    case 'days':
      return `El día en que comenzó una declaración, en la zona horaria del período de sesiones (${zone}). ${lengthRule}`
    case 'meetings':
      return `La sesión en cuyo registro figura una declaración. ${lengthRule}`
    case 'lengths':
      return 'De las declaraciones cuya duración se conoce, sin las pausas. La mediana es la del medio; nueve de cada diez no superan el percentil 90. Una declaración está por encima del límite en lo que excede el límite vigente cuando comenzó.'
    case 'kinds':
      return `Todo lo que hay en el registro, por tipo. ${lengthRule}`
    case 'not-spoken':
      return `Las delegaciones de pleno derecho el último día del período de sesiones que no tuvieron la palabra en esta parte del registro, en ningún tipo. ${whom} Aquí no se aplica un filtro por categoría.`
    case 'only-otherwise':
      return `Las delegaciones de pleno derecho el último día del período de sesiones que no hicieron ninguna declaración en esta parte del registro y tuvieron sin embargo la palabra, y en qué tipo. ${whom} Aquí no se aplica un filtro por categoría.`
    case 'participation':
      return `Cuántos ${who} hablaron, de los representados y de todos los del cuadro, cuántos callaron y cuántos tuvieron la palabra solo en un tipo distinto de una declaración. ${whom} Un debate conjunto cuenta aquí en cada uno de sus temas.`
    case 'meeting-time':
      return 'Previsto: según el programa de trabajo. Efectivo: del golpe de mazo al levantamiento. Perdido: retraso, final anticipado y suspensiones juntos. Neto: el efectivo sin suspensiones. Utilización: lo previsto menos lo perdido, sobre lo previsto. Solo se aplica un filtro por sesión; una hora que no consta deja la cifra vacía, y también la suma.'
    case 'modes':
      return `En la sala, por enlace a distancia, por vídeo o leída por otra persona. ${lengthRule}`
    case 'languages':
      return `El idioma hablado, donde un funcionario lo anotó. ${lengthRule}`
    case 'levels':
      return `El rango con que alguien habló, donde un funcionario lo anotó, a partir de Jefe de Estado. ${lengthRule}`
    case 'gender':
      return 'Las declaraciones según el género que la delegación inscribió para el orador; nunca se deduce de un nombre. Un número inferior a cinco, o de menos de cinco personas, se suprime, y otros con él, para que no se pueda calcular. Por esa razón es siempre el de todo el período de sesiones, cualquiera que sea el filtro. La última fila da minutos enteros.'
    case 'course':
      return `Lo que se dijo, en su orden. El intervalo es el tiempo desde el final de lo que se dijo antes en la sesión. ${lengthRule}`
    case 'matrix':
      return 'Cuántas declaraciones hizo cada delegación sobre cada tema del programa.'
    case 'log':
      return `Cada intervención en el orden en que comenzó. ${lengthRule} Donde no se anotó el final, es el comienzo de la intervención siguiente de la sesión; la última de una sesión no lo tiene entonces.`
    case 'statements':
      return `Cada intervención de la delegación, en su categoría ese día. ${lengthRule}`
    case 'years-sessions':
      return `Los períodos de sesiones del órgano, el más antiguo primero. Las declaraciones son las intervenciones del tipo «declaración». ${lengthRule}`
    case 'years-regions':
      return `Cada Estado cuenta en un solo grupo regional o en ninguno, según el ajuste de cada período de sesiones, de modo que las filas suman. ${lengthRule}`
    case 'years-delegations':
      return `Todos los períodos de sesiones juntos, con el nombre del último; por orden alfabético. ${lengthRule}`
  }
}
