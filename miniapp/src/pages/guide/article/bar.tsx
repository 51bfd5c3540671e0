import { View } from '@tarojs/components';
import type { Article } from '@/api/types';
import { TicketBar } from '@/components/linked-tickets';
import { ShareAction } from '@/components/share-action';
import { pathOf } from '@/lib/routes';

/** Always at hand: forward the guide, and the first of its tickets. */
export function ArticleBar({ article }: { article: Article }) {
  const { documentId, title, tickets } = article;
  return (
    <View className="article-bar">
      <ShareAction
        page={{ title, path: pathOf('article', { id: documentId }) }}
        className="article-bar__side"
        wordClassName="article-bar__word"
      />
      <TicketBar tickets={tickets} />
    </View>
  );
}
