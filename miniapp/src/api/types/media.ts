export interface MediaFormat {
  url: string;
  width: number | null;
  height: number | null;
}

/** `url` is relative to the API's origin unless the site keeps its pictures elsewhere. */
export interface Media extends MediaFormat {
  alternativeText: string | null;
  formats: Partial<Record<'thumbnail' | 'small' | 'medium' | 'large', MediaFormat>> | null;
}

export interface Site {
  name: string;
  slogan: string | null;
  hours: string | null;
  phone: string | null;
  serviceHours: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  about: TextBlock[];
  notice: string | null;
  hero: Media | null;
  logo: Media | null;
}

/** A node of Strapi's rich text: block or inline, told apart by `type`. */
export interface TextBlock {
  type: string;
  level?: number;
  format?: 'ordered' | 'unordered';
  text?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
  url?: string;
  image?: Media;
  children?: TextBlock[];
}

export interface Pagination {
  page: number;
  pageSize: number;
  total: number;
}
