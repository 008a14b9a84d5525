/**
 * Where the house is not yet as it should be. These lists only get shorter: a file or function that has
 * become short, and a circle that is open, must leave them. At the end at most three long files stay, each with its reason.
 */

export const knownCircles: readonly (readonly string[])[] = []

/** Lines that a file may have. */
export const longFileExceptions: Readonly<Record<string, number>> = {}

/** Lines that a function may have. */
export const longFunctionExceptions: Readonly<Record<string, number>> = {}

/** Views whose words stand in them and not yet among the messages (views/messages/en). Only gets shorter. */
export const viewsWithOwnWords: readonly string[] = [
  'views/adoption.tsx',
  'views/charts/matrix.tsx',
  'views/charts/shares.tsx',
  'views/charts/timeline.tsx',
  'views/compare.tsx',
  'views/fault.tsx',
  'views/faulted.tsx',
  'views/floor/correction-form.tsx',
  'views/floor/entry-line.tsx',
  'views/floor/statements.tsx',
  'views/frame.tsx',
  'views/officer.tsx',
  'views/panels.tsx',
  'views/paragraph.tsx',
  'views/plain.tsx',
  'views/prints/requests-table.tsx',
  'views/prints/sheet.tsx',
  'views/report/issue.tsx',
  'views/report/outline.tsx',
  'views/report/page.tsx',
  'views/report/parts.tsx',
  'views/report/plan.tsx',
  'views/report/scene.ts',
  'views/room.tsx',
  'views/start.tsx',
  'views/statistics/delegation.tsx',
  'views/statistics/forms.tsx',
  'views/statistics/page.tsx',
  'views/statistics/table.tsx',
  'views/statistics/years.tsx',
  'views/storage.tsx',
  'views/writing/chapter.tsx',
  'views/writing/page.tsx',
  'views/writing/printed.tsx',
  'views/writing/row.tsx',
  'views/writing/scene.ts',
]
