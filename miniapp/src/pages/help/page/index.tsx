import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { useHelpLink } from '@/api/content';
import { hasCode } from '@/api/errors';
import { useSite } from '@/api/site';
import type { TextBlock } from '@/api/types';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Picture } from '@/components/picture';
import { Bone } from '@/components/skeleton';
import { TextBlocks } from '@/components/text-blocks';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import './index.scss';

function Words({ title, blocks }: { title: string; blocks: TextBlock[] }) {
  useEffect(() => {
    Taro.setNavigationBarTitle({ title });
  }, [title]);
  return (
    <View className="help-page__body rise">
      <Text id="help-title" className="help-page__title">
        {title}
      </Text>
      <TextBlocks blocks={blocks} />
    </View>
  );
}

/** About the attraction itself, when no page of help is named. */
function About() {
  const t = useTranslate();
  const { data: site, error, isValidating, mutate } = useSite();
  if (site) {
    return (
      <>
        <Picture media={site.hero} alt={site.name} shape="head" widthPt={390} eager />
        <Words title={t('title.about')} blocks={site.about} />
      </>
    );
  }
  return error ? <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} /> : <Bone />;
}

function Page({ id }: { id: string }) {
  const t = useTranslate();
  const { data: link, error, isValidating, mutate } = useHelpLink(id);
  if (link) return <Words title={link.title} blocks={link.body} />;
  if (!error) return <Bone />;
  if (hasCode(error, 'CONTENT_NOT_FOUND')) return <NoticeState drawing="search" title={t('help.missing')} />;
  return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
}

export default function HelpTextPage() {
  const id = useParam('id');
  return <PageRoot className="help-page">{id ? <Page id={id} /> : <About />}</PageRoot>;
}
