import type { Language } from '../../domain/words.ts'
import type { Page, PrintOptions, Template } from './options.ts'

interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly kind?: 'paragraph' | 'character'
  /** Children of w:pPr and of w:rPr, in the schema's order. */
  readonly paragraph?: string
  readonly run?: string
}

const languageTags: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
  zh: 'zh-CN',
}

const exactly = (twips: number): string => `<w:spacing w:line="${twips}" w:lineRule="exact"/>`
const single = '<w:spacing w:line="240" w:lineRule="auto"/>'
const sized = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const bold = '<w:b/><w:bCs/>'
const notBold = '<w:b w:val="0"/><w:bCs w:val="0"/>'
const level = (outline: number): string => `<w:outlineLvl w:val="${outline - 1}"/>`

const tabs = (stops: readonly number[]): string =>
  `<w:tabs>${stops.map(stop => `<w:tab w:val="left" w:pos="${stop}"/>`).join('')}</w:tabs>`

/** Geneva has the names of New York and Vienna with a suffix; its text stands further out, on at least a line. */
const bodyStyles = (template: Template, page: Page): readonly Style[] => {
  const geneva = template === 'geneva'
  const id = (name: string): string => (geneva ? `${name}G` : name)
  const name = (words: string): string => (geneva ? `${words}_G` : words)
  const spacing = geneva ? '<w:spacing w:after="120" w:line="240" w:lineRule="atLeast"/>' : '<w:spacing w:after="120"/>'
  const text = [
    tabs(page.textStops),
    spacing,
    `<w:ind w:left="${page.textStart}" w:right="${page.textStart}"/><w:jc w:val="both"/>`,
  ].join('')
  const heading = (own: Style): Style => ({ next: id('SingleTxt'), ...own, id: id(own.id), name: name(own.name) })
  return [
    { id: id('SingleTxt'), name: geneva ? '_ Single Txt_G' : '__Single Txt', basedOn: 'Normal', paragraph: text },
    heading({
      id: 'H1',
      name: '_ H_1',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${exactly(270)}${level(1)}`,
      run: bold + sized(12),
    }),
    heading({ id: 'HCh', name: '_ H _Ch', basedOn: id('H1'), paragraph: exactly(300), run: sized(14) }),
    heading({
      id: 'H23',
      name: '_ H_2/3',
      basedOn: id('H1'),
      paragraph: exactly(240) + level(2),
      run: sized(10),
    }),
    heading({
      id: 'H4',
      name: '_ H_4',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${exactly(240)}${level(4)}`,
      run: '<w:i/><w:iCs/>',
    }),
    heading({
      id: 'H56',
      name: '_ H_5/6',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${exactly(240)}`,
    }),
    heading({ id: 'HM', name: '_ H __M', basedOn: id('HCh'), paragraph: exactly(360) + level(10), run: sized(17) }),
    { id: 'XLarge', name: 'XLarge', basedOn: id('HM'), paragraph: exactly(390), run: sized(20) },
    { id: 'Session', name: 'Session', basedOn: 'Normal', paragraph: exactly(240), run: bold + sized(10) },
    { id: 'AgendaItemNormal', name: 'Agenda_Item_Normal', basedOn: 'Normal', paragraph: exactly(240) },
    { id: 'AgendaTitleH2', name: 'Agenda_Title_H2', basedOn: 'Normal', paragraph: exactly(240), run: bold + sized(10) },
    {
      id: 'TitleH1',
      name: 'Title_H1',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${exactly(270)}`,
      run: bold + sized(12),
    },
    {
      id: 'TitleHCH',
      name: 'Title_H_CH',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${exactly(300)}`,
      run: bold + sized(14),
    },
  ]
}

const otherStyles: readonly Style[] = [
  { id: 'Distribution', name: 'Distribution', basedOn: 'Normal', paragraph: single },
  { id: 'Publication', name: 'Publication', basedOn: 'Normal', paragraph: single },
  { id: 'Original', name: 'Original', basedOn: 'Normal', paragraph: single },
  { id: 'ReleaseDate', name: 'Release Date', basedOn: 'Normal', paragraph: single },
  { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: single, run: sized(8.5) },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', paragraph: single, run: bold + sized(8.5) },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="418"/></w:tabs>${exactly(210)}<w:ind w:left="475" w:hanging="475"/>`,
    run: sized(8.5),
  },
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    kind: 'character',
    basedOn: 'DefaultParagraphFont',
    run: '<w:vertAlign w:val="superscript"/>',
  },
  { id: 'JobNumber', name: 'Job Number', kind: 'character', basedOn: 'DefaultParagraphFont', run: notBold + sized(7) },
  { id: 'Small', name: 'Small', basedOn: 'Normal', paragraph: exactly(210), run: sized(8.5) },
  { id: 'SmallX', name: 'SmallX', basedOn: 'Small', paragraph: exactly(180), run: sized(7) },
  { id: 'TOC1', name: 'toc 1', basedOn: 'Normal' },
  { id: 'TOC2', name: 'toc 2', basedOn: 'Normal' },
]

const styleXml = ({ id, name, basedOn, next, kind = 'paragraph', paragraph, run }: Style): string =>
  [
    `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/>`,
    basedOn && `<w:basedOn w:val="${basedOn}"/>`,
    next && `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph && `<w:pPr>${paragraph}</w:pPr>`,
    run && `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('')

/** The whole style sheet; its names are what the editors' tools look for. */
export const stylesXml = ({ template, language }: PrintOptions, page: Page): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${language === 'zh' ? 'SimSun' : 'Times New Roman'}" w:cs="${language === 'ar' ? 'Traditional Arabic' : 'Times New Roman'}"/>`,
    sized(10),
    `<w:lang w:val="${languageTags[language]}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault>',
    language === 'ar'
      ? '<w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault></w:docDefaults>'
      : '<w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:suppressAutoHyphens/>${exactly(240)}</w:pPr>`,
    '<w:rPr><w:spacing w:val="4"/><w:w w:val="103"/></w:rPr></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>',
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>',
    ...[...bodyStyles(template, page), ...otherStyles].map(styleXml),
    '</w:styles>',
  ].join('')
