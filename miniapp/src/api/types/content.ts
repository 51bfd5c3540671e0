import type { Media, TextBlock } from './media';

export interface Category {
  documentId: string;
  slug: string;
  name: string;
  summary: string | null;
  cover: Media | null;
  articles: number;
}

/** A guide as lists show it. */
export interface ArticleCard {
  documentId: string;
  title: string;
  summary: string | null;
  cover: Media | null;
  category: { documentId: string; slug: string; name: string } | null;
  pinned: boolean;
  shownAt: string | null;
  hasVideo: boolean;
  likes: number;
  comments: number;
  views: number;
}

export interface LinkedTicket {
  documentId: string;
  slug: string;
  title: string;
}

export interface Article extends ArticleCard {
  body: TextBlock[];
  video: { url: string } | null;
  tickets: LinkedTicket[];
  commentsOpen: boolean;
}

export interface TourCard {
  documentId: string;
  name: string;
  summary: string | null;
  cover: Media | null;
  audioSeconds: number | null;
  hasAudio: boolean;
  plays: number;
  latitude: number | null;
  longitude: number | null;
}

export interface Tour extends TourCard {
  audio: { url: string } | null;
  transcript: string[];
  text: TextBlock[];
  video: { url: string } | null;
  gallery: Media[];
  phone: string | null;
  address: string | null;
  tickets: LinkedTicket[];
}

export type LostKind =
  | 'bag'
  | 'electronics'
  | 'papers'
  | 'clothing'
  | 'keys'
  | 'umbrella'
  | 'toy'
  | 'other-thing';

export interface LostItem {
  documentId: string;
  title: string;
  kind: LostKind;
  photos: Media[];
  description: string | null;
  foundOn: string;
  foundPlace: string | null;
  collectPlace: string | null;
  state: 'to-be-collected' | 'claimed' | 'collected';
}

export interface Banner {
  documentId: string;
  title: string;
  picture: Media | null;
  place: string;
  link: { to: 'ticket' | 'article' | 'tour' | 'page' | 'url'; target: string } | null;
}

export interface HelpLink {
  documentId: string;
  title: string;
  kind: 'help' | 'company' | 'agreement' | 'privacy';
  body: TextBlock[];
  link: { to: 'article' | 'url'; target: string } | null;
}

export interface Found {
  articles: (ArticleCard & { snippet: string })[];
  tours: (TourCard & { snippet: string })[];
  tickets: { documentId: string; slug: string }[];
}

export interface Likes {
  likes: number;
  liked: boolean;
}

export interface Comment {
  documentId: string;
  text: string;
  nickname: string | null;
  at: string;
  state: 'held' | 'shown' | 'hidden';
}
