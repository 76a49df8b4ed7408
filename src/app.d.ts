declare global {
  namespace App {
    interface PageState {
      /** id of a board that came in from a file on the way to Mit overblik */
      arrived?: string;
    }
  }
}
export {};
