import { Button, Field, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import type { DeskFigures } from '../../../content/admin-routes/lost-shapes';
import { LOST_KINDS } from '../../../content/rules/lost-kinds';
import { Panel } from '../../parts/panel';
import { messageOf, useRegisterThingMutation } from './api';
import { Chips } from './chips';
import { LineField } from './line-field';
import { PhotoField } from './photo-field';
import type { SentPhoto } from './send-photo';

/** As the desk meets them; "other" last. */
const KINDS = [...LOST_KINDS.slice(1), 'other-thing'];

const emptyThing = ({ today, places }: DeskFigures) => ({
  title: '',
  kind: '',
  description: '',
  foundOn: today,
  foundPlace: '',
  // The desk has one counter: where the last thing was put.
  collectPlace: places.collect[0] ?? '',
});

/** A found thing in under a minute: photos, kind, place. It is shown at once, and the form is ready for the next. */
export function RegisterForm({ figures }: { figures: DeskFigures }) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [register, { isLoading }] = useRegisterThingMutation();
  const [thing, setThing] = useState(() => emptyThing(figures));
  const [photos, setPhotos] = useState<readonly SentPhoto[]>([]);
  const [isSending, setSending] = useState(false);
  const say = (id: string, values = {}) => formatMessage({ id: `shanmen.lost.${id}` }, values);
  const kindName = (kind: string) => formatMessage({ id: kind });
  const edit = (part: keyof typeof thing) => (value: string) =>
    setThing((before) => ({ ...before, [part]: value }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Nobody has time for words: what has no name is called by its kind.
    const title = thing.title.trim() || kindName(thing.kind);
    const answer = await register({ ...thing, title, photos: photos.map(({ id }) => id), locale });
    if ('error' in answer) return toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    toggleNotification({ type: 'success', message: say('registered', { title }) });
    setThing({ ...emptyThing(figures), foundOn: thing.foundOn, collectPlace: thing.collectPlace });
    setPhotos([]);
    window.scrollTo({ top: 0 });
  };
  return (
    <Panel title={say('register')}>
      <form onSubmit={submit} data-testid="register-thing">
        <Flex direction="column" alignItems="stretch" gap={5}>
          <PhotoField photos={photos} onPhotos={setPhotos} onBusy={setSending} />
          <Field.Root name="kind" required>
            <Field.Label>{say('kind')}</Field.Label>
            <Chips
              label={say('kind')}
              options={KINDS.map((key) => ({ key, name: kindName(key) }))}
              value={thing.kind}
              onValue={edit('kind')}
            />
          </Field.Root>
          <LineField
            name="foundPlace"
            label={say('found-place')}
            hint={say('found-place.hint')}
            longest={60}
            value={thing.foundPlace}
            suggestions={figures.places.found}
            onValue={edit('foundPlace')}
          />
          <LineField
            name="title"
            label={say('thing')}
            hint={say('thing.hint')}
            longest={40}
            value={thing.title}
            onValue={edit('title')}
          />
          <LineField
            name="description"
            label={say('marks')}
            hint={say('marks.hint')}
            longest={300}
            value={thing.description}
            onValue={edit('description')}
          />
          <Flex gap={4} wrap="wrap" alignItems="flex-start">
            <LineField
              name="foundOn"
              type="date"
              label={say('found-on')}
              longest={10}
              isRequired
              value={thing.foundOn}
              onValue={edit('foundOn')}
            />
            <LineField
              name="collectPlace"
              label={say('collect-place')}
              longest={60}
              value={thing.collectPlace}
              suggestions={figures.places.collect}
              onValue={edit('collectPlace')}
            />
          </Flex>
          <Button
            type="submit"
            size="L"
            fullWidth
            loading={isLoading}
            disabled={thing.kind === '' || isSending}
          >
            {say(thing.kind === '' ? 'publish.kind-first' : 'publish')}
          </Button>
        </Flex>
      </form>
    </Panel>
  );
}
