import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Article } from '@/api/types';
import { Icon } from '@/components/icon';
import { TicketBar } from '@/components/linked-tickets';
import { ShareAction } from '@/components/share-action';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { open, pathOf } from '@/lib/routes';
import { useLike } from './use-like';

const toComments = () => Taro.pageScrollTo({ selector: '#comments', offsetTop: -64, duration: 240 });

/** Always at hand: like the guide, read what others say, draw a poster of it, forward it, and the first of its tickets. */
export function ArticleBar({ article }: { article: Article }) {
  const t = useTranslate();
  const { documentId, title, tickets, comments } = article;
  const { liked, likes, toggle } = useLike(article);
  return (
    <View className="article-bar">
      <Tap
        id="like"
        className={`article-bar__side ${liked ? 'article-bar__side--liked' : ''}`}
        label={t('article.like')}
        role="checkbox"
        checked={liked}
        onTap={toggle}
      >
        <Icon name={liked ? 'heart-full' : 'heart'} />
        <Text id="likes" className="article-bar__word">
          {likes > 0 ? String(likes) : t('article.like')}
        </Text>
      </Tap>
      <Tap id="to-comments" className="article-bar__side" label={t('comment.title')} onTap={toComments}>
        <Icon name="comment" />
        <Text className="article-bar__word">{comments > 0 ? String(comments) : t('comment.title')}</Text>
      </Tap>
      <Tap
        id="poster"
        className="article-bar__side"
        label={t('poster.action')}
        onTap={() => open('poster', { of: 'article', id: documentId })}
      >
        <Icon name="picture" />
        <Text className="article-bar__word">{t('poster.action')}</Text>
      </Tap>
      <ShareAction
        page={{ title, path: pathOf('article', { id: documentId }) }}
        className="article-bar__side"
        wordClassName="article-bar__word"
      />
      <TicketBar tickets={tickets} from={{ kind: 'article', id: documentId }} />
    </View>
  );
}
