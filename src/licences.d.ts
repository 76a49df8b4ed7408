/** Packages whose code is in the app; made at build time by scripts/lib/licences.mjs. */
declare module 'virtual:licences' {
  export const licences: readonly {
    name: string;
    version: string;
    /** SPDX name */
    licence: string;
    /** the licence as the package brings it, or '' */
    text: string;
  }[];
}
