import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Asked, ThingCase } from '../../../content/admin-routes/lost-shapes';
import { Panel } from '../../parts/panel';
import { ReasonDialog } from '../../parts/reason-dialog';
import { messageOf, useHandOverThingMutation } from './api';
import { Chips } from './chips';
import { LineField } from './line-field';
import { SignaturePad } from './signature-pad';

const NOBODY = 'nobody';
const isOpen = ({ state }: Asked): boolean => state === 'claim-new' || state === 'claim-contacted';

/** To whom a thing is given: whose claim it was, and a signature, or name and phone. Asked once more, for it is final. */
export function HandOverForm({ thing }: { thing: ThingCase }) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [handOver, { isLoading }] = useHandOverThingMutation();
  const open = thing.claims.filter(isOpen);
  const [claimId, setClaimId] = useState(open.length === 1 ? (open[0]?.documentId ?? NOBODY) : NOBODY);
  const claim = open.find(({ documentId }) => documentId === claimId);
  const [typed, setTyped] = useState<{ name?: string; phone?: string }>({});
  const [signature, setSignature] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const name = typed.name ?? claim?.name ?? '';
  const phone = typed.phone ?? claim?.phone ?? '';
  const say = (id: string, values = {}) => formatMessage({ id: `shanmen.lost.${id}` }, values);
  const confirm = async () => {
    const recipient = { claimId: claim?.documentId ?? null, name, phone, signature };
    const answer = await handOver({ id: thing.documentId, ...recipient, locale });
    setAsking(false);
    if ('error' in answer) toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    else toggleNotification({ type: 'success', message: say('handed', { title: thing.title }) });
  };
  const isComplete = signature !== null || (name.trim() !== '' && phone.trim() !== '');
  return (
    <Panel title={say('hand-over')}>
      <Flex direction="column" alignItems="stretch" gap={4} data-testid="hand-over">
        {open.length > 0 && (
          <Chips
            label={say('hand-over.whose')}
            options={[
              ...open.map(({ documentId, name: who }) => ({ key: documentId, name: who ?? say('no-name') })),
              { key: NOBODY, name: say('hand-over.another') },
            ]}
            value={claimId}
            onValue={setClaimId}
          />
        )}
        <SignaturePad isSigned={signature !== null} onSignature={setSignature} />
        <LineField
          name="name"
          label={say('name')}
          longest={40}
          value={name}
          onValue={(value) => setTyped((known) => ({ ...known, name: value }))}
        />
        <LineField
          name="phone"
          type="tel"
          label={say('phone')}
          longest={32}
          value={phone}
          onValue={(value) => setTyped((known) => ({ ...known, phone: value }))}
        />
        <Typography variant="pi" textColor="neutral600">
          {say('hand-over.proof')}
        </Typography>
        <Button size="L" fullWidth disabled={!isComplete} onClick={() => setAsking(true)}>
          {say('hand-over')}
        </Button>
      </Flex>
      {isAsking && (
        <ReasonDialog
          title={say('hand-over')}
          what={say('hand-over.what', {
            title: thing.title,
            who: name || say('no-name'),
            others: open.length,
          })}
          confirm={say('hand-over.confirm')}
          isBusy={isLoading}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}
