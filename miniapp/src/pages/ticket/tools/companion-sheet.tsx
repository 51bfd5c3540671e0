import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { makeCompanionLink, takeLinkBack, useCompanionLink } from '@/api/companions';
import type { Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Sheet } from '@/components/sheet';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { pathOf } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { share, shareWay } from '@/platform/share';

interface CompanionSheetProps {
  ticket: Ticket;
  open: boolean;
  onClose: () => void;
}

/** Hands the link over: WeChat's own button, which asks the page for its card; else the browser's way. */
function Send({ ticket, secret }: { ticket: Ticket; secret: string }) {
  const t = useTranslate();
  const inside = (
    <>
      <Icon name="share" />
      <Text>{t('companion.send')}</Text>
    </>
  );
  if (shareWay === 'native')
    return (
      <Button id="send-link" className="bare-button companion-sheet__send" openType="share">
        {inside}
      </Button>
    );
  const send = async () => {
    const title = t('companion.card', { title: ticket.product.title });
    const outcome = await share({ title, path: pathOf('companion', { s: secret }) });
    if (outcome === 'copied') Taro.showToast({ title: t('companion.copied'), icon: 'none' });
  };
  return (
    <Tap id="send-link" className="companion-sheet__send" onTap={send}>
      {inside}
    </Tap>
  );
}

function useLink(ticket: Ticket, isOpen: boolean) {
  const t = useTranslate();
  const { data, mutate } = useCompanionLink(isOpen ? ticket.code : null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (deed: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await deed();
    } catch (error) {
      setProblem(sayError(error));
    }
    setBusy(false);
  };
  const make = () => run(async () => mutate(await makeCompanionLink(ticket.code), { revalidate: false }));
  const takeBack = () =>
    run(async () => {
      await takeLinkBack(ticket.code);
      await mutate({ secret: null }, { revalidate: false });
      Taro.showToast({ title: t('companion.takenBack'), icon: 'none' });
    });
  return { secret: data?.secret ?? null, busy, problem, make, takeBack };
}

/** A secret link with which a companion enters by a phone of their own; the buyer can take it back. */
export function CompanionSheet({ ticket, open, onClose }: CompanionSheetProps) {
  const t = useTranslate();
  const { secret, busy, problem, make, takeBack } = useLink(ticket, open);
  const footer = (
    <View className="companion-sheet">
      {problem && (
        <Text id="companion-problem" className="companion-sheet__problem" role="alert">
          {problem}
        </Text>
      )}
      {secret ? (
        <View className="companion-sheet__ways">
          <Action
            id="take-link-back"
            kind="quiet"
            size="large"
            busy={busy}
            className="companion-sheet__back"
            onTap={takeBack}
          >
            {t('companion.back')}
          </Action>
          <Send ticket={ticket} secret={secret} />
        </View>
      ) : (
        <Action id="make-link" size="large" block busy={busy} onTap={make}>
          {t('companion.make')}
        </Action>
      )}
    </View>
  );
  return (
    <Sheet
      id="companion-sheet"
      open={open}
      title={t('companion.title')}
      footer={footer}
      fits
      onClose={onClose}
    >
      <Text className="companion-sheet__lead">{t('companion.lead')}</Text>
      <Text className="companion-sheet__once">{t('companion.once')}</Text>
    </Sheet>
  );
}
