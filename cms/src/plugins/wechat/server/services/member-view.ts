import { db, only } from '../../../../kernel/db';
import { maskPhone } from '../../../../kernel/mask';
import { type MemberRow, readById } from '../store/members';

export interface MemberView {
  documentId: string;
  nickname: string | null;
  phone: string | null;
  /** Path of the picture on this server. */
  avatar: string | null;
  role: 'member' | 'inspector';
}

export const viewOf = (row: MemberRow): MemberView => ({
  documentId: row.documentId,
  nickname: row.nickname,
  phone: row.phone && maskPhone(row.phone),
  avatar: row.avatar && `/api/wechat/avatars/${row.avatar}`,
  role: row.role === 'inspector' ? 'inspector' : 'member',
});

export const readMember = async (id: number): Promise<MemberView> => viewOf(only(await readById(db(), id)));
