import type { PropsWithChildren, ReactNode } from 'react';
import { logIn, useMember } from '@/hooks/use-member';
import { useTranslate } from '@/i18n';
import { hasMembers } from '@/platform/membership';
import { NoticeState } from '../notice-state';

interface MemberOnlyProps {
  skeleton: ReactNode;
  /** What one would see; tickets unless something else is said. */
  title?: string;
  hint?: string;
}

/** What only a member can see; for others the way to log in. `skeleton` stands while a silent login is under way. */
export function MemberOnly({ skeleton, title, hint, children }: PropsWithChildren<MemberOnlyProps>) {
  const t = useTranslate();
  const { member, asking } = useMember();
  if (member) return children;
  if (asking) return skeleton;
  return (
    <NoticeState
      id="login-needed"
      drawing="tickets"
      title={hasMembers ? (title ?? t('tickets.login')) : t('elsewhere.title')}
      hint={hasMembers ? (hint ?? t('tickets.login.hint')) : t('elsewhere.hint')}
      action={{
        id: 'login',
        label: t(hasMembers ? 'tickets.login.action' : 'elsewhere.action'),
        onTap: logIn,
      }}
    />
  );
}
