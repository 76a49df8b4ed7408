/** The literature the board builds on. Titles stand in the language they were published in. */
export const SOURCES: readonly { by: string; title: string; year: number; lang: 'da' | 'en' }[] = [
  {
    by: 'Rambøll for Socialstyrelsen',
    title: 'Dokumentation af lovende praksis – afsluttende evalueringsrapport',
    year: 2020,
    lang: 'da',
  },
  {
    by: 'Langley, Moen, Nolan, Nolan, Norman, Provost',
    title: 'The Improvement Guide: A Practical Approach to Enhancing Organizational Performance',
    year: 2009,
    lang: 'en',
  },
  {
    by: 'Taylor, McNicholas, Nicolay, Darzi, Bell, Reed',
    title:
      'Systematic review of the application of the plan–do–study–act method to improve quality in healthcare',
    year: 2014,
    lang: 'en',
  },
  {
    by: 'Knudsen, Laursen, Johnsen, Bartels, Ehlers, Mainz',
    title:
      'Can quality improvement improve the quality of care? A systematic review of reported effects and methodological rigor in plan-do-study-act projects',
    year: 2019,
    lang: 'en',
  },
];
