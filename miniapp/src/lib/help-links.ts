import type { HelpLink } from '@/api/types';
import { openWebLink } from '@/platform/link';
import { open } from './routes';

/** Where an editor's link leads: to another site, to a guide, or to a page of its own text. */
export function followHelpLink({ documentId, link }: HelpLink): Promise<void> {
  if (link?.to === 'url') return openWebLink(link.target);
  return link ? open('article', { id: link.target }) : open('helpPage', { id: documentId });
}
