import type { House } from './house.ts'

/** Main Committees of the General Assembly: passive, in speaking order, always with the full names. */
export const gaMainCommittee: House = {
  id: 'ga-main-committee',
  title: 'Main Committee of the General Assembly',
  source: 'A/79/437/Add.4, A/52/613',
  order: 'speaking',
  varies: [
    'order',
    'observers',
    'voice',
    'capacities',
    'behalf',
    'paragraphs',
    'nobody',
    'chair',
    'organizations',
    'business',
  ],
  sections: [
    { kind: 'statement', key: 'members', who: ['full'], voice: 'passive' },
    { kind: 'explanation of vote', key: 'members', who: ['full'], voice: 'passive' },
  ],
}
