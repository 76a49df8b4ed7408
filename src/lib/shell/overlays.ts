/** What may lie over every page: search, help and the list of keys. One at a time, opened from anywhere. */
import { createContext } from 'svelte';

/** See the module's head. */
export interface Overlays {
  openSearch: () => void;
  openHelp: () => void;
  openKeys: () => void;
}

export const [getOverlays, provideOverlays] = createContext<Overlays>();
