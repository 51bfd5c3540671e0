import { Text, View } from '@tarojs/components';
import { useHelpLinks } from '@/api/content';
import type { HelpLink } from '@/api/types';
import { Icon } from '@/components/icon';
import { ErrorState } from '@/components/notice-state';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { openWebLink } from '@/platform/link';
import './index.scss';

const KINDS = ['help', 'company', 'agreement', 'privacy'] as const;

function follow({ documentId, link }: HelpLink): Promise<void> {
  if (link?.to === 'url') return openWebLink(link.target);
  return link ? open('article', { id: link.target }) : open('helpPage', { id: documentId });
}

export default function HelpPage() {
  usePageTitle('title.help');
  const t = useTranslate();
  const { data: links, error, isValidating, mutate } = useHelpLinks();
  if (!links && error) {
    return (
      <View className="page">
        <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
      </View>
    );
  }
  return (
    <View className="page help">
      {!links && <Bone className="help__bone" />}
      {links &&
        KINDS.map((kind) => {
          const those = links.filter((link) => link.kind === kind);
          if (those.length === 0) return null;
          return (
            <View key={kind} className="help__group">
              <Text className="help__title">{t(`help.${kind}`)}</Text>
              <View className="help__rows card">
                {those.map((link) => (
                  <Tap
                    key={link.documentId}
                    id={`help-${link.documentId}`}
                    className="help__row"
                    label={link.title}
                    onTap={() => follow(link)}
                  >
                    <Text className="help__name">{link.title}</Text>
                    <Icon name="chevron" />
                  </Tap>
                ))}
              </View>
            </View>
          );
        })}
    </View>
  );
}
