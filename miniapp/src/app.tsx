import { usePageNotFound } from '@tarojs/taro';
import { type PropsWithChildren, useEffect } from 'react';
import { carryScenes } from './api/scenes';
import { DataProvider } from './components/data-provider';
import { PreviewRibbon } from './components/preview-ribbon';
import { onLocaleChange } from './i18n/locale';
import { leadHome } from './lib/lead-home';
import { nameTabs } from './lib/tab-names';
import { keepShownPageVisible } from './platform/slides';
import './styles/base.scss';
import './styles/nutui.scss';

if (process.env.TARO_ENV === 'h5') require('./styles/h5.scss');

export default function App({ children }: PropsWithChildren) {
  useEffect(() => onLocaleChange(nameTabs), []);
  useEffect(keepShownPageVisible, []);
  useEffect(carryScenes, []);
  usePageNotFound(leadHome);
  return (
    <DataProvider>
      {children}
      <PreviewRibbon />
    </DataProvider>
  );
}
