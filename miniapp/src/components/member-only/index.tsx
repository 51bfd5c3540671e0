import type { PropsWithChildren, ReactNode } from 'react';
import { logIn, useMember } from '@/hooks/use-member';
import { useTranslate } from '@/i18n';
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
      title={title ?? t('tickets.login')}
      hint={hint ?? t('tickets.login.hint')}
      action={{ id: 'login', label: t('tickets.login.action'), onTap: logIn }}
    />
  );
}
