import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** The heading of a part of a form; `sectionKey` names its text (Strapi puts the field's label in `label`). */
export function SectionHeading({ sectionKey }: { sectionKey: string }) {
  const { formatMessage } = useIntl();
  return (
    <Typography variant="delta" tag="h2">
      {formatMessage({ id: sectionKey })}
    </Typography>
  );
}
