import { Images } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Thing } from '../../../content/admin-routes/lost-shapes';

/** The first photo of a thing, or a drawn place for it. */
export function ThingPhoto({ thing, side = '7.2rem' }: { thing: Thing; side?: string }) {
  const [photo] = thing.photos;
  const formats = photo?.formats as Record<string, { url: string }> | null | undefined;
  const url = formats?.thumbnail?.url ?? photo?.url;
  return (
    <Frame $side={side}>
      {url ? <img src={url} alt="" loading="lazy" /> : <Images width="2.4rem" height="2.4rem" aria-hidden />}
    </Frame>
  );
}

const Frame = styled.span<{ $side: string }>`
  display: flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: ${({ $side }) => $side};
  height: ${({ $side }) => $side};
  overflow: hidden;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }
  img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
`;
