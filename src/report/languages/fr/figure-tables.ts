import type { DefinitionTold, Denominator, FigureWords, TableKey } from '../figure-words.ts'

const lengthRule =
  'Le temps est compté sans les pauses\u00a0; une déclaration dont la durée n’est pas connue compte comme déclaration et n’ajoute pas de temps.'

const partiesOrMembers = (instrument: boolean): string => (instrument ? 'parties' : 'membres')

/** Against whom silence is counted. */
const denominator = ({ instrument, denominator: whom, onRoll }: Denominator): string => {
  const who = partiesOrMembers(instrument)
  return whom === 'represented'
    ? `Comptées parmi les ${who} inscrites, notées présentes ou entendues pendant la session.`
    : `Comptées parmi ${onRoll === 1 ? `la seule délégation` : `les ${onRoll} ${who}`} du tableau\u00a0: personne n’a été inscrit ni noté présent.`
}

/** What the figures of each table mean and how they are counted; from memory. */
export function definitionOf(table: TableKey, told: DefinitionTold, regions: FigureWords['regions']): string {
  const { zone, byAmount, countedAs = [], silence } = told
  const whom = silence ? denominator(silence) : ''
  const who = partiesOrMembers(silence?.instrument === true)
  switch (table) {
    case 'totals':
      return `Les déclarations sont les interventions du type «\u00a0déclaration\u00a0», à quelque titre et de qui que ce soit\u00a0; droits de réponse, motions d’ordre et autres types sont à part. ${lengthRule} Les délégations sont toutes celles qui ont eu la parole, dans quelque type que ce soit.`
    case 'delegations':
      return `Les déclarations, leur temps, et les débats dans lesquels elles ont été faites. «\u00a0Au nom d’autres\u00a0» sont celles faites au nom d’un groupe ou d’autres aussi. ${lengthRule} Les autres types d’intervention sont comptés dans leurs propres colonnes. ${byAmount ? 'Dans l’ordre du nombre de déclarations, comme cette session l’a activé.' : 'Par ordre alphabétique.'}`
    case 'categories':
      return `Chaque déclaration compte dans la catégorie qu’avait sa délégation ce jour-là\u00a0: partie ou membre de plein droit, signataire, observateur, etc. Une délégation dont le statut a changé figure dans deux catégories. ${lengthRule}`
    case 'regions': {
      const turkiye = countedAs.some(([state]) => state === 'TUR')
        ? ''
        : 'La Türkiye, qui participe à deux groupes, est comptée parmi les États d’Europe occidentale et autres États. '
      const set = countedAs.map(([state, region]) => `${state}\u00a0: ${regions[region]}`).join('; ')
      return `Chaque État compte dans un seul groupe régional ou dans aucun, de sorte que les lignes s’additionnent. ${turkiye}${set ? `Fixé pour cette session\u00a0: ${set}. ` : ''}Tous les autres, y compris l’Union européenne, figurent sous «\u00a0Autres que les États\u00a0». ${lengthRule}`
    }
    case 'items':
      return `Une déclaration dans un débat commun figure à la ligne de ces points réunis, de sorte que les lignes s’additionnent. ${lengthRule}`
    case 'days':
      return `Le jour où une déclaration a commencé, dans le fuseau horaire de la session (${zone}). ${lengthRule}`
    case 'meetings':
      return `La séance au journal de laquelle figure une déclaration. ${lengthRule}`
    case 'lengths':
      return 'Des déclarations dont la durée est connue, sans les pauses. La médiane est celle du milieu\u00a0; neuf sur dix ne dépassent pas le 90e centile. Une déclaration dépasse la limite de ce qui excède la limite en vigueur quand elle a commencé.'
    case 'kinds':
      return `Tout ce que contient le journal, par type. ${lengthRule}`
    case 'not-spoken':
      return `Les délégations de plein droit le dernier jour de la session qui n’ont pas eu la parole dans cette partie du journal, dans quelque type que ce soit. ${whom} Un filtre par catégorie n’est pas appliqué ici.`
    case 'only-otherwise':
      return `Les délégations de plein droit le dernier jour de la session qui n’ont fait aucune déclaration dans cette partie du journal et ont pourtant eu la parole, et dans quel type. ${whom} Un filtre par catégorie n’est pas appliqué ici.`
    case 'participation':
      return `Combien de ${who} ont pris la parole, parmi celles représentées et parmi toutes celles du tableau, combien sont restées silencieuses, et combien n’ont eu la parole que dans un autre type qu’une déclaration. ${whom} Un débat commun compte ici à chacun de ses points.`
    case 'meeting-time':
      return 'Prévu\u00a0: selon le programme. Effectif\u00a0: du coup de maillet à la levée. Perdu\u00a0: retard, fin anticipée et suspensions réunis. Net\u00a0: l’effectif sans les suspensions. Utilisation\u00a0: le prévu moins le perdu, rapporté au prévu. Seul un filtre par séance est appliqué\u00a0; une heure qui n’est pas consignée laisse le chiffre vide, et la somme aussi.'
    case 'modes':
      return `En salle, par liaison à distance, par vidéo, ou lu par quelqu’un d’autre. ${lengthRule}`
    case 'languages':
      return `La langue parlée, là où un fonctionnaire l’a notée. ${lengthRule}`
    case 'levels':
      return `Le rang auquel quelqu’un a parlé, là où un fonctionnaire l’a noté, à partir du chef d’État. ${lengthRule}`
    case 'gender':
      return 'Les déclarations selon le genre que la délégation a inscrit pour l’orateur\u00a0; il n’est jamais déduit d’un nom. Un nombre inférieur à cinq, ou de moins de cinq personnes, est supprimé, et d’autres avec lui, afin qu’on ne puisse pas le retrouver. Pour cette raison, c’est toujours celui de toute la session, quel que soit le filtre. La dernière ligne donne des minutes entières.'
    case 'course':
      return `Ce qui a été dit, dans l’ordre. L’intervalle est le temps depuis la fin de ce qui a été dit auparavant à la séance. ${lengthRule}`
    case 'matrix':
      return 'Combien de déclarations chaque délégation a faites sur chaque point de l’ordre du jour.'
    case 'log':
      return `Chaque intervention dans l’ordre où elle a commencé. ${lengthRule} Là où aucune fin n’a été consignée, c’est le début de l’intervention suivante de la séance\u00a0; la dernière d’une séance n’en a alors pas.`
    case 'statements':
      return `Chaque intervention de la délégation, dans sa catégorie ce jour-là. ${lengthRule}`
    case 'years-sessions':
      return `Les sessions de l’organe, la plus ancienne d’abord. Les déclarations sont les interventions du type «\u00a0déclaration\u00a0». ${lengthRule}`
    case 'years-regions':
      return `Chaque État compte dans un seul groupe régional ou dans aucun, selon le réglage de chaque session, de sorte que les lignes s’additionnent. ${lengthRule}`
    case 'years-delegations':
      return `Toutes les sessions ensemble, sous le nom de la dernière\u00a0; par ordre alphabétique. ${lengthRule}`
  }
}
