declare module 'sastrawijs' {
  export class Stemmer {
    /** The root of an Indonesian word. */
    stem(word: string): string;
    /** Whether the word is in the dictionary of roots. */
    find(word: string): boolean;
  }
}
