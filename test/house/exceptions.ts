/**
 * Where the house is not yet as it should be. These lists only get shorter: a file or function that has
 * become short, and a circle that is open, must leave them. At the end at most three long files stay, each with its reason.
 */

export const knownCircles: readonly (readonly string[])[] = []

/** Lines that a file may have. */
export const longFileExceptions: Readonly<Record<string, number>> = {
  'src/http/floor.tsx': 400,
  'src/http/report.tsx': 475,
  'src/http/sessions.tsx': 350,
  'src/http/statistics.tsx': 350,
  'src/http/writing.tsx': 400,
  'src/report/compare/amendments.ts': 450,
  'src/report/compare/index.ts': 750,
  'src/report/figures/statistics.ts': 450,
  'src/report/figures/tables.ts': 725,
  'views/participants-import.tsx': 500,
  'views/report.tsx': 650,
  'views/statistics.tsx': 650,
  'views/status-tables.tsx': 475,
}

/** Lines that a function may have. */
export const longFunctionExceptions: Readonly<Record<string, number>> = {
  'src/domain/decide.ts decide': 200,
  'src/domain/undo/undo.ts changedBy': 125,
  'src/http/answering.tsx answering': 200,
  'src/http/delegations.tsx delegationRoutes': 175,
  'src/http/floor.tsx floorRoutes': 300,
  'src/http/list.tsx listRoutes': 225,
  'src/http/participants-import.tsx participantsImportRoutes': 200,
  'src/http/report.tsx reportRoutes': 325,
  'src/http/sessions.tsx sessionRoutes': 175,
  'src/http/sitting.tsx sittingRoutes': 175,
  'src/http/statistics.tsx statisticsRoutes': 275,
  'src/http/status-tables.tsx statusTableRoutes': 200,
  'src/http/writing.tsx writingRoutes': 150,
  'views/attendance.tsx AttendancePage': 175,
  'views/floor/page.tsx FloorPage': 150,
  'views/list/tools.tsx ListTools': 200,
  'views/participants-import.tsx ToMend': 125,
  'views/roll.tsx ParticipantsPage': 175,
  'views/room.tsx RoomPage': 125,
  'views/status-tables.tsx StatusDraftPage': 125,
  'views/status-tables.tsx StatusTablesPage': 125,
}
