import { Picker, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { reportLoss } from '@/api/claims';
import type { LostKind } from '@/api/types';
import { Action } from '@/components/action';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { Tap } from '@/components/tap';
import { useAskForMessages } from '@/hooks/use-ask-for-messages';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { type Day, venueDay } from '@/lib/days';
import { LOST_KINDS } from '@/lib/lost-kinds';
import { randomId } from '@/lib/random-id';
import { serverNowMs } from '@/lib/server-clock';
import { type ContactProblem, contactProblem, useContact } from '../parts/contact-fields';
import { ContactForm } from '../parts/contact-form';
import { useSending } from '../parts/use-sending';

const LONGEST_TITLE = 40;

interface Thing {
  title: string;
  kind: LostKind;
  lostOn: Day;
  place: string;
}

interface PartProps {
  thing: Thing;
  problem: string | null;
  onChange: (part: Partial<Thing>) => void;
}

function Kinds({ thing, onChange }: PartProps) {
  const t = useTranslate();
  return (
    <>
      <Text className="claim-form__name">{t('loss.kind')}</Text>
      <View className="claim-form__kinds" role="radiogroup">
        {LOST_KINDS.map((kind) => (
          <Tap
            key={kind}
            id={`loss-${kind}`}
            role="radio"
            checked={kind === thing.kind}
            className={`claim-form__kind ${kind === thing.kind ? 'claim-form__kind--chosen' : ''}`}
            onTap={() => onChange({ kind })}
          >
            <Text>{t(`lost.${kind}`)}</Text>
          </Tap>
        ))}
      </View>
    </>
  );
}

/** What was lost, when and where about. */
function ThingPart(props: PartProps) {
  const { thing, problem, onChange } = props;
  const t = useTranslate();
  const locale = useLocale();
  const today = venueDay(serverNowMs());
  return (
    <>
      <Field
        id="loss-title"
        name={t('loss.thing')}
        hint={t('loss.thing.hint')}
        value={thing.title}
        longest={LONGEST_TITLE}
        problem={problem}
        onEdit={(title) => onChange({ title })}
      />
      <Kinds {...props} />
      <View className="field">
        <Text className="field__name">{t('loss.day')}</Text>
        <Picker
          mode="date"
          value={thing.lostOn}
          end={today}
          onChange={({ detail }) => onChange({ lostOn: detail.value as Day })}
        >
          <View id="loss-day" className="field__line field__picked">
            <Text>{formatDay(thing.lostOn, locale)}</Text>
          </View>
        </Picker>
      </View>
      <Field
        id="loss-place"
        name={t('loss.place')}
        hint={t('loss.place.hint')}
        value={thing.place}
        longest={LONGEST_TITLE}
        onEdit={(place) => onChange({ place })}
      />
    </>
  );
}

const usualThing = (): Thing => ({
  title: '',
  kind: 'other-thing',
  lostOn: venueDay(serverNowMs()),
  place: '',
});

/** Tells the desk of something that is not in the list. */
export function LossSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const { contact, trimmed, edit } = useContact();
  const [thing, setThing] = useState<Thing>(usualThing);
  const [isNameless, setNameless] = useState(false);
  const [problem, setProblem] = useState<ContactProblem>(null);
  const [key, setKey] = useState(randomId);
  const askForMessages = useAskForMessages();
  const { busy, failure, send } = useSending(() => {
    setThing(usualThing());
    setKey(randomId());
    onClose();
  });
  const submit = () => {
    const title = thing.title.trim();
    const wrong = contactProblem(trimmed);
    setNameless(title === '');
    setProblem(wrong);
    const place = thing.place.trim();
    if (title === '' || wrong) return;
    send(async () => {
      await askForMessages('loss-found', 'claim-closed');
      return reportLoss({ ...thing, ...trimmed, title, place: place || undefined }, key);
    });
  };
  const footer = (
    <>
      {failure && (
        <Text id="loss-failure" className="claim-form__problem" role="alert">
          {failure}
        </Text>
      )}
      <Action id="send-loss" size="large" block busy={busy} onTap={submit}>
        {t('loss.send')}
      </Action>
    </>
  );
  return (
    <Sheet id="loss-sheet" open={open} title={t('loss.title')} footer={footer} onClose={onClose}>
      <Text className="claim-form__lead">{t('loss.lead')}</Text>
      <ThingPart
        thing={thing}
        problem={isNameless ? t('claim.problem.title') : null}
        onChange={(part) => setThing((before) => ({ ...before, ...part }))}
      />
      <ContactForm contact={contact} problem={problem} onEdit={edit} />
    </Sheet>
  );
}
