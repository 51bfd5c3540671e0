import { Input, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useSearch } from '@/api/content';
import { useProducts } from '@/api/ticketing';
import type { Found } from '@/api/types';
import { ArticleRow } from '@/components/article-card';
import { Icon } from '@/components/icon';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Tap } from '@/components/tap';
import { TourRow } from '@/components/tour-row';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { useLocale } from '@/i18n/locale';
import { FoundTicket } from './found-ticket';
import './index.scss';

/** Asked when the typing rests: each letter of an input method would be a question of its own. */
const REST_MS = 300;
const OFTEN = {
  zh: ['云海', '红叶', '灯会', '住宿', '博物馆'],
  en: ['clouds', 'lantern', 'museum', 'noodles'],
};

function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}

function Results({ found, q }: { found: Found; q: string }) {
  const t = useTranslate();
  const { data: products = [] } = useProducts();
  const tickets = found.tickets.flatMap(
    ({ slug }) => products.find((product) => product.slug === slug) ?? [],
  );
  if (found.articles.length + found.tours.length + tickets.length === 0) {
    return (
      <NoticeState
        id="search-nothing"
        drawing="search"
        title={t('search.nothing', { q })}
        hint={t('search.nothing.hint')}
      />
    );
  }
  return (
    <View id="search-results">
      {tickets.length > 0 && <Text className="search__title">{t('search.tickets')}</Text>}
      {tickets.map((product) => (
        <FoundTicket key={product.slug} product={product} />
      ))}
      {found.articles.length > 0 && <Text className="search__title">{t('search.articles')}</Text>}
      {found.articles.map((article) => (
        <ArticleRow key={article.documentId} article={article} line={article.snippet} />
      ))}
      {found.tours.length > 0 && <Text className="search__title">{t('search.tours')}</Text>}
      {found.tours.map((tour) => (
        <TourRow key={tour.documentId} tour={tour} light />
      ))}
    </View>
  );
}

export default function SearchPage() {
  usePageTitle('title.search');
  const t = useTranslate();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const q = useRested(typed);
  const { data: found, error, isValidating, mutate } = useSearch(q);
  return (
    <PageRoot className="search">
      <View className="search__field">
        <Icon name="search" />
        <Input
          id="search-input"
          className="search__input"
          value={typed}
          placeholder={t('search.hint')}
          maxlength={40}
          focus
          confirmType="search"
          onInput={(event) => setTyped(event.detail.value)}
        />
        {typed && (
          <Tap
            id="search-clear"
            className="search__clear"
            label={t('search.clear')}
            onTap={() => setTyped('')}
          >
            <Icon name="close" />
          </Tap>
        )}
      </View>
      {!q && (
        <View className="search__often">
          <Text className="search__title">{t('search.hot')}</Text>
          <View className="search__words">
            {OFTEN[locale].map((word) => (
              <Tap key={word} id={`often-${word}`} className="search__word" onTap={() => setTyped(word)}>
                <Text>{word}</Text>
              </Tap>
            ))}
          </View>
        </View>
      )}
      {q && !found && Boolean(error) && (
        <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
      )}
      {q && found && <Results found={found} q={q} />}
    </PageRoot>
  );
}
