import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useSite } from '@/api/site';
import type { Ticket } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { qrPng } from '@/lib/qr';
import { saveCodePicture } from '@/platform/code-picture';
import { openMap } from '@/platform/map';
import './index.scss';

interface ToolProps {
  id: string;
  icon: 'users' | 'download' | 'navigate';
  name: string;
  onTap: () => void;
}

function Tool({ id, icon, name, onTap }: ToolProps) {
  return (
    <Tap id={id} className="ticket-tools__tool" onTap={onTap}>
      <Icon name={icon} />
      <Text className="ticket-tools__name">{name}</Text>
    </Tap>
  );
}

/** What helps before the visit: a companion's own code, one that needs no network, and the way there. */
export function TicketTools({ ticket, onCompanion }: { ticket: Ticket; onCompanion: () => void }) {
  const t = useTranslate();
  const { data: site } = useSite();
  if (ticket.status !== 'valid') return null;
  const { staticCode, shortCode } = ticket;
  const save = async (code: string) => {
    const png = qrPng(code);
    const isSaved = await saveCodePicture(`${shortCode}.png`, png.buffer as ArrayBuffer);
    Taro.showToast({ title: t(isSaved ? 'ticket.way.saved' : 'ticket.way.failed'), icon: 'none' });
  };
  const { latitude, longitude, name = '', address } = site ?? {};
  const hasPlace = typeof latitude === 'number' && typeof longitude === 'number';
  return (
    <View className="ticket-tools">
      <Tool id="to-companion" icon="users" name={t('companion.share')} onTap={onCompanion} />
      {staticCode && (
        <Tool id="save-code" icon="download" name={t('ticket.way.save')} onTap={() => save(staticCode)} />
      )}
      {hasPlace && (
        <Tool
          id="to-entrance"
          icon="navigate"
          name={t('ticket.way.route')}
          onTap={() => openMap({ latitude, longitude, name, address: address ?? '' })}
        />
      )}
    </View>
  );
}
