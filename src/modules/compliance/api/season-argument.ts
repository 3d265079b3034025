/** Who may read entries at all: of those from which it is recused it is not told whether they count. */
export const ENTRY_READERS = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'] as const;

/** The years of which a report can be asked. */
export const [FIRST_YEAR, LAST_YEAR] = [1945, 2100];

/** What a code of a programme looks like: what else is asked for cannot exist, and MySQL refuses to compare it with an ASCII column. */
export const PROGRAM_CODE = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;
