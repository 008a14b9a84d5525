import { readingWith } from '../typed-elsewhere.ts'

export const reading = readingWith({
  session: /сесси/iu,
  meeting: /совещани/iu,
  agenda: /^(?:предварительная )?повестка дня$/iu,
  report: /^(?:проект доклада|доклад)$/iu,
  chair: /^(?:со)?председатель$/iu,
  recommendations: /рекомендаци/iu,
  procedures: {
    opening: /^открытие/iu,
    officers: /^выборы/iu,
    agenda: /^(?:утверждение (?:предварительной )?повестки дня|организация работы|организационные вопросы)/iu,
    adoption: /^(?:утверждение|принятие) (?:проекта )?доклада/iu,
  },
  withoutArticle: name => name,
})
