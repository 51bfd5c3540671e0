import { Text, View } from '@tarojs/components';
import { useHelpLinks } from '@/api/content';
import { Icon } from '@/components/icon';
import { ErrorState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { followHelpLink } from '@/lib/help-links';
import './index.scss';

const KINDS = ['help', 'company', 'agreement', 'privacy'] as const;

export default function HelpPage() {
  usePageTitle('title.help');
  const t = useTranslate();
  const { data: links, error, isValidating, mutate } = useHelpLinks();
  if (!links && error) {
    return (
      <PageRoot>
        <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
      </PageRoot>
    );
  }
  return (
    <PageRoot className="help">
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
                    onTap={() => followHelpLink(link)}
                  >
                    <Text className="help__name">{link.title}</Text>
                    <Icon name="chevron" />
                  </Tap>
                ))}
              </View>
            </View>
          );
        })}
    </PageRoot>
  );
}
