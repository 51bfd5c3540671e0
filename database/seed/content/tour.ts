/** Name, one line, then what is said, a paragraph a line. */
export type SeededTale = readonly [name: string, summary: string, ...transcript: string[]];

export interface SeededTour {
  /** Of its picture and its sound: `tour-01`. Also its place on the route. */
  number: number;
  gallery: string[];
  /** GCJ-02, somewhere in invented hills. */
  place: readonly [latitude: number, longitude: number];
  phone?: string;
  video?: boolean;
  tickets: string[];
  zh: SeededTale;
  en: SeededTale;
  address: readonly [zh: string, en: string];
}
