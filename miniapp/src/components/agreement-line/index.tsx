import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useHelpLinks } from '@/api/content';
import type { HelpLink } from '@/api/types';
import { useTranslate } from '@/i18n';
import { followHelpLink } from '@/lib/help-links';
import { CheckMark } from '../check-mark';
import { Tap } from '../tap';
import './index.scss';

interface AgreementLineProps {
  agreed: boolean;
  onChange: (agreed: boolean) => void;
}

/** The tick before a login, never set beforehand, and the two texts to read. */
export function AgreementLine({ agreed, onChange }: AgreementLineProps) {
  const t = useTranslate();
  const { data: links = [] } = useHelpLinks();
  const read = (kind: HelpLink['kind']) => {
    const link = links.find((one) => one.kind === kind);
    if (link) followHelpLink(link);
    else Taro.showToast({ title: t('agree.missing'), icon: 'none' });
  };
  const words = `${t('agree.lead')}${t('agree.terms')}${t('agree.and')}${t('agree.privacy')}`;
  return (
    <View className="agreement">
      <Tap
        id="login-agree"
        className="agreement__tick"
        role="checkbox"
        checked={agreed}
        label={words}
        onTap={() => onChange(!agreed)}
      >
        <CheckMark on={agreed} />
      </Tap>
      <View className="agreement__words">
        <Text onClick={() => onChange(!agreed)}>{t('agree.lead')}</Text>
        <Tap id="read-terms" role="link" className="agreement__link" onTap={() => read('agreement')}>
          <Text>{t('agree.terms')}</Text>
        </Tap>
        <Text>{t('agree.and')}</Text>
        <Tap id="read-privacy" role="link" className="agreement__link" onTap={() => read('privacy')}>
          <Text>{t('agree.privacy')}</Text>
        </Tap>
      </View>
    </View>
  );
}
