import { Typography } from '@strapi/design-system';
import { Cross, Images } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { Shimmer } from '../../parts/shimmer';
import { messageOf } from './api';
import { type SentPhoto, sendPhoto } from './send-photo';

const MOST_PHOTOS = 9;

interface PhotoFieldProps {
  photos: readonly SentPhoto[];
  onPhotos: (change: (known: readonly SentPhoto[]) => readonly SentPhoto[]) => void;
  /** Whether photos are on their way: the thing cannot be registered without them. */
  onBusy: (isBusy: boolean) => void;
}

/** Photos straight from a phone's camera, or from a computer; each is sent while the rest is filled in. */
export function PhotoField({ photos, onPhotos, onBusy }: PhotoFieldProps) {
  const { formatMessage } = useIntl();
  const { post } = useFetchClient();
  const [sending, setSending] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const say = (id: string) => formatMessage({ id: `shanmen.lost.photo.${id}` });
  const send = async (files: readonly File[]) => {
    const some = files.slice(0, MOST_PHOTOS - photos.length);
    setProblem(null);
    setSending(some.length);
    onBusy(true);
    for (const file of some) {
      try {
        const sent = await sendPhoto(file, post);
        onPhotos((known) => [...known, sent]);
      } catch (error) {
        setProblem(messageOf(error));
      }
      setSending((left) => left - 1);
    }
    onBusy(false);
  };
  return (
    <div>
      <Row>
        {photos.map(({ id, url }) => (
          <Photo key={id}>
            <img src={url} alt="" />
            <Remove
              type="button"
              aria-label={say('remove')}
              onClick={() => onPhotos((known) => known.filter((photo) => photo.id !== id))}
            >
              <Cross fill="currentColor" aria-hidden />
            </Remove>
          </Photo>
        ))}
        {sending > 0 && <Shimmer $width="9.6rem" $height="9.6rem" />}
        {photos.length + sending < MOST_PHOTOS && (
          <Take>
            <Images width="2.4rem" height="2.4rem" aria-hidden />
            <span>{say('take')}</span>
            <input
              type="file"
              accept="image/*"
              capture="environment"
              multiple
              data-testid="photos"
              onChange={({ currentTarget }) => {
                send([...(currentTarget.files ?? [])]);
                // The same photo again is another change only when the field is empty.
                currentTarget.value = '';
              }}
            />
          </Take>
        )}
      </Row>
      {problem && (
        <Typography variant="pi" textColor="danger600" role="alert" data-testid="photo-problem">
          {problem}
        </Typography>
      )}
    </div>
  );
}

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem;
`;
const Photo = styled.div`
  position: relative;
  img {
    width: 9.6rem;
    height: 9.6rem;
    object-fit: cover;
    border-radius: ${({ theme }) => theme.borderRadius};
  }
`;
const Remove = styled.button`
  position: absolute;
  top: -0.8rem;
  right: -0.8rem;
  width: 2.8rem;
  height: 2.8rem;
  padding: 0.8rem;
  line-height: 0;
  cursor: pointer;
  border-radius: 50%;
  color: #fff;
  background: ${({ theme }) => theme.colors.neutral700};
`;
const Take = styled.label`
  display: flex;
  flex-direction: column;
  gap: 0.6rem;
  align-items: center;
  justify-content: center;
  width: 9.6rem;
  height: 9.6rem;
  font-size: 1.3rem;
  cursor: pointer;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px dashed ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.primary700};
  background: ${({ theme }) => theme.colors.primary100};
  path {
    fill: currentColor;
  }
  input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
