import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { currentSession } from '@/api/session';
import { Icon } from '@/components/icon';
import { MemberOnly } from '@/components/member-only';
import { NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useSavedVisitors } from '@/hooks/use-saved-visitors';
import { useTranslate } from '@/i18n';
import { maskDocument, maskName, maskPhone } from '@/lib/masks';
import { removeSavedVisitor, type SavedVisitor } from '@/lib/saved-visitors';
import { colors } from '@/styles/colors';
import './index.scss';

function VisitorRow({ visitor }: { visitor: SavedVisitor }) {
  const t = useTranslate();
  const name = maskName(visitor.name);
  const document = visitor.documentNumber
    ? `${t(`document.${visitor.documentType}`)} ${maskDocument(visitor.documentNumber)}`
    : null;
  const remove = async () => {
    const { confirm } = await Taro.showModal({
      title: t('visitor.remove.title', { name }),
      confirmText: t('cart.remove'),
      cancelText: t('action.cancel'),
      confirmColor: colors.vermilion,
    });
    const member = currentSession()?.member.documentId;
    if (confirm && member) removeSavedVisitor(member, visitor.id);
  };
  return (
    <View id={`saved-${visitor.id}`} className="saved-visitor">
      <View className="saved-visitor__words">
        <Text className="saved-visitor__name">{name}</Text>
        <Text className="saved-visitor__fact">{maskPhone(visitor.phone)}</Text>
        {document && <Text className="saved-visitor__fact">{document}</Text>}
      </View>
      <Tap className="saved-visitor__remove" label={`${t('cart.remove')} ${name}`} onTap={remove}>
        <Icon name="bin" />
      </Tap>
    </View>
  );
}

function MyVisitors() {
  const t = useTranslate();
  const visitors = useSavedVisitors();
  if (visitors.length === 0) {
    return (
      <NoticeState
        id="visitors-empty"
        drawing="search"
        title={t('visitor.empty')}
        hint={t('visitor.empty.hint')}
      />
    );
  }
  return (
    <>
      <View className="visitors__list card">
        {visitors.map((visitor) => (
          <VisitorRow key={visitor.id} visitor={visitor} />
        ))}
      </View>
      <View className="visitors__hint">{t('visitor.keep.hint')}</View>
    </>
  );
}

/** Who is kept on this phone, and the way to forget them. */
export default function VisitorsPage() {
  usePageTitle('title.visitors');
  return (
    <PageRoot className="visitors">
      <MemberOnly skeleton={null}>
        <MyVisitors />
      </MemberOnly>
    </PageRoot>
  );
}
