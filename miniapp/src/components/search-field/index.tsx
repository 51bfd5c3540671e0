import { Text } from '@tarojs/components';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { Icon } from '../icon';
import { Tap } from '../tap';
import './index.scss';

/** Looks like a field and leads to the page of search. */
export function SearchField({ glass }: { glass?: boolean }) {
  const t = useTranslate();
  return (
    <Tap
      id="open-search"
      className={`search-field ${glass ? 'search-field--glass' : ''}`}
      onTap={() => open('search')}
    >
      <Icon name="search" />
      <Text className="search-field__hint">{t('search.hint')}</Text>
    </Tap>
  );
}
